"""What each value must keep to, whatever else is in the base. Every rule yields the faults it finds."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from bot.actors import Membership, Role
from bot.facts import Article, Dated, Event, Fact, Figure, Measure, Passage, Published, Rate, Source
from bot.seeds.countries import COUNTRY_CODES
from bot.seeds.days import parts
from bot.seeds.document import Fault, Loc

MAX_FRAGMENT_WORDS = 5
MAX_STATEMENT = 600
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_FILE = re.compile(r"[\w][\w. -]*")
_NOT_IN_URLS = re.compile(r"[\s|<>\"'`\\^{}]|[^\x21-\x7e]")


class Field(NamedTuple):
    """A field to look at: its place in the document and its value."""

    loc: Loc
    value: Any


def each(loc: Loc, name: str, values: tuple[Any, ...]) -> Iterator[Field]:
    """The items of a list as fields."""
    return (Field((*loc, name, place), value) for place, value in enumerate(values))


def an_id(loc: Loc, text: str) -> Iterator[Fault]:
    """Ids are lower-case words joined by hyphens: they stand in links, buttons and file names."""
    if not _ID.fullmatch(text):
        yield Fault((*loc, "id"), f"{text!r} is not of the form a-z, 0-9 and hyphens")


def a_country(loc: Loc, code: str) -> Iterator[Fault]:
    """Country codes exist."""
    if code not in COUNTRY_CODES:
        yield Fault(loc, f"{code!r} is no country's ISO 3166-1 alpha-2 code")


def countries(loc: Loc, name: str, codes: tuple[str, ...]) -> Iterator[Fault]:
    """A list of country codes."""
    for field in each(loc, name, codes):
        yield from a_country(*field)


def few_words(loc: Loc, text: str | None) -> Iterator[Fault]:
    """Words of the source are at most five in a row."""
    if text and len(text.split()) > MAX_FRAGMENT_WORDS:
        yield Fault(loc, f"has {len(text.split())} words; at most {MAX_FRAGMENT_WORDS} of the source's own")


def days(loc: Loc, thing: Any, *names: str) -> Iterator[Fault]:
    """Dates exist, cut to their precision."""
    for name in names:
        text = getattr(thing, name)
        if text is not None and parts(text) is None:
            yield Fault((*loc, name), f"{text!r} is no date (2025, 2025-04 or 2025-04-02)")


def in_order(loc: Loc, first: str | None, name: str, last: str | None) -> Iterator[Fault]:
    """A period does not end before it begins; dates of different precision are compared as far as both go."""
    if first and last and last[: len(first)] < first[: len(last)]:
        yield Fault((*loc, name), f"{last} is before {first}")


def reasoned(loc: Loc, thing: Published | Dated | Event) -> Iterator[Fault]:
    """What is inferred says why."""
    if thing.basis == "inferred" and not thing.why:
        yield Fault((*loc, "why"), "is missing: an inferred date gives its reasoning")


def dated(loc: Loc, value: Dated) -> Iterator[Fault]:
    """A date that a fact speaks of."""
    yield from days(loc, value, "date", "until")
    yield from in_order(loc, value.date, "until", value.until)
    yield from reasoned(loc, value)
    yield from few_words((*loc, "text"), value.text)


def published(loc: Loc, value: Published) -> Iterator[Fault]:
    """The day of an article."""
    yield from days(loc, value, "date", "latest")
    yield from in_order(loc, value.date, "latest", value.latest)
    yield from reasoned(loc, value)


def event(loc: Loc, value: Event) -> Iterator[Fault]:
    """A step in a measure's history has a date, or a day before which it had happened."""
    yield from days(loc, value, "date", "before", "until")
    yield from in_order(loc, value.date, "until", value.until)
    yield from reasoned(loc, value)
    if value.date is None and value.before is None:
        yield Fault((*loc, "date"), "is null, so `before` must say by when it had happened")


def rate(loc: Loc, value: Rate) -> Iterator[Fault]:
    """Rates are percent from 0 to 1,000."""
    for name in ("min", "max"):
        if not 0 <= getattr(value, name) <= 1000:
            yield Fault((*loc, name), f"{getattr(value, name):g} is not between 0 and 1000 percent")
    if value.min > value.max:
        yield Fault((*loc, "min"), f"{value.min:g} is over max, {value.max:g}")
    yield from few_words((*loc, "text"), value.text)


