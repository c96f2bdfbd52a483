"""A clock that can be moved forward: it runs on, never goes back, and wakes who sleeps."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta

from bot.playground import Workspace
from bot.playground.clock import MovableClock
from tests.slack.office import TOKEN, FakeClock

START = datetime(2025, 7, 28, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_it_begins_where_it_is_told_and_runs_on() -> None:
    """At the pace of its source, before a move and after it."""
    source = FakeClock()
    clock = MovableClock(START, source)
    source.forward(60)
    assert clock() == START + timedelta(minutes=1)
    clock.forward(START + HOUR)
    source.forward(60)
    assert clock() == START + HOUR + timedelta(minutes=1)
    assert clock.today() in (date(2025, 7, 28), date(2025, 7, 29))  # in this machine's zone


def test_without_a_start_it_is_the_source() -> None:
    """Nothing is added before it is moved."""
    source = FakeClock()
    assert MovableClock(source=source)() == source()


def test_it_never_goes_back() -> None:
    """A moment that has passed leaves it where it is; messages have rising times all the same."""
    clock = MovableClock(START, FakeClock())
    workspace = Workspace(clock, TOKEN)
    before = workspace.ts()
    clock.forward(START - HOUR)
    assert clock() == START
    assert float(workspace.ts()) > float(before)


def test_it_begins_anew() -> None:
    """Where it began, however far it was moved; or at this time of day on another day, in this machine's zone."""
    source = FakeClock()
    clock = MovableClock(START, source)
    clock.forward(START + HOUR)
    source.forward(60)
    clock.begin_anew(date(2025, 3, 4))
    assert f"{clock.local():%Y-%m-%d %H:%M}" == f"2025-03-04 {source().astimezone():%H:%M}"
    clock.begin_anew()
    assert clock() == START + timedelta(minutes=1)
    assert clock.moves == 3


async def test_a_sleeper_wakes_when_its_time_has_passed() -> None:
    """Those whose time has not come sleep on, through any number of moves."""
    clock = MovableClock(START, FakeClock())
    soon, later = (asyncio.create_task(clock.sleep(seconds)) for seconds in (60, 7200))
    await asyncio.sleep(0)
    assert clock.alarm == START + timedelta(minutes=1)
    clock.forward(START + HOUR)
    await asyncio.wait_for(soon, 5)
    assert not later.done()
    clock.forward(START + 2 * HOUR)
    await asyncio.wait_for(later, 5)
    assert clock.alarm is None


async def test_a_sleep_ends_by_itself_too() -> None:
    """The clock runs on; no time at all is no wait."""
    clock = MovableClock(START)
    await asyncio.wait_for(clock.sleep(0.001), 5)
    await asyncio.wait_for(clock.sleep(-1), 5)
