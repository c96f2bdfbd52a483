"""Dates that facts speak of: those that passed without a known outcome, and those to come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.index.marks import DatedRow
from bot.standing import last_day

AHEAD = 14  # days that a summary looks ahead, after the first


@dataclass(frozen=True, slots=True)
class Slot:
    """One date with the ids of the facts that speak of it, those that are no measure first."""

    when: str
    until: str | None
    days: int
    facts: tuple[str, ...]

    @property
    def last(self) -> date:
        """The last possible day."""
        return last_day(self.until or self.when)


def passed(rows: Iterable[DatedRow], day: date, since: date | None, settled: Iterable[str]) -> list[Slot]:
    """Dates that lay ahead when their source was written and have passed since the day `since` (None: ever).

    A measure's date does not count when an outcome is known: its id is in `settled`.
    """
    known = set(settled)
    ahead = (row for row in rows if last_day(row.until or row.date) > last_day(row.written))
    open_ = [row for row in ahead if not (row.measure and row.fact in known)]
    return [slot for slot in _slots(open_, day) if slot.last < day and (since is None or slot.last >= since)]


def coming(rows: Iterable[DatedRow], day: date, within: int | None = AHEAD) -> list[Slot]:
    """Dates whose last possible day is today or later, within so many days (None: ever), soonest first."""
    return [slot for slot in _slots(rows, day) if slot.days >= 0 and (within is None or slot.days <= within)]


def _slots(rows: Iterable[DatedRow], day: date) -> list[Slot]:
    grouped: dict[tuple[str, str | None], list[str]] = {}
    for row in sorted(rows, key=lambda row: bool(row.measure)):
        grouped.setdefault((row.date, row.until), []).append(row.fact)
    slots = [
        Slot(when, until, (last_day(until or when) - day).days, tuple(dict.fromkeys(facts)))
        for (when, until), facts in grouped.items()
    ]
    return sorted(slots, key=lambda slot: slot.last)
