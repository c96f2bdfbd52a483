"""Slack no longer accepts the token, or the app was removed: nothing is posted until the operator has mended it."""

from __future__ import annotations

import logging

from bot.state import Database, notices
from bot.state.inbox import Seconds

log = logging.getLogger("policydesk")


class Halt:
    """Whether posting has stopped, and why. Kept in the state, so that `policydesk doctor` can say so."""

    def __init__(self, database: Database, clock: Seconds) -> None:
        self.database, self.clock = database, clock
        self.reason: str | None = None
        self._deaf: str | None = ""  # why Slack refuses the app token; not known before the first connection

    def why(self) -> str | None:
        """Why nothing is to be posted; None when all is well."""
        return self.reason

    async def set(self, reason: str) -> None:
        """Stop posting. `reason` is Slack's code or the kind of its event."""
        if self.reason is None:
            log.error("posting stops: Slack says %s; give a valid SLACK_BOT_TOKEN and start again", reason)
        self.reason = reason
        now = self.clock()
        await self.database.run(lambda connection: notices.put(connection, notices.HALTED, reason, now))

    async def clear(self) -> None:
        """Slack has accepted the token."""
        self.reason = None
        await self.database.run(lambda connection: notices.clear(connection, notices.HALTED))

    async def deaf(self, reason: str) -> None:
        """Slack refuses the app token while we run: nothing comes in, what was taken on is still posted."""
        if self._deaf != reason:
            log.error(
                "nobody is answered: Slack refuses SLACK_APP_TOKEN (%s); give a valid one and start again", reason
            )
            await self._note(reason)

    async def hears(self) -> None:
        """Slack has accepted the app token."""
        if self._deaf is not None:
            await self._note(None)

    async def _note(self, reason: str | None) -> None:
        self._deaf, now = reason, self.clock()
        try:
            if reason is None:
                await self.database.run(lambda connection: notices.clear(connection, notices.DEAF))
            else:
                await self.database.run(lambda connection: notices.put(connection, notices.DEAF, reason, now))
        except Exception as cause:  # the connection to Slack matters more than the notice of it
            log.error("the state cannot be written", exc_info=cause)
