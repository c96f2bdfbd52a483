"""One item of a daily summary: what is said, with its source right behind it, cut to its share of a screen."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from urllib.parse import urldefrag

from bot.answers import Cited, RateRow
from bot.digest import Change, Due, Stale, Told
from bot.facts import Fact, Modality
from bot.render import links, sources, words
from bot.render.page import Said
from bot.render.text import clean, counted, cut, listed, sentence

ITEM = 260  # letters of one statement
BRIEF = 170  # of one that stands beside another
LINK = 400  # letters of an address: a longer one is left out, so that a day's items fit in one message
NAMES = 8  # countries named at once
ATTRIBUTED: frozenset[Modality] = frozenset({"stated", "threatened", "denied", "forecast", "recommended", "opinion"})


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


def said(text: str, cited: Cited) -> Said:
    """A text with the source of a fact behind it, and a link to its passage where the article has an address."""
    address, host = links.link(cited.citation) or (None, None)
    if address and len(address) > LINK:
        address = urldefrag(address).url
    return Said(text, source(cited), *((address, host) if address and len(address) <= LINK else ()))


def item(cited: Cited, lead: str = "", limit: int = ITEM) -> tuple[Said, ...]:
    """A fact, and the first of those that stand against it; a rate is told in few words, with its standing."""
    return _led(cited, lead + _text(cited, limit), limit)


def change(of: Change, limit: int = ITEM) -> tuple[Said, ...]:
    """A fact that is new, or has changed: then what the channel was told of it comes with it."""
    cited, was = of.cited, of.was
    if was is None:
        return item(cited, "New: ", limit)
    before = _kept(was)
    if cited.fact.measure is not None and cited.measure.rate and was.value:
        told = f"→ {words.rate(cited.measure.rate)}, {_standing(cited)}."
        now = " ".join(each for each in (told, _overdue(cited), _caution(cited)) if each)
        return Said(f"Changed: {_measure(cited)}: {clean(was.value)}", before), *_led(cited, now)
    if was.statement == cited.fact.statement:
        return item(cited, "Changed in its details (dates, people or relations): ", limit)
    told = was.value if was.value and value(cited) not in (None, was.value) else sentence(was.statement)
    return *item(cited, "Changed: ", min(limit, BRIEF)), Said(f"Told before: {cut(clean(told), BRIEF)}", before)


def gone(of: Told) -> tuple[Said, ...]:
    """A fact that was told once and is in the base no more."""
    return (Said(cut(sentence(of.statement), BRIEF), _kept(of)),)


def _kept(was: Told) -> str:
    """The source of what was told."""
    return cut(clean(was.source), BRIEF) or "source not kept"


def due(of: Due, limit: int = ITEM) -> tuple[Said, ...]:
    """A date with the plainest fact that speaks of it, how many days off it is, and how many more facts there are."""
    lead = f"{words.span(of.when, of.until)} ({distance(of)}): "
    rest = of.more + len(of.facts) - 1
    if of.facts[0].fact.measure is None:
        where = "in the thread" if len(of.facts) > 1 else "on this date"
        more = (Said(f"{counted(rest, 'more fact')} {where}."),) if rest and limit == ITEM else ()
        return (*item(of.facts[0], lead, limit), *more)
    first, *others = measures(of.facts)
    told = Said(f"{lead}{first.text}", first.source, first.url, first.host)
    return told, *others[:1], *((Said(f"{counted(of.more, 'more fact')} on this date."),) if of.more else ())


def distance(of: Due) -> str:
    """How far off a date is, by its last possible day: `479 days ago`, `tomorrow`, `now; ends in 10 days`."""
    single = of.starts == of.days
    if of.days < 0:
        return f"{'' if single else 'ended '}{'yesterday' if of.days == -1 else f'{-of.days:,} days ago'}"
    if single or of.starts > 0:
        return f"{'' if single else 'begins '}{_until(of.starts)}"
    return f"now; ends {_until(of.days)}"


def measures(facts: Iterable[Cited]) -> list[Said]:
    """Measures in few words, those of one article together: `US tariffs: Laos 40 %, Myanmar 40 % (threatened)`."""
    groups: dict[tuple[str, str, str], list[Cited]] = {}
    for each in facts:
        if each.fact.measure is not None:
            key = each.article.id, each.measure.imposing, words.standing_brief(each.state)
            groups.setdefault(key, []).append(each)
    return [_grouped(imposing, standing, several) for (_, imposing, standing), several in groups.items()]


def rates(rows: Iterable[RateRow], room: int) -> Said:
    """Rates of one article: `40 % Laos, Myanmar (threatened) · 10 % Singapore (in force since Apr 2025)`."""
    groups: list[str] = []
    left = 0
    rows = list(rows)
    for (rate, standing), several in groupby(rows, key=lambda row: (words.rate(row.rate), _row_standing(row))):
        names = [clean(row.country.name) for row in several]
        text = f"{rate} {_few(names)} ({standing})"
        if left or (groups and len(" · ".join([*groups, text])) > room):
            left += len(names)
        else:
            groups.append(text)
    more = f" · and {counted(left, 'more country', 'more countries')}" if left else ""
    weak = [clean(row.country.name) for row in rows if row.cited.measure.caveat]
    caution = f" Read with caution: {_few(weak)}." if weak else ""
    return said(" · ".join(groups) + more + "." + caution, rows[0].cited)


def goods(cited: Cited) -> str:
    """The countries on whose goods a measure lies."""
    return _few([_country(code) for code in cited.measure.targets])


def stale(of: Stale, everyone: int) -> tuple[Said, ...]:
    """Rates that no source has confirmed since a day."""
    names = [_country(code) for each in of.facts for code in each.measure.targets[:1]]
    whose = (
        f"all {everyone} rates" if len(of.facts) == everyone > 1 else f"the rate{'s' * (everyone > 1)} of {_few(names)}"
    )
    when = f"last confirmed {words.day(of.confirmed)}, {counted(of.days, 'day')} ago"
    return (said(f"{whose[0].upper()}{whose[1:]}: {when}.", of.facts[0]),)


def _led(cited: Cited, text: str, limit: int = BRIEF) -> tuple[Said, ...]:
    against = (said(_against(counter, cited, min(limit, BRIEF)), counter) for counter in cited.counter[:1])
    return said(text, cited), *against


def _text(cited: Cited, limit: int) -> str:
    if cited.fact.measure is None:
        return attributed(cited, limit)
    if cited.measure.rate is None or not cited.measure.targets:
        return f"{attributed(cited, limit)} Standing: {_standing(cited)}. {_overdue(cited)}".strip()
    told = f"{_measure(cited)}: {words.rate(cited.measure.rate)}, {_standing(cited)}."
    return " ".join(each for each in (told, _overdue(cited), _caution(cited)) if each)


def attributed(cited: Cited, limit: int) -> str:
    """The statement; where it is somebody's word and does not say whose, that is said first."""
    statement = cut(sentence(cited.fact.statement), limit)
    if cited.fact.modality not in ATTRIBUTED or _names(cited.fact, cited.speaker):
        return statement
    return f"{cut(sources.said(cited), 100)}: {statement}"


