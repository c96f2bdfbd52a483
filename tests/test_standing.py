"""Where a measure stands on a given day."""

from __future__ import annotations

from datetime import date

import pytest

from bot.facts import Dated, Event, Measure
from bot.standing import first_day, last_day, state

DUE = Dated(name="takes effect", date="2025-08-01", basis="inferred", why="given for the group")


def event(standing: str, day: str | None, **more: str) -> Event:
    return Event(standing=standing, date=day, basis="stated", **more)  # type: ignore[arg-type] # tables of words


def measure(*events: Event, effective: Dated | None = DUE) -> Measure:
    return Measure(imposing="US", targets=("XX",), events=events, effective=effective)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-07-10", date(2025, 7, 10), date(2025, 7, 10)),
    ],
)
def test_a_date_covers_its_whole_precision(when: str, first: date, last: date) -> None:
    """A year or month without a day stands for all its days."""
    assert (first_day(when), last_day(when)) == (first, last)


def test_the_standing_is_the_latest_event_by_its_own_date() -> None:
    """Events count by when they happened, not by the order in which they are written."""
    stood = state(measure(event("in_force", "2025-08-07"), event("threatened", "2025-07-09")), date(2026, 1, 1))
    assert stood.standing == "in_force"
    assert stood.overdue is None


def test_the_clock_promotes_nothing() -> None:
    """Long after the effective date a threatened rate is still threatened, and overdue by the days passed."""
    stood = state(measure(event("threatened", "2025-07-09")), date(2026, 11, 22))
    assert (stood.standing, stood.overdue) == ("threatened", 478)


@pytest.mark.parametrize("day", [date(2025, 7, 31), date(2025, 8, 1)])
def test_a_measure_is_not_overdue_before_its_day_has_passed(day: date) -> None:
    """On the effective day itself nothing is overdue yet."""
    assert state(measure(event("threatened", "2025-07-09")), day).overdue is None


def test_without_an_effective_date_nothing_is_overdue() -> None:
    """An agreed rate whose date is not stated stays agreed; no date is made up."""
    stood = state(measure(event("agreed", None, before="2025-07-10"), effective=None), date(2026, 11, 22))
    assert (stood.standing, stood.overdue) == ("agreed", None)


def test_an_event_after_the_effective_date_settles_it() -> None:
    """A later event is the outcome: the measure is no longer overdue."""
    stood = state(measure(event("threatened", "2025-07-09"), event("suspended", "2025-08-02")), date(2026, 1, 1))
    assert (stood.standing, stood.overdue) == ("suspended", None)


def test_events_to_come_do_not_count_yet() -> None:
    """Asked as of a day before an event, the standing is the one of that day."""
    both = measure(event("threatened", "2025-07-09"), event("in_force", "2025-08-07"))
    assert state(both, date(2025, 7, 20)).standing == "threatened"
