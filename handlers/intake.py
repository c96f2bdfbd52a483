"""Taking work on: recorded before Slack is told that it arrived."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass

from bot.errors import BotError
from bot.jobs import Worker
from bot.state import Incoming, Taken
from handlers.ignored import Ignored

log = logging.getLogger("policydesk")
PATIENCE = 2.5  # seconds: Slack repeats an event that is not acknowledged within three


class NotRecordedError(BotError):
    """The work could not be recorded: Slack must not be told that it arrived."""


@dataclass(frozen=True, slots=True)
class Intake:
    """Where listeners hand in what has to be done."""

    worker: Worker
    ignored: Ignored

    async def take_on(self, incoming: Incoming) -> Taken:
        """Record it and let it begin. Raises NotRecordedError."""
        try:
            async with asyncio.timeout(PATIENCE):
                taken = await self.worker.take_on(incoming)
        except Exception as cause:
            raise NotRecordedError("the state cannot be written") from cause
        if taken != "new":
            self.ignored.note(f"{incoming.kind}: answered before")
        return taken
