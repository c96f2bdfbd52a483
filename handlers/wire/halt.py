"""Slack no longer accepts the token, or the app was removed: nothing is posted until the operator has mended it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from bot.state import Database, notices
from bot.state.inbox import Seconds

log = logging.getLogger("policydesk")


class Halt:
    """Whether posting has stopped, and why. Kept in the state, so that `policydesk doctor` can say so."""

    def __init__(self, database: Database, clock: Seconds) -> None:
        self.database, self.clock = database, clock
        self.reason: str | None = None
        self._accepted = 0.0
        self._deaf: str | None = ""  # why Slack refuses the app token; not known before the first connection

    def why(self) -> str | None:
        """Why nothing is to be posted; None when all is well."""
        return self.reason

    async def set(self, reason: str, at: float | None = None) -> None:
        """Stop posting. `reason` is Slack's code or the kind of its event, which happened `at`.

        An event that comes late tells of a token before this one: it happened before Slack accepted ours.
        """
        if at is not None and at < int(self._accepted):
            log.info("%s came late: Slack has accepted the token since", reason)
            return
        if self.reason is None:
            log.error("posting stops: Slack says %s; give a valid SLACK_BOT_TOKEN and start again", reason)
        self.reason = reason
        now = self.clock()
        await self._write(lambda connection: notices.put(connection, notices.HALTED, reason, now))

    async def clear(self) -> None:
        """Slack has accepted the token."""
        self.reason, self._accepted = None, self.clock()
        await self._write(lambda connection: notices.clear(connection, notices.HALTED))

    async def deaf(self, reason: str) -> None:
        """Slack refuses the app token while we run: nothing comes in, what was taken on is still posted."""
        if self._deaf == reason:
            return
        log.error("nobody is answered: Slack refuses SLACK_APP_TOKEN (%s); give a valid one and start again", reason)
        self._deaf, now = reason, self.clock()
        await self._write(lambda connection: notices.put(connection, notices.DEAF, reason, now))

    async def hears(self) -> None:
        """Slack has accepted the app token."""
        if self._deaf is None:
            return
        self._deaf = None
        await self._write(lambda connection: notices.clear(connection, notices.DEAF))

    async def _write(self, act: Callable[[Any], None]) -> None:
        try:
            await self.database.run(act)
        except Exception as cause:  # what was found out matters more than the notice of it
            log.error("the state cannot be written", exc_info=cause)
