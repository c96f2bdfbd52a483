"""The page on a day of July 2025, with the dates of the base still ahead, and the bot on the same clock."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import Any

from bot.cli.local import local
from bot.desk import Desk
from bot.playground.clock import MovableClock
from bot.playground.page import Site
from bot.playground.page.scene import TRADE

BEGIN = datetime(2025, 7, 28, 9, 12, tzinfo=UTC)  # four days before 1 August, of which most facts speak
LATER = datetime(2026, 11, 22, 9, 12, tzinfo=UTC)  # when every date of the base has passed


@asynccontextmanager
async def opened(desk: Desk, begin: datetime = BEGIN, eventful: date | None = None) -> AsyncIterator[Site]:
    """The page, which offers `eventful` to begin on; days of the week of summaries follow one another at once."""
    clock = MovableClock(begin)
    async with local(Desk(desk.index, desk.names, clock.today), clock=clock, eventful=eventful) as site:
        site.clockwork.beat = 0
        yield site


def summaries(site: Site, channel: str = TRADE) -> list[dict[str, Any]]:
    """What the bot posted in the channel itself."""
    messages = site.workspace.channels[channel].messages
    return [each for each in messages if each.get("bot_id") and "thread_ts" not in each]


def posted(message: dict[str, Any]) -> datetime:
    """When it was posted, by the clock of the workspace."""
    return datetime.fromtimestamp(float(message["ts"]), UTC)
