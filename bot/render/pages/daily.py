"""The page of a daily summary: at most one screen, every item with its source right behind it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from bot.answers import RateRow
from bot.digest import Change, Digest, Due
from bot.render import words
from bot.render.page import Button, Buttons, Grid, Line, Note, Part, Points, Said, Source, Title
from bot.render.pages.daily_items import (
    ITEM,
    change,
    due,
    gone,
    goods,
    item,
    measures,
    rates,
    said,
    source,
    stale,
    told,
    value,
)
from bot.render.text import clean, counted, cut, listed
from bot.standing import last_day

__all__ = ["further", "heading", "source", "summary", "told", "value"]

TABLE_FROM = 3  # changed rates from which a table reads faster than prose
RATES = 700  # letters of the rates in the post
SHORT_RATES = 330  # the same in a notification
SHORT = 130  # letters of a statement there
ARTICLES = 3  # articles whose rates are told in the post
GONE = 2  # facts that are gone told in the post
PASSED = "Dates passed, outcome not in the base"
NONE = "–"
OLD = 30  # days after which the newest source is called background


def summary(digest: Digest, late: str | None = None, short: bool = False) -> list[Part]:
    """The post itself; `late` is the time it was due, when it comes late. `short` is for a notification."""
    parts: list[Part] = [Title(heading(digest))]
    if late:
        parts.append(Note(lateness(late)))
    if digest.quiet:
        return [*parts, Line(_nothing(digest), "Nothing new in the base since the last summary")]
    parts += _first(digest, short) if digest.since is None else _later(digest, short)
    button = Button("All rates", "answer:rates", "tariff|all")
    return [*parts, Buttons((button,))] if digest.coverage.countries else parts


def further(digest: Digest) -> list[Part]:
    """What did not fit on one screen, for the thread; nothing where all of it did."""
    parts: list[Part] = []
    if digest.unshown:
        what = f"{counted(digest.unshown, 'more change')} not told here, the lighter ones"
        parts.append(Note(f"{what}; ask me about a country, a person or a topic."))
    parts += _changes(digest.further)
    parts += _points([gone(each) for each in digest.gone[GONE:]], "No longer in the base")
    shown = {change.cited.fact.id for change in (*digest.changes, *digest.further)}
    for each in (*digest.passed, *digest.coming):
        parts += _others(each, shown)
    parts += _points([due(each) for each in digest.later if each.days < 0], PASSED)
    parts += _points([due(each) for each in digest.later if each.days >= 0], "Coming")
    return parts


def lateness(due: str) -> str:
    """That a summary comes late."""
    return f"Late: this was due at {due}; the bot was not running then."


def heading(digest: Digest) -> str:
    """`Policy Desk, first summary · Mon 23 Nov 2026`."""
    first = "first summary" if digest.since is None else "daily summary"
    return f"Policy Desk, {first} · {digest.day:%a} {words.day(digest.day.isoformat())}"


def _first(digest: Digest, short: bool) -> list[Part]:
    limit = SHORT if short else ITEM
    held = words.coverage(digest.coverage).replace(" (", ", ").rstrip(")")
    parts: list[Part] = [Line(f"{held[0].upper()}{held[1:]}. {_newest(digest)}")]
    if digest.rates and digest.rates.rows:
        parts += _rates(digest.rates.rows, SHORT_RATES if short else RATES)
    parts += _points([item(each, limit=limit) for each in digest.strongest], "From the base")
    parts += _stale(digest)
    parts += _dates(digest.passed, PASSED, limit)
    parts += _dates(digest.coming, "Coming", limit) or [Line("no date in the base.", "Coming")]
    parts += _points([item(each, limit=limit) for each in digest.disputed], "Disputed")
    return [*parts, *_more_dates(digest)]


def _later(digest: Digest, short: bool) -> list[Part]:
    since = words.day(digest.since.isoformat()) if digest.since else ""
    limit = SHORT if short else ITEM
    parts: list[Part] = []
    if digest.counts:
        parts.append(Line(_counts(digest, short), f"Since the summary of {since}"))
        parts += _changes(digest.changes, limit)
    if digest.gone_count:
        parts += _points([gone(each) for each in digest.gone[:GONE]], "No longer in the base")
    rest = len(digest.further) + digest.unshown + max(0, digest.gone_count - GONE)
    parts += [Note(f"{counted(rest, 'more change')}: see the thread.")] if rest else []
    parts += _dates(digest.passed, f"Passed since {since}, outcome not in the base", limit)
    parts += _dates(digest.coming, "Coming", limit)
    parts += _stale(digest)
    parts += _more_dates(digest)
    return parts if digest.counts or digest.gone_count else [*parts, Line(_nothing(digest))]


def _counts(digest: Digest, short: bool) -> str:
    """`4 facts new and 1 changed (3 tariff and 2 diplomacy).`"""
    altered = sum(number for _, number in digest.counts) - digest.new
    kinds = [f"{counted(digest.new, 'fact')} new"] if digest.new else []
    kinds += [f"{f'{altered:,}' if kinds else counted(altered, 'fact')} changed"] if altered else []
    topics = listed([f"{number:,} {topic}" for topic, number in digest.counts])
    if len(digest.counts) == 1:
        topics = digest.counts[0][0]
    return f"{' and '.join(kinds)}." if short else f"{' and '.join(kinds)} ({topics})."


def _nothing(digest: Digest) -> str:
    due = "" if digest.passed or digest.coming else ", no date due in 14 days"
    return f"No fact added or changed{due}. This says nothing about the world: {_newest(digest, lower=True)}"


def _newest(digest: Digest, lower: bool = False) -> str:
    if digest.newest is None:
        return "there is no source yet." if lower else "There is no source yet."
    age = (digest.day - last_day(digest.newest)).days
    lead = "newest source" if lower else "Newest source"
    reserve = ": background, not today's position" if age > OLD and not lower else ""
    return f"{lead} {words.day(digest.newest)}, {counted(max(age, 0), 'day')} old{reserve}."


def _rates(rows: tuple[RateRow, ...], room: int) -> list[Part]:
    """Every rate with its standing, those of one article together, with their source; the newest articles first."""
    grouped: dict[str, list[RateRow]] = {}
    for row in sorted(rows, key=lambda row: row.cited.article.published.date, reverse=True):
        grouped.setdefault(row.cited.article.id, []).append(row)
    groups = list(grouped.values())
    left = sum(len(each) for each in groups[ARTICLES:])
    items = [(rates(each, room // min(len(groups), ARTICLES)),) for each in groups[:ARTICLES]]
    more = [(Said(f"Of {counted(left, 'more country', 'more countries')}: press All rates."),)] if left else []
    return [Points((*items, *more), f"Rates, {counted(len(rows), 'country', 'countries')}")]


def _changes(changes: tuple[Change, ...], limit: int = ITEM) -> list[Part]:
    table = [each for each in changes if each.cited.fact.measure is not None and each.cited.measure.rate]
    parts: list[Part] = []
    if len(table) >= TABLE_FROM:
        parts += _table(table)
        changes = tuple(each for each in changes if each not in table)
    for topic, several in groupby(_unrepeated(changes), key=lambda each: each.cited.fact.topic):
        parts += _points([change(each, limit) for each in several], topic[:1].upper() + topic[1:])
    return parts


def _unrepeated(changes: Iterable[Change]) -> Iterable[Change]:
    """Without those that already stand behind another one, as what is said against it."""
    beside: set[str] = set()
    for each in changes:
        if each.cited.fact.id not in beside or each.was is not None:
            beside |= {counter.fact.id for counter in each.cited.counter[:1]}
            yield each


def _table(changes: list[Change]) -> list[Part]:
    """Changed rates, and under them the addresses of their sources."""
    changes = sorted(changes, key=_highest)
    before = any(each.was for each in changes)
    columns = ("Goods from", *(("Told before",) if before else ()), "Now", "Source")
    linked = {each.cited.article.id: said("", each.cited) for each in changes}
    links = [Source(f"Source: {each.source}", each.url, each.host) for each in linked.values() if each.url]
    return [Grid(columns, tuple(_row(each, before) for each in changes)), *links[:ARTICLES]]


def _highest(of: Change) -> tuple[bool, float, str]:
    """Changed rates before new ones, the highest first."""
    rate = of.cited.measure.rate
    return of.was is None, -rate.max if rate else 0.0, goods(of.cited)


def _row(of: Change, before: bool) -> tuple[str, ...]:
    was = f"{clean(of.was.value or 'no rate')} [{clean(of.was.source)}]" if of.was else NONE
    reserve = (", disputed" if of.cited.counter else "") + (", read with caution" if of.cited.measure.caveat else "")
    now = (value(of.cited) or NONE) + reserve
    return goods(of.cited) or "not stated", *((cut(was, 200),) if before else ()), now, source(of.cited)


def _dates(dues: tuple[Due, ...], label: str, limit: int) -> list[Part]:
    return _points([due(each, limit) for each in dues], label)


def _others(of: Due, shown: set[str]) -> list[Part]:
    """What else is said of a date in the post: the measures together, other facts one by one."""
    rest = [each for each in of.facts[1:] if each.fact.id not in shown]
    if of.facts[0].fact.measure is not None:
        rest = []  # the post has them together
    told = [(each,) for each in measures(rest)] + [item(each)[:1] for each in rest if each.fact.measure is None]
    more = [(Said(f"{counted(of.more, 'more fact')} on this date."),)] if of.more and told else []
    return _points([*told, *more], f"{words.span(of.when, of.until)}, further")


def _more_dates(digest: Digest) -> list[Part]:
    return [Note(f"{counted(digest.later_count, 'more date')}: see the thread.")] if digest.later_count else []


def _stale(digest: Digest) -> list[Part]:
    everyone = len(digest.coverage.countries)
    return _points([stale(each, everyone) for each in digest.stale[:ARTICLES]], "Not confirmed for long")


def _points(items: list[tuple[Said, ...]], label: str) -> list[Part]:
    return [Points(tuple(items), label)] if items else []
