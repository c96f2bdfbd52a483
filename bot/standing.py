"""Where a measure stands on a given day: its latest event by the event's own date. The clock promotes nothing."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bot.facts import Event, Measure, Standing

SETTLED: frozenset[Standing] = frozenset(
    {"in_force", "suspended", "stayed", "struck_down", "expired", "removed", "denied"}
)


@dataclass(frozen=True, slots=True)
class State:
    """A measure's standing, the event that gave it, and for how many days its effective date has passed.

    `overdue` is None unless an effective date has passed and no later event is known.
    """

    standing: Standing
    event: Event
    overdue: int | None


@lru_cache(maxsize=4096)
def first_day(when: str) -> date:
    """The first day of `2025`, `2025-04` or `2025-04-02`."""
    parts = [int(part) for part in when.split("-")]
    return date(*([*parts, 1, 1])[:3])


@lru_cache(maxsize=4096)
def last_day(when: str) -> date:
    """The last day of `2025`, `2025-04` or `2025-04-02`."""
    parts = [int(part) for part in when.split("-")]
    if len(parts) == 3:
        return date(*parts)
    month = parts[1] if len(parts) == 2 else 12
    return date(parts[0], month, calendar.monthrange(parts[0], month)[1])


def happened(event: Event) -> date:
    """The day by which an event had happened: its own date, else the day it is known to lie before."""
    known = event.until or event.date or event.before
    return last_day(known) if known else date.min


def state(measure: Measure, today: date) -> State:
    """The standing on `today`; events dated after `today` do not count yet, unless there is no other."""
    ordered = sorted(measure.events, key=happened)
    past = [event for event in ordered if (first_day(event.date) if event.date else date.min) <= today]
    latest = (past or ordered)[-1]
    return State(latest.standing, latest, _overdue(measure, latest, today))


def _overdue(measure: Measure, latest: Event, today: date) -> int | None:
    if measure.effective is None or latest.standing in SETTLED:
        return None
    due = last_day(measure.effective.until or measure.effective.date)
    return (today - due).days if happened(latest) < due < today else None
