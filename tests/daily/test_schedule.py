"""When summaries are due: once for each date and channel, through DST and through days without a bot."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from bot.jobs.schedule import plan, subscribe
from bot.state import Database, deliveries
from bot.state.deliveries import Delivery
from bot.state.subscriptions import Subscription

SIX = 6 * 3600.0


def _at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


def _seoul(next_at: str, **given: str) -> Subscription:
    return Subscription(**{"channel": "C1", "zone": "Asia/Seoul", "at": "08:00", **given}, next_at=_at(next_at))  # type: ignore[arg-type]  # texts only


def test_on_time_the_day_is_posted_and_the_next_one_planned() -> None:
    """08:00 in Seoul is 23:00 UTC of the day before; the date is Seoul's."""
    todo = plan(_seoul("2026-11-22T23:00"), _at("2026-11-22T23:00:20"), SIX)
    assert (todo.post, todo.missed, todo.due) == (date(2026, 11, 23), (), _at("2026-11-22T23:00"))
    assert todo.next_at == _at("2026-11-23T23:00")


def test_three_hours_late_is_posted_once() -> None:
    """Down at posting time, back three hours later: that day, and no other (F69)."""
    todo = plan(_seoul("2026-11-22T23:00"), _at("2026-11-23T02:00"), SIX)
    assert (todo.post, todo.missed) == (date(2026, 11, 23), ())


@pytest.mark.parametrize(("back", "post", "missed"), [("02:00", 25, [23, 24]), ("10:00", None, [23, 24, 25])])
def test_after_three_days_one_comes_late_at_most(back: str, post: int | None, missed: list[int]) -> None:
    """The older days are recorded as missed; the last one is posted if it is within the window (F69)."""
    todo = plan(_seoul("2026-11-22T23:00"), _at(f"2026-11-25T{back}"), SIX)
    assert todo.post == (date(2026, 11, post) if post else None)
    assert [day.day for day in todo.missed] == missed
    assert todo.next_at == _at("2026-11-25T23:00")


def test_only_the_days_asked_for_are_missed() -> None:
    """Down over a weekend, a channel with weekdays has missed nothing but Friday."""
    todo = plan(_seoul("2026-11-26T23:00", days="01234"), _at("2026-11-29T22:00"), SIX)
    assert (todo.post, [day.isoformat() for day in todo.missed]) == (None, ["2026-11-27"])
    assert todo.next_at == _at("2026-11-29T23:00")


def test_a_year_without_a_bot_is_bounded() -> None:
    """What is recorded as missed has an end."""
    assert len(plan(_seoul("2025-11-22T23:00"), _at("2026-11-25T10:00"), SIX).missed) == 60


ZONES = ["Europe/Berlin", "America/New_York", "Asia/Seoul", "Australia/Lord_Howe", "America/St_Johns", "Africa/Cairo"]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("at", ["00:00", "01:30", "02:15", "02:30", "03:00", "23:59"])
def test_a_year_of_minutely_ticks_posts_each_date_once(zone: str, at: str) -> None:
    """Through the hours that DST repeats and skips, one summary for each date (F68)."""
    now = _at("2026-01-01T00:00")
    todo = plan(Subscription(channel="C1", zone=zone, at=at, next_at=now), now - 1, 0)
    posted: list[date] = []
    while now < _at("2027-01-01T00:00"):
        now = todo.next_at
        todo = plan(Subscription(channel="C1", zone=zone, at=at, next_at=now), now + 30, SIX)
        assert todo.next_at > now
        assert todo.missed == ()
        assert todo.post is not None
        posted.append(todo.post)
    assert len(posted) == len(set(posted))
    assert [(late - early).days for early, late in pairwise(posted)] == [1] * (len(posted) - 1)


@pytest.mark.parametrize(
    ("state", "zone", "now", "comes"),
    [
        ("posted", "Asia/Seoul", "2026-11-23T01:00", "2026-11-24T11:00"),  # set to a later hour: tomorrow
        ("missed", "Asia/Seoul", "2026-11-23T01:00", "2026-11-23T11:00"),  # nothing was told: still today
        ("posted", "Pacific/Honolulu", "2026-11-22T23:30", "2026-11-25T06:00"),  # the 24th there
        ("missed", "Pacific/Honolulu", "2026-11-22T23:30", "2026-11-23T06:00"),  # the 22nd there
    ],
)
def test_after_a_day_that_was_told_comes_a_later_one(state: deliveries.State, zone: str, now: str, comes: str) -> None:
    """Whatever hour or zone is set anew: no day has two summaries and none goes back; one that was missed may come."""
    database = Database.open("sqlite://")
    known = Delivery(channel="C1", day="2026-11-23", state=state, at=0)
    database.once(lambda connection: deliveries.put(connection, known))
    wanted = Subscription(channel="C1", zone=zone, at="20:00")
    made = database.once(lambda connection: subscribe(connection, wanted, _at(now)))
    assert made.next_at == _at(comes)
