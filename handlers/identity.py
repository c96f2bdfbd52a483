"""Who the bot is in the workspace: asked of Slack once, also when many first requests come at the same moment."""

from __future__ import annotations

import asyncio
import logging

from slack_bolt.async_app import AsyncBoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.wire.halt import Halt
from handlers.wire.refusals import REVOKED, UNREACHABLE, code

log = logging.getLogger("policydesk")
PATIENCE = 1.0  # seconds that a request waits for it: Slack wants its own answer within three


class Identity(AsyncAuthorize):
    """Bolt asks this before each request. Bolt's own way asks Slack once for each request until one is answered."""

    def __init__(self, client: AsyncWebClient, halt: Halt) -> None:
        self._client, self._halt = client, halt
        self._known: AuthorizeResult | None = None
        self._refused = False
        self._asking: asyncio.Task[AuthorizeResult | None] | None = None

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
        """The bot's identity; None when Slack does not accept the token and the person can be told so.

        An event is let in without one, to be recorded and answered later: Slack takes a refusal as received. So is
        whatever comes while Slack takes its time.
        """
        del user_id, actor_enterprise_id, actor_team_id, actor_user_id
        try:
            async with asyncio.timeout(PATIENCE):
                known = await self.greet()
        except TimeoutError:
            known = None
        if known is not None or (self._refused and context.response_url is not None):
            return known
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=self._client.token)

    async def greet(self) -> AuthorizeResult | None:
        """The same as `known`, and None where Slack cannot be reached; the cause is in the log."""
        try:
            return await self.known()
        except UNREACHABLE as cause:
            log.warning("Slack cannot be asked who the bot is: %s", type(cause).__name__)
            return None

    async def known(self) -> AuthorizeResult | None:
        """The bot's identity; None, with the cause in the log, when Slack does not give it.

        Raises what the client raises when Slack cannot be reached.
        """
        if self._known is None:
            if self._asking is None:  # who comes meanwhile shares the answer, and who goes takes it from nobody
                self._asking = asyncio.create_task(self._ask())
                self._asking.add_done_callback(self._answered)
            return await asyncio.shield(self._asking)
        return self._known

    async def bot(self) -> str | None:
        """Our own bot id."""
        known = await self.known()
        return known.bot_id if known else None

    def _answered(self, asking: asyncio.Task[AuthorizeResult | None]) -> None:
        self._asking = None
        if not asking.cancelled():
            asking.exception()  # told to whoever waited for it, if anybody still does

    async def _ask(self) -> AuthorizeResult | None:
        try:
            answer = await self._client.auth_test()
        except SlackApiError as refusal:
            said = code(refusal) or "no clear answer"
            self._refused = said in REVOKED
            if self._refused:
                log.error("Slack does not accept SLACK_BOT_TOKEN: %s", said)
                await self._halt.set(said)
            else:
                log.warning("Slack does not say who the bot is: %s", said)
            return None
        self._refused = False
        await self._halt.clear()
        self._known = AuthorizeResult.from_auth_test_response(
            bot_token=self._client.token, auth_test_response=answer, user_auth_test_response=None
        )
        return self._known
