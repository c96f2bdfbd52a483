"""What nobody needs any more is forgotten; what the next summary or the next message to a watcher needs, never."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

import pytest
from sqlalchemy import Connection, select

from bot.state import Database, bases, deliveries, watches
from bot.state.deliveries import Delivery, State
from bot.state.pruning import KEPT, prune
from bot.state.tables import BASES, DELIVERIES, TELLINGS
from bot.state.watches import Watched

NOW, DAY = 1_795_338_720.0, 86400.0
OLD, NEW = {"rate": "m1", "talks": "m2"}, {"rate": "m3", "talks": "m2"}
FIRST, SECOND = bases.version(OLD), bases.version(NEW)


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """With two bases and what they tell."""
    opened = Database.open(url)
    for base in (OLD, NEW):
        opened.once(partial(_keep, base=base))
    yield opened
    opened.close()


def _keep(connection: Connection, base: Mapping[str, str]) -> None:
    bases.keep(connection, base, {mark: f"what {mark} tells" for mark in base.values()})


def _posted(database: Database, channel: str, day: str, version: str | None, state: State = "posted") -> None:
    at = NOW - (date(2026, 11, 22) - date.fromisoformat(day)).days * DAY
    made = Delivery(channel=channel, day=day, state=state, at=at, version=version)
    database.once(lambda connection: deliveries.put(connection, made))


def _pruned(database: Database, used: str, times: int = 2) -> None:
    idle: frozenset[str] = frozenset()
    for _ in range(times):
        idle = database.once(lambda connection, known=idle: prune(connection, NOW, used, known))  # type: ignore[misc]  # a default binds the set


def _left(database: Database) -> tuple[set[str], set[str]]:
    """The bases and the tellings that are kept."""
    columns = (BASES.c.version, TELLINGS.c.mark)
    one, two = (database.once(lambda c, of=each: set(c.execute(select(of)).scalars())) for each in columns)  # type: ignore[misc]  # a default binds the column
    return one, two


def _days(database: Database) -> list[tuple[str, str]]:
    found = select(DELIVERIES.c.channel, DELIVERIES.c.day).order_by(DELIVERIES.c.channel, DELIVERIES.c.day)
    return [(row[0], row[1]) for row in database.once(lambda connection: connection.execute(found).all())]


def test_old_deliveries_go_but_a_channels_last_post_stays(database: Database) -> None:
    """More than 400 days old; where a channel was silent since, what it was told last is still known."""
    assert KEPT == 400 * DAY
    for day in ("2023-11-22", "2024-11-22", "2026-11-21"):
        _posted(database, "C1", day, FIRST)
    _posted(database, "C2", "2023-11-22", FIRST)
    _posted(database, "C2", "2024-11-22", None, "skipped")
    _posted(database, "C3", "2024-11-22", None, "missed")
    _posted(database, "C4", "2024-11-22", FIRST, "begun")
    _pruned(database, SECOND)
    assert _days(database) == [("C1", "2026-11-21"), ("C2", "2023-11-22"), ("C4", "2024-11-22")]


def test_a_base_that_nothing_needs_goes_with_what_it_said(database: Database) -> None:
    """What the base in use says as well stays."""
    _posted(database, "C1", "2026-11-20", FIRST)
    _posted(database, "C1", "2026-11-21", SECOND)
    _pruned(database, SECOND)
    assert _left(database) == ({SECOND}, {"m2", "m3"})


@pytest.mark.parametrize("state", ["posted", "begun"])
def test_what_a_channel_was_told_last_stays(database: Database, state: State) -> None:
    """However long ago, and also while it is being posted; later days without a post change nothing."""
    _posted(database, "C1", "2023-11-21", FIRST, state)
    _posted(database, "C1", "2026-11-21", None, "skipped")
    _posted(database, "C2", "2026-11-21", SECOND)
    _pruned(database, SECOND)
    assert _left(database) == ({FIRST, SECOND}, {"m1", "m2", "m3"})


def test_what_a_watcher_was_told_stays(database: Database) -> None:
    """The old value of what has changed is told with the new one."""
    told = {"rate": ["m0", "m1"]}
    mine = Watched(person="U1", spec="country:VN", team="", label="Vietnam", version=SECOND, told=told)
    database.once(lambda connection: watches.put(connection, mine))
    _pruned(database, SECOND)
    assert _left(database) == ({SECOND}, {"m1", "m2", "m3"})


def test_a_base_just_kept_is_left_alone(database: Database) -> None:
    """Another replica, started with another base, has kept it and is about to post: only what was idle before goes."""
    _pruned(database, FIRST, times=1)
    assert _left(database) == ({FIRST, SECOND}, {"m1", "m2", "m3"})
    _posted(database, "C1", "2026-11-21", SECOND)
    _pruned(database, FIRST)
    assert _left(database)[0] == {FIRST, SECOND}