def measure(loc: Loc, value: Measure) -> Iterator[Fault]:
    """A measure names who imposes it on whom and has a history."""
    yield from a_country((*loc, "imposing"), value.imposing)
    yield from countries(loc, "targets", value.targets)
    yield from countries(loc, "excluded", value.excluded)
    for name in ("targets", "events"):
        if not getattr(value, name):
            yield Fault((*loc, name), "is empty: a measure has at least one")
    for field in each(loc, "events", value.events):
        yield from event(*field)
    if value.rate:
        yield from rate((*loc, "rate"), value.rate)
    if value.effective:
        yield from dated((*loc, "effective"), value.effective)


def figure(loc: Loc, value: Figure) -> Iterator[Fault]:
    """A number is finite, a range goes upward."""
    if not math.isfinite(value.value):
        yield Fault((*loc, "value"), "is not a number")
    if value.upto is not None and not value.upto >= value.value:
        yield Fault((*loc, "upto"), f"{value.upto:g} is under the value, {value.value:g}")
    yield from few_words((*loc, "text"), value.text)


def passage(loc: Loc, value: Passage) -> Iterator[Fault]:
    """A passage is named by few words and proves something."""
    yield from few_words((*loc, "start"), value.start)
    yield from few_words((*loc, "end"), value.end)
    if not value.proves:
        yield Fault((*loc, "proves"), "is empty: say what the passage proves")


def fact(loc: Loc, value: Fact) -> Iterator[Fault]:
    """A fact on its own; what it refers to is looked at elsewhere."""
    yield from an_id(loc, value.id)
    if len(value.statement) > MAX_STATEMENT:
        yield Fault((*loc, "statement"), f"has {len(value.statement)} letters; at most {MAX_STATEMENT}")
    if value.speaker and value.unnamed:
        yield Fault((*loc, "unnamed"), "a fact has a speaker or an unnamed one, not both")
    if value.modality in ("stated", "opinion", "denied") and not (value.speaker or value.unnamed):
        yield Fault((*loc, "speaker"), f"is missing: what is {value.modality} has a speaker, named or unnamed")
    if not value.where:
        yield Fault((*loc, "where"), "is empty: a fact has at least one passage")
    yield from countries(loc, "countries", value.countries)
    rules = (("where", passage, value.where), ("figures", figure, value.figures), ("dates", dated, value.dates))
    for name, rule, items in rules:
        for field in each(loc, name, items):
            yield from rule(*field)
    if value.measure:
        yield from measure((*loc, "measure"), value.measure)


def source(loc: Loc, value: Source) -> Iterator[Fault]:
    """A plain file name (never a path out of the folder), few words, a hash."""
    if not _FILE.fullmatch(value.file):
        yield Fault((*loc, "file"), f"{value.file!r} is not a plain file name")
    yield from few_words((*loc, "begins"), value.begins)
    yield from few_words((*loc, "ends"), value.ends)
    if not _SHA256.fullmatch(value.sha256):
        yield Fault((*loc, "sha256"), "is not 64 hexadecimal digits")


def url(loc: Loc, text: str) -> Iterator[Fault]:
    """A link that is safe to show: http or https, no user, nothing that Slack reads as markup (F45, F46)."""
    try:
        split = urlsplit(text)
        port_is_wrong = split.port == 0
    except ValueError:
        yield Fault(loc, "is not an address")
        return
    if split.scheme not in ("http", "https"):
        yield Fault(loc, "must begin with http:// or https://")
    elif "@" in split.netloc:
        yield Fault(loc, "has a user before the host")
    elif not split.hostname or port_is_wrong:
        yield Fault(loc, "has no host")
    elif found := _NOT_IN_URLS.search(text):
        yield Fault(loc, f"holds {found.group()!r}: percent-encode it")


def article(loc: Loc, value: Article) -> Iterator[Fault]:
    """An article on its own."""
    yield from an_id(loc, value.id)
    yield from published((*loc, "published"), value.published)
    yield from source((*loc, "source"), value.source)
    if value.url:
        yield from url((*loc, "url"), value.url)


def role(loc: Loc, value: Role) -> Iterator[Fault]:
    """A person's office."""
    yield from days(loc, value, "as_of", "since", "until")
    yield from in_order(loc, value.since, "until", value.until)
    if value.country:
        yield from a_country((*loc, "country"), value.country)


def membership(loc: Loc, value: Membership) -> Iterator[Fault]:
    """A country's membership of a bloc."""
    yield from a_country((*loc, "country"), value.country)
    yield from days(loc, value, "since", "until")
    yield from in_order(loc, value.since, "until", value.until)
