"""Who the bot is in the workspace: asked of Slack once, also when many first requests come at the same moment."""

from __future__ import annotations

import asyncio
import logging

from slack_bolt.async_app import AsyncBoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_sdk.errors import SlackApiError

from handlers.refusals import code

log = logging.getLogger("policydesk")


class Identity(AsyncAuthorize):
    """Bolt asks this before each request. Bolt's own way asks Slack once for each request until one is answered."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._known: AuthorizeResult | None = None
        self._asking = asyncio.Lock()

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        actor_enterprise_id: str | None = None,
        actor_team_id: str | None = None,
        actor_user_id: str | None = None,
    ) -> AuthorizeResult | None:
        """The bot's identity; None, with the cause in the log, when Slack does not accept the token."""
        del enterprise_id, team_id, user_id, actor_enterprise_id, actor_team_id, actor_user_id
        if self._known is None:
            async with self._asking:
                if self._known is None:
                    self._known = await self._ask(context)
        return self._known

    async def _ask(self, context: AsyncBoltContext) -> AuthorizeResult | None:
        client = context.client
        if client is None:
            return None
        client.token = self._token
        try:
            answer = await client.auth_test()
        except SlackApiError as refusal:
            log.error("Slack does not accept SLACK_BOT_TOKEN: %s", code(refusal) or "no clear answer")
            return None
        return AuthorizeResult.from_auth_test_response(
            bot_token=self._token, auth_test_response=answer, user_auth_test_response=None
        )