def _names(fact: Fact, speaker: str | None) -> bool:
    """Whether a statement names its speaker, by any word of the name or description that is not a short one."""
    known = clean(fact.statement).casefold()
    name = clean(speaker or fact.unnamed or "").casefold()
    return any(word in known for word in name.replace(",", " ").split() if len(word) > 2)


def _measure(cited: Cited) -> str:
    return f"{_country(cited.measure.imposing)} tariff on {goods(cited)}"


def _standing(cited: Cited) -> str:
    return cut(words.standing(cited.state, cited.fact.measure), BRIEF)


def _overdue(cited: Cited) -> str:
    text = words.overdue(cited.measure, cited.state)
    return sentence(text) if text else ""


def _caution(cited: Cited) -> str:
    caveat = cited.measure.caveat
    return f"Caution: {cut(sentence(caveat), BRIEF)}" if caveat else ""


def _against(counter: Cited, cited: Cited, limit: int) -> str:
    """What stands against a fact, called by which of the two denies the other."""
    denied = any(each.kind == "denies" and each.fact == cited.fact.id for each in counter.fact.relations)
    denies = any(each.kind == "denies" and each.fact == counter.fact.id for each in cited.fact.relations)
    lead = "Denied: " if denied else "This denies: " if denies else "Against it: "
    return lead + attributed(counter, limit)


def _grouped(imposing: str, standing: str, several: list[Cited]) -> Said:
    names = [f"{goods(each)} {words.rate(each.measure.rate)}" for each in several]
    noun = "tariff" if len(several) == 1 else "tariffs"
    return said(f"{_country(imposing)} {noun}: {_few(names)} ({standing}).", several[0])


def _row_standing(row: RateRow) -> str:
    return words.standing_brief(row.cited.state) + (", disputed" if row.cited.counter else "")


def _country(code: str) -> str:
    return words.country_name(code).partition(" (")[0]


def _few(names: list[str]) -> str:
    """Names as a list; beyond eight the rest is counted."""
    more = len(names) - NAMES
    return ", ".join(names) if more <= 0 else f"{', '.join(names[:NAMES])} and {more} more"


def _until(days: int) -> str:
    return "today" if days == 0 else "tomorrow" if days == 1 else f"in {days:,} days"
