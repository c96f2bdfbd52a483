"""The summary of one day, from what the base holds and what the channel was told last."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.answers import Cited, Coverage, RateTable
from bot.digest.changes import changed
from bot.digest.dates import Slot, coming, passed
from bot.digest.values import Change, Digest, Due, Stale, Told
from bot.index.marks import DatedRow, Marked
from bot.standing import SETTLED, last_day

MOST_SHOWN = 6  # changes in the post itself: one screen
MOST_FURTHER = 40  # changes in its thread
MOST_DATES = 6
SPEAKING = 2  # facts shown of those that speak of one date
LONG = 180  # days after which a measure that nothing has confirmed is said to be so
UNSETTLED = 3  # disputed claims shown in a first summary

Cite = Callable[[Sequence[str]], tuple[Cited, ...]]


@dataclass(frozen=True, slots=True)
class Material:
    """What a summary is made from: the base, as far as it is needed. `cite` looks facts up by id."""

    marks: Sequence[Marked]
    dates: Sequence[DatedRow]
    coverage: Coverage
    newest: str | None
    rates: RateTable
    disputed: Sequence[str]
    cite: Cite


@dataclass(frozen=True, slots=True)
class Before:
    """What a channel was told last, and on which day: marks by fact id, and the facts themselves by mark."""

    day: date
    marks: Mapping[str, str]
    told: Callable[[str], Told | None]


def digest(of: Material, day: date, before: Before | None) -> Digest:
    """The summary for `day`. Without `before` it is the channel's first: an overview of the base."""
    if before is None:
        return _first(of, day)
    found = changed(of.marks, before.marks)
    shown, further = found.ids[:MOST_SHOWN], found.ids[MOST_SHOWN : MOST_SHOWN + MOST_FURTHER]
    settled = _settled(of.rates)
    return Digest(
        day=day,
        since=before.day,
        coverage=of.coverage,
        newest=of.newest,
        changes=_changes(of.cite(shown), before),
        further=_changes(of.cite(further), before),
        unshown=len(found.ids) - len(shown) - len(further),
        counts=found.counts,
        gone=tuple(told for key in found.gone if (told := before.told(before.marks[key]))),
        passed=_dues(passed(of.dates, day, before.day, settled)[-MOST_DATES:], of.cite),
        coming=_dues(coming(of.dates, day)[:MOST_DATES], of.cite),
        stale=_stale(of.rates, day) if found.counts else (),
    )


def _first(of: Material, day: date) -> Digest:
    return Digest(
        day=day,
        since=None,
        coverage=of.coverage,
        newest=of.newest,
        passed=_dues(passed(of.dates, day, None, _settled(of.rates))[-MOST_DATES:], of.cite),
        coming=_dues(coming(of.dates, day, None)[:MOST_DATES], of.cite),
        stale=_stale(of.rates, day),
        disputed=of.cite(list(of.disputed)[:UNSETTLED]),
        rates=of.rates,
    )


def _settled(rates: RateTable) -> list[str]:
    """Measures whose outcome is known."""
    return [row.cited.fact.id for row in rates.rows if row.cited.state and row.cited.state.standing in SETTLED]


def _changes(cited: Sequence[Cited], before: Before) -> tuple[Change, ...]:
    return tuple(Change(each, _was(each, before)) for each in cited)


def _was(cited: Cited, before: Before) -> Told | None:
    """What the channel was told of this fact, or of one that it replaces."""
    replaced = [each.fact for each in cited.fact.relations if each.kind == "supersedes"]
    known = (before.marks[key] for key in (cited.fact.id, *replaced) if key in before.marks)
    return next((told for mark in known if (told := before.told(mark))), None)


def _dues(slots: Sequence[Slot], cite: Cite) -> tuple[Due, ...]:
    return tuple(
        Due(each.when, each.until, each.days, cite(each.facts[:SPEAKING]), max(0, len(each.facts) - SPEAKING))
        for each in slots
    )


def _stale(rates: RateTable, day: date) -> tuple[Stale, ...]:
    grouped: dict[str, list[Cited]] = {}
    for row in rates.rows:
        published = row.cited.article.published
        grouped.setdefault(published.latest or published.date, []).append(row.cited)
    ages = {confirmed: (day - last_day(confirmed)).days for confirmed in grouped}
    return tuple(Stale(each, ages[each], tuple(grouped[each])) for each in sorted(grouped) if ages[each] > LONG)
