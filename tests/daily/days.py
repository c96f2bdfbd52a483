"""Channels with a summary, and the days that pass over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from bot.answers import Cited
from bot.desk import Desk
from bot.digest import Before, Digest
from bot.index.marks import Marked
from bot.jobs.schedule import subscribe
from bot.state import Database, deliveries, subscriptions
from bot.state.subscriptions import Subscription
from handlers.service import Desk as AnyDesk
from tests.handlers.house import House
from tests.slack.office import ANN

HOUR, DAY = 3600.0, 24 * 3600.0


class EditedDesk:
    """A desk over the real base in which the marks of some facts are others, as after a new edition of the seeds."""

    def __init__(self, desk: Desk, *edited: str) -> None:
        self._desk, self._edited = desk, edited

    def marks(self) -> Sequence[Marked]:
        """The marks; those of the edited facts stand for another text."""
        return [each._replace(mark=each.mark[::-1]) if each.id in self._edited else each for each in self._desk.marks()]

    def daily(self, day: date, before: Before | None = None) -> Digest:
        """The summary. What is edited counts as changed: the channel was told something else."""
        if before is not None:
            marks = {key: mark[::-1] if key in self._edited else mark for key, mark in before.marks.items()}
            told = before.told
            before = replace(before, marks=marks, told=lambda mark: told(mark) or told(mark[::-1]))
        return self._desk.daily(day, before)

    def cited(self, facts: Sequence[str]) -> Sequence[Cited]:
        """The facts."""
        return self._desk.cited(facts)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._desk, name)


def edited(desk: Desk, *facts: str) -> AnyDesk:
    """The desk with these facts changed."""
    changed: Any = EditedDesk(desk, *facts)
    return changed  # type: ignore[no-any-return]  # the rest of a desk goes through `__getattr__`


def subscribed(database: Database, now: datetime, **given: Any) -> Subscription:
    """The trade channel gets a summary at 08:00 in Seoul, unless `given` says otherwise."""
    wanted = Subscription(**{"channel": "C0TRADE", "zone": "Asia/Seoul", "set_by": ANN, **given})
    return database.once(lambda connection: subscribe(connection, wanted, now.timestamp()))


def next_at(database: Database, channel: str = "C0TRADE") -> datetime:
    """When the channel's next summary is due."""
    found = database.once(lambda connection: subscriptions.read(connection, channel))
    assert found is not None
    return datetime.fromtimestamp(found.next_at, UTC)


def outcomes(database: Database, channel: str = "C0TRADE") -> dict[str, str]:
    """What became of each day's summary."""
    rows = database.once(lambda connection: list(_every(connection, channel)))
    return {row.day: row.state for row in rows}


def _every(connection: Any, channel: str) -> Any:
    from sqlalchemy import select

    from bot.state.tables import DELIVERIES

    found = select(DELIVERIES).where(DELIVERIES.c.channel == channel).order_by(DELIVERIES.c.day)
    return connection.execute(found).all()


async def wait(bot: House, seconds: float) -> None:
    """Time passes; then comes a tick, and what it brings is done."""
    bot.clock.forward(seconds)
    await bot.ticker.tick()
    await bot.worker.turn()
    await bot.settled()


async def due(bot: House, late: float = 0.0) -> None:
    """The time of the next summary comes, and `late` seconds more before the tick."""
    await wait(bot, (next_at(bot.database) - bot.clock()).total_seconds() + late)


def tops(bot: House) -> list[dict[str, Any]]:
    """The bot's messages in the trade channel, without those in threads."""
    return [each for each in bot.trade.messages if each.get("bot_id") and "thread_ts" not in each]


def last(database: Database, channel: str = "C0TRADE") -> deliveries.Delivery | None:
    """The last delivery."""
    return database.once(lambda connection: deliveries.last(connection, channel))
