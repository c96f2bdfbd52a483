"""What a channel was told is kept for as long as its next summary needs it: the old value stands beside the new one."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from sqlalchemy import func, select

from bot import summaries
from bot.desk import Desk
from bot.state import Connection, bases
from bot.state.tables import BASES, TELLINGS
from tests.daily.days import due, edited, subscribed, tops
from tests.handlers.house import House, restarted, shown

VIETNAM = "vietnam-rate"


async def test_a_second_day_tells_what_changed(desk: Desk, bot: House) -> None:
    """What a channel was told is kept: the next day's summary has the old value and the new one, both cited."""
    subscribed(bot.database, bot.clock())
    await due(bot)
    bot.database.once(_retold)
    async with restarted(bot, edited(desk, VIETNAM), database=bot.database) as later:
        await due(later)
    assert len(tops(bot)) == 2
    said = shown(tops(bot)[1])
    assert [part for part in ("1 fact changed", "46 %, threatened", "20 %", "Korea Herald") if part not in said] == []


def _retold(connection: Connection) -> None:
    """The channel was told another rate."""
    told = TELLINGS.c.telling
    connection.execute(
        TELLINGS.update().values(telling=func.replace(told, "20 %, agreed in a deal", "46 %, threatened"))
    )


async def test_what_was_told_is_kept_with_its_source(desk: Desk, bot: House) -> None:
    """`summaries.before` gives the marks of the whole base, and each fact as it was told."""
    now = {each.id: each.mark for each in desk.marks()}
    assert summaries.before(bot.database, "C0TRADE", now, desk.cited) is None
    subscribed(bot.database, bot.clock())
    await due(bot)
    for base in (now, {**now, VIETNAM: "changed"}, {}):
        before = summaries.before(bot.database, "C0TRADE", base, desk.cited)
        assert before is not None
        assert dict(before.marks) == now
        told = before.told(now[VIETNAM])
        assert told is not None
        assert (told.value, "Korea Herald" in told.source) == ("20 %, agreed in a deal", True)
        assert before.told("nothing") is None


async def test_of_what_was_told_only_what_differs_is_read(
    desk: Desk, bot: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A summary of one change does not read ten thousand facts of which the base says the same."""
    subscribed(bot.database, bot.clock())
    await due(bot)
    now, read = {each.id: each.mark for each in desk.marks()}, list[str]()

    def tellings(_: Connection, wanted: Iterable[str]) -> dict[str, str]:
        read.extend(wanted)
        return {}

    monkeypatch.setattr(bases, "tellings", tellings)
    summaries.before(bot.database, "C0TRADE", {**now, VIETNAM: "changed"}, desk.cited)
    assert read == [now[VIETNAM]]


async def test_what_nobody_needs_is_forgotten(desk: Desk, bot: House) -> None:
    """Once a day the tick forgets older bases; the next summary of a channel still has its old values."""
    subscribed(bot.database, bot.clock())
    await due(bot)
    bot.database.once(_retold)
    kept = []
    async with restarted(bot, edited(desk, VIETNAM), database=bot.database) as later:
        await later.ticker.tick()
        for _ in range(3):
            await due(later)
            kept.append(bot.database.once(lambda connection: connection.execute(select(BASES.c.version)).all()))
    assert "46 %, threatened" in shown(tops(bot)[1])
    assert [len(each) for each in kept] == [2, 2, 1]
