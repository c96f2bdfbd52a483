"""Dates that facts speak of: those that passed without a known outcome, and those to come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.digest.changes import WEIGHT
from bot.facts import Modality
from bot.index.marks import DatedRow
from bot.standing import first_day, last_day

AHEAD = 14  # days that a summary looks ahead, after the first
VIEWS: frozenset[Modality] = frozenset({"forecast", "recommended", "opinion"})


@dataclass(frozen=True, slots=True)
class Slot:
    """One date with the ids of the facts that speak of it, the plainest first; the weight is that of its topics."""

    when: str
    until: str | None
    starts: int
    days: int
    facts: tuple[str, ...]
    weight: int


def passed(rows: Iterable[DatedRow], day: date, since: date | None) -> list[Slot]:
    """Dates that lay ahead when their source was written and have passed since the day `since` (None: ever)."""
    return [slot for slot in _slots(rows, day) if slot.days < 0 and (since is None or slot.days >= (since - day).days)]


def coming(rows: Iterable[DatedRow], day: date, within: int | None = AHEAD) -> list[Slot]:
    """Dates that begin or end within so many days (None: ever), today among them, soonest first."""
    slots = [slot for slot in _slots(rows, day) if slot.days >= 0]
    return [slot for slot in slots if within is None or 0 <= slot.starts <= within or slot.days <= within]


def ahead(row: DatedRow) -> bool:
    """Whether a date lay ahead when its source was written.

    A month or year in which the source was written may as well tell of what had happened, and does not count.
    """
    written = last_day(row.written)
    if row.until is None and len(row.date) < len("2025-08-01"):
        return first_day(row.date) > written
    return last_day(row.until or row.date) > written


def _slots(rows: Iterable[DatedRow], day: date) -> list[Slot]:
    grouped: dict[tuple[str, str | None], list[DatedRow]] = {}
    for row in rows:
        if ahead(row):
            grouped.setdefault((row.date, row.until), []).append(row)
    slots = [_slot(when, until, several, day) for (when, until), several in grouped.items()]
    return sorted(slots, key=lambda slot: (slot.days, slot.when))


def _slot(when: str, until: str | None, rows: list[DatedRow], day: date) -> Slot:
    return Slot(
        when,
        until,
        (first_day(when) - day).days,
        (last_day(until or when) - day).days,
        tuple(dict.fromkeys(row.fact for row in sorted(rows, key=_plainness))),
        min(WEIGHT[row.topic] for row in rows),
    )


def _plainness(row: DatedRow) -> tuple[bool, bool, bool, int]:
    """What is told as a fact before views of it, a sentence before the bare measures, news before essays."""
    return row.modality in VIEWS, row.measure, row.essay, row.length
