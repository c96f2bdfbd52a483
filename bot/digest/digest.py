"""The summary of one day, from what the base holds and what the channel was told last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from bot.answers import Cited, Coverage, RateTable
from bot.digest.changes import Changed, changed
from bot.digest.dates import AHEAD, Slot, coming, passed
from bot.digest.values import Change, Digest, Due, Stale, Told
from bot.facts import Standing
from bot.index.marks import DatedRow, Marked
from bot.standing import last_day

MOST_SHOWN = 6  # changes in the post itself: one screen
TABLE = 3  # changed measures that make a table, which takes less room
MOST_RATES = 12  # of which it may have so many
MOST_FURTHER = 40  # changes in its thread
MOST_GONE = 20
MOST_DATES = 4  # dates in the post, of each kind
MOST_OLD = 3  # that passed, in a first one, which has much else to tell
MOST_LATER = 12  # dates in the thread
SPEAKING = 15  # facts told of those that speak of one date
HEARD = 4  # the same for a date in the thread
LOOKED = 100  # dates looked through for those without an outcome
LONG = 180  # days after which a measure that nothing has confirmed is said to be so
UNSETTLED = 3  # disputed claims shown in a first summary
ENDED: frozenset[Standing] = frozenset({"struck_down", "expired", "removed", "denied"})

Cite = Callable[[Sequence[str]], tuple[Cited, ...]]


@dataclass(frozen=True, slots=True)
class Material:
    """What a summary is made from: the base, as far as it is needed.

    `dates` gives those that touch a span of days, `cite` looks facts up by id, `earlier` gives the ids of the measures
    that a newer one stands in for, the newest first.
    """

    marks: Sequence[Marked]
    dates: Callable[[date | None, date | None], Sequence[DatedRow]]
    coverage: Coverage
    newest: str | None
    rates: RateTable
    disputed: Sequence[str]
    cite: Cite
    earlier: Callable[[Cited], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Before:
    """What a channel was told last, and on which day: marks by fact id, and the facts themselves by mark."""

    day: date
    marks: Mapping[str, str]
    told: Callable[[str], Told | None]


def digest(of: Material, day: date, before: Before | None) -> Digest:
    """The summary for `day`. Without `before` it is the channel's first: an overview of the base."""
    made = _first(of, day) if before is None else _later(of, day, before)
    rows = of.dates(before.day if before else None, day + timedelta(days=AHEAD) if before else None)
    gone_by = list(islice(_open(passed(rows, day, made.since), of.cite), MOST_LATER))
    ahead = coming(rows, day, AHEAD if before else None)
    shown, rest = _parted(gone_by, MOST_DATES if before else MOST_OLD)
    later = [_brief(each) for each in (*rest, *_dues(ahead[MOST_DATES:MOST_LATER], of.cite, HEARD))]
    return replace(
        made,
        passed=_in_order(shown),
        coming=_dues(ahead[:MOST_DATES], of.cite),
        later=_in_order(later),
        later_count=len(rest) + max(0, len(ahead) - MOST_DATES),
    )


def _first(of: Material, day: date) -> Digest:
    strongest = () if of.rates.rows else changed(of.marks, {}, MOST_SHOWN).ids
    return Digest(
        day=day,
        since=None,
        coverage=of.coverage,
        newest=of.newest,
        stale=_stale(of.rates, day),
        disputed=of.cite(list(of.disputed)[:UNSETTLED]),
        strongest=of.cite(strongest),
        rates=of.rates,
    )


def _later(of: Material, day: date, before: Before) -> Digest:
    found = changed(of.marks, before.marks, MOST_RATES + MOST_SHOWN + MOST_FURTHER)
    room = _room(found)
    told = _changes(of, found.ids[: room + MOST_FURTHER], before)
    gone = (before.told(before.marks[key]) for key in sorted(found.gone)[:MOST_GONE])
    old = _stale(of.rates, day)
    return Digest(
        day=day,
        since=before.day,
        coverage=of.coverage,
        newest=of.newest,
        changes=told[:room],
        further=told[room:],
        unshown=found.total - len(told),
        new=found.new,
        counts=found.counts,
        gone=tuple(each for each in gone if each),
        gone_count=len(found.gone),
        stale=old if found.counts else _grown(old, before.day, day),
    )


