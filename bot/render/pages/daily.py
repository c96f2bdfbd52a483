"""The page of a daily summary: at most one screen, every item with its source right behind it."""

from __future__ import annotations

from itertools import groupby

from bot.answers import Cited, RateRow
from bot.digest import Change, Digest, Due, Told
from bot.render import sources, words
from bot.render.page import Button, Buttons, Grid, Line, Note, Part, Title
from bot.render.text import clean, counted, cut, listed, sentence
from bot.standing import last_day

ITEM = 260  # letters of one item's statement
COLUMNS = ("Goods from", "Told before", "Now", "Source")
TABLE_FROM = 3  # changed rates from which a table reads faster than prose


def summary(digest: Digest, late: str | None = None) -> list[Part]:
    """The post itself; `late` is the time it was due, when it comes late."""
    parts: list[Part] = [Title(heading(digest))]
    if late:
        parts.append(Note(f"Late: this was due at {late}; the bot was not running then."))
    if digest.since is None:
        return [*parts, *_first(digest)]
    return [*parts, *(_quiet(digest) if digest.quiet else _later(digest))]


def further(digest: Digest) -> list[Part]:
    """What did not fit on one screen, for the thread; nothing where all of it did."""
    parts: list[Part] = [*_changes(digest.further)]
    if digest.unshown:
        parts.append(Note(f"{counted(digest.unshown, 'further change')} not shown; ask me about a country or a topic."))
    return parts


def heading(digest: Digest) -> str:
    """`Policy Desk, first summary · Mon 23 Nov 2026`."""
    first = "first summary" if digest.since is None else "daily summary"
    return f"Policy Desk, {first} · {digest.day:%a} {words.day(digest.day.isoformat())}"


def told(cited: Cited, mark: str) -> Told:
    """What a channel that sees this fact was told of it."""
    return Told(id=cited.fact.id, mark=mark, statement=cited.fact.statement, value=value(cited), source=source(cited))


def value(cited: Cited) -> str | None:
    """The value that a fact gives, where it gives one: a rate with its standing, else its figures."""
    measure = cited.fact.measure
    if measure is not None:
        return f"{words.rate(measure.rate)}, {words.standing_brief(cited.state)}"
    figures = [f"{figure.value:,.10g} {clean(figure.unit)}" for figure in cited.fact.figures[:2]]
    return listed(figures) or None


def source(cited: Cited) -> str:
    """The source of an item in few words: `AP/The Korea Herald, 10 Jul 2025 (date inferred)`."""
    return sources.short(cited.article) + words.basis(cited.article.published.basis)


def item(cited: Cited) -> str:
    """A fact in a line: its statement, its standing if it is a measure, its source."""
    standing = words.cited_standing(cited)
    said = f" Standing: {standing}." if standing else ""
    return f"{cut(sentence(cited.fact.statement), ITEM)}{said} [{source(cited)}]"


def _first(digest: Digest) -> list[Part]:
    parts: list[Part] = [Line(f"{sentence(words.coverage(digest.coverage))} {_newest(digest)}")]
    if digest.rates and digest.rates.rows:
        heads = f"Rates, {counted(len(digest.rates.rows), 'country', 'countries')}"
        parts.append(Line(_rates(digest.rates.rows), heads))
    parts += _stale(digest)
    parts += _dates(digest.passed, "Dates passed, outcome not in the base")
    parts += _dates(digest.coming, "Coming") or [Line("No date in the base.", "Coming")]
    parts += [Line(_disputed(each), "Disputed") for each in digest.disputed]
    return [*parts, Buttons((Button("All rates", "answer:rates", "tariff|all"),))]


def _later(digest: Digest) -> list[Part]:
    parts: list[Part] = []
    since = words.day(digest.since.isoformat()) if digest.since else ""
    if digest.counts:
        total = sum(number for _, number in digest.counts)
        topics = listed([f"{number} {topic}" for topic, number in digest.counts])
        parts.append(Line(f"{counted(total, 'fact')} ({topics}).", f"New or changed since {since}"))
        parts += _changes(digest.changes)
        rest = len(digest.further) + digest.unshown
        parts += [Note(f"{counted(rest, 'more change')}: see the thread.")] if rest else []
    parts += [Line(_gone(digest.gone), "No longer in the base")] if digest.gone else []
    parts += _dates(digest.passed, f"Passed since {since}, outcome not in the base")
    parts += _dates(digest.coming, "Coming")
    parts += _stale(digest)
    if not digest.counts:
        parts.append(Line(_nothing(digest)))
    return [*parts, Buttons((Button("All rates", "answer:rates", "tariff|all"),))]


