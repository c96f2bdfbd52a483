"""Who the bot is in the workspace: asked of Slack once, also when many first requests come at the same moment."""

from __future__ import annotations

import asyncio
import logging

from slack_bolt.async_app import AsyncBoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.jobs import Postponed
from handlers.wire.refusals import code, limited, outcome_unknown

log = logging.getLogger("policydesk")


class Identity(AsyncAuthorize):
    """Bolt asks this before each request. Bolt's own way asks Slack once for each request until one is answered."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
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
        del context, enterprise_id, team_id, user_id, actor_enterprise_id, actor_team_id, actor_user_id
        return await self.known()

    async def known(self) -> AuthorizeResult | None:
        """The same. Raises Postponed, or what the client raises, when Slack cannot be reached or asked now."""
        if self._known is None:
            async with self._asking:
                if self._known is None:
                    self._known = await self._ask()
        return self._known

    async def bot(self) -> str | None:
        """Our own bot id."""
        known = await self.known()
        return known.bot_id if known else None

    async def _ask(self) -> AuthorizeResult | None:
        try:
            answer = await self._client.auth_test()
        except SlackApiError as refusal:
            if limited(refusal) or outcome_unknown(refusal):
                # Bolt would acknowledge the request over a SlackApiError, and an event would be lost
                raise Postponed("Slack does not tell who the bot is") from refusal
            log.error("Slack does not accept SLACK_BOT_TOKEN: %s", code(refusal) or "no clear answer")
            return None
        return AuthorizeResult.from_auth_test_response(
            bot_token=self._client.token, auth_test_response=answer, user_auth_test_response=None
        )