def _room(found: Changed) -> int:
    """How many changes the post has room for: a table of rates takes less of it than sentences do."""
    if found.measures < TABLE:
        return MOST_SHOWN
    return min(found.measures, MOST_RATES) + MOST_SHOWN // 2


def _changes(of: Material, ids: Sequence[str], before: Before) -> tuple[Change, ...]:
    return tuple(Change(each, _was(each, of, before)) for each in of.cite(ids))


def _was(cited: Cited, of: Material, before: Before) -> Told | None:
    """What the channel was told of this fact, or of one that it replaces."""
    replaced = [each.fact for each in cited.fact.relations if each.kind == "supersedes"]
    stood_in = of.earlier(cited) if cited.fact.measure else ()
    known = (before.marks[key] for key in (cited.fact.id, *replaced, *stood_in) if key in before.marks)
    return next((told for mark in known if (told := before.told(mark))), None)


def _open(slots: Sequence[Slot], cite: Cite) -> Iterable[Due]:
    """Dates without a known outcome, the weightiest first, the later ones before the earlier."""
    for slot in sorted(slots, key=lambda slot: (slot.weight, -slot.days))[:LOOKED]:
        facts = cite(slot.facts[:SPEAKING])
        unsettled = tuple(each for each in facts if not _settled(each, slot))
        if unsettled:
            yield _due(slot, unsettled, len(slot.facts) - SPEAKING)


def _settled(cited: Cited, slot: Slot) -> bool:
    """Whether the date is one on which a measure was due, and what became of it is known."""
    effective = cited.fact.measure.effective if cited.fact.measure else None
    due = effective is not None and (effective.date, effective.until) == (slot.when, slot.until)
    return due and cited.state is not None and cited.state.overdue is None


def _dues(slots: Sequence[Slot], cite: Cite, speaking: int = SPEAKING) -> tuple[Due, ...]:
    return tuple(_due(each, cite(each.facts[:speaking]), len(each.facts) - speaking) for each in slots)


def _due(slot: Slot, facts: tuple[Cited, ...], more: int) -> Due:
    return Due(slot.when, slot.until, slot.starts, slot.days, facts, max(0, more))


def _parted(dues: list[Due], at: int) -> tuple[list[Due], list[Due]]:
    return dues[:at], dues[at:]


def _brief(due: Due) -> Due:
    """With the plainest fact alone, or the measures due on that date."""
    kept = due.facts[:HEARD] if due.facts[0].fact.measure else due.facts[:1]
    return replace(due, facts=kept, more=due.more + len(due.facts) - len(kept))


def _in_order(dues: Iterable[Due]) -> tuple[Due, ...]:
    return tuple(sorted(dues, key=lambda due: (due.days, due.when)))


def _stale(rates: RateTable, day: date) -> tuple[Stale, ...]:
    """Rates by the day of their last source, where that is long ago; those that ended need no confirmation."""
    grouped: dict[str, list[Cited]] = {}
    for row in rates.rows:
        published = row.cited.article.published
        if row.cited.state is None or row.cited.state.standing not in ENDED:
            grouped.setdefault(published.latest or published.date, []).append(row.cited)
    ages = {confirmed: (day - last_day(confirmed)).days for confirmed in grouped}
    return tuple(Stale(each, ages[each], tuple(grouped[each])) for each in sorted(grouped) if ages[each] > LONG)


def _grown(old: Sequence[Stale], since: date, day: date) -> tuple[Stale, ...]:
    """Those that were not yet old when the channel was told last."""
    return tuple(each for each in old if each.days - (day - since).days <= LONG)