def _quiet(digest: Digest) -> list[Part]:
    return [Line(_nothing(digest), "Nothing new in the base since the last summary")]


def _nothing(digest: Digest) -> str:
    due = "" if digest.passed or digest.coming else ", no date due in 14 days"
    return f"No fact added or changed{due}. This says nothing about the world: {_newest(digest, lower=True)}"


def _newest(digest: Digest, lower: bool = False) -> str:
    if digest.newest is None:
        return "there is no source yet." if lower else "There is no source yet."
    age = (digest.day - last_day(digest.newest)).days
    lead = "newest source" if lower else "Newest source"
    reserve = ": background, not today's position" if age > 30 and not lower else ""
    return f"{lead} {words.day(digest.newest)}, {counted(age, 'day')} old{reserve}."


def _rates(rows: tuple[RateRow, ...]) -> str:
    """`40 % Laos, Myanmar (threatened) · 10 % Singapore (in force since Apr 2025) [source]`."""
    groups = []
    for (rate, standing), several in groupby(rows, key=lambda row: (words.rate(row.rate), _standing(row))):
        names = ", ".join(clean(row.country.name) for row in several)
        groups.append(f"{rate} {names} ({standing})")
    cited = "; ".join(dict.fromkeys(source(row.cited) for row in rows))
    return f"{' · '.join(groups)}. [{cut(cited, ITEM)}]"


def _standing(row: RateRow) -> str:
    return words.standing_brief(row.cited.state)


def _changes(changes: tuple[Change, ...]) -> list[Part]:
    rates = [each for each in changes if each.cited.fact.measure is not None]
    table = [each for each in rates if each.was is not None]
    parts: list[Part] = []
    if len(table) >= TABLE_FROM:
        parts.append(Grid(COLUMNS, tuple(_row(each) for each in table)))
        changes = tuple(each for each in changes if each not in table)
    for topic, several in groupby(changes, key=lambda each: each.cited.fact.topic):
        label: str | None = topic[:1].upper() + topic[1:]
        for each in several:
            parts.append(Line(_change(each), label))
            label = None
    return parts


def _row(change: Change) -> tuple[str, str, str, str]:
    was = f"{change.was.value or 'no rate'} [{change.was.source}]" if change.was else "–"
    return words.countries(change.cited.measure.targets), was, value(change.cited) or "–", source(change.cited)


def _change(change: Change) -> str:
    now, was = value(change.cited), change.was
    if was is None:
        return f"New: {item(change.cited)}"
    if now and was.value and now != was.value:
        return f"Changed: {was.value} [{was.source}] → {now}. {item(change.cited)}"
    return f"Changed: {item(change.cited)} Told before: {cut(sentence(was.statement), ITEM)} [{was.source}]"


def _gone(gone: tuple[Told, ...]) -> str:
    shown = [f"{cut(sentence(each.statement), ITEM)} [{each.source}]" for each in gone[:3]]
    more = f" And {counted(len(gone) - 3, 'more fact')}." if len(gone) > 3 else ""
    return " ".join(shown) + more


def _dates(dues: tuple[Due, ...], label: str) -> list[Part]:
    return [Line(_due(each), None if place else label) for place, each in enumerate(dues)]


def _due(due: Due) -> str:
    when = words.span(due.when, due.until)
    days = "today" if due.days == 0 else f"in {counted(due.days, 'day')}"
    passed = f"{counted(-due.days, 'day')} ago"
    said = " ".join(f"{cut(sentence(each.fact.statement), ITEM)} [{source(each)}]" for each in due.facts[:1])
    rest = len(due.facts) - 1 + due.more
    more = f" And {counted(rest, 'more fact')} on this date." if rest > 0 else ""
    return f"{when} ({passed if due.days < 0 else days}): {said}{more}"


def _disputed(cited: Cited) -> str:
    against = " ".join(f"Against it: {item(counter)}" for counter in cited.counter[:1])
    return f"{item(cited)} {against}".strip()


def _stale(digest: Digest) -> list[Part]:
    said = [
        f"{counted(len(each.facts), 'rate')} last told {words.day(each.confirmed)}, {counted(each.days, 'day')} ago."
        for each in digest.stale
    ]
    return [Line(" ".join(said), "Not confirmed for long")] if said else []
