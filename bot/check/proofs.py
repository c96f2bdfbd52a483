"""Is what a fact says in its passages? Each proof yields what it misses, in a few words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.check.calendar import matches, mentions
from bot.check.names import Names
from bot.check.numbers import numbers, values
from bot.check.relative import contradiction
from bot.check.texts import Placed, Reading
from bot.facts import Dated, Event, Figure
from bot.passages import occurrences, sentence_ends, too_long

_ABOUT = re.compile(
    r"\b(?:about|around|some|over|more than|less than|under|almost|nearly|roughly|approximately)\s+[$]?$"
)


def of_passages(reading: Reading, placed: Placed) -> Iterator[str]:
    """Each passage is there, begins at one place only, and is short enough to quote."""
    for passage, place in zip(placed.fact.where, placed.places, strict=True):
        if place is None:
            if occurrences(passage.start, reading.text):
                yield f'passage end "{passage.end}" is not found after its start'
            else:
                yield f'passage start "{passage.start}" is not found'
            continue
        if len(occurrences(passage.start, reading.text)) > 1:
            yield f'passage start "{passage.start}" stands more than once'
        if too_long(reading.text[slice(*place)]):
            yield f'the passage from "{passage.start}" is over two sentences and 60 words'


def of_figures(placed: Placed) -> Iterator[str]:
    """Each figure's digits, or its own words, are in a passage, and called approximate where the source does so."""
    for figure in placed.fact.figures:
        for value in (figure.value, figure.upto):
            if value is not None and not _has_number(placed, figure, value):
                yield f'figure {value:g} ("{figure.name}") is in none of its passages'
        if figure.text and not _says(placed, figure.text):
            yield f'figure text "{figure.text}" is in none of its passages'
        if not figure.approx and _only_about(placed, figure.value):
            yield f'figure {figure.value:g} ("{figure.name}") is approximate in the source'


def of_measure(placed: Placed, names: Names) -> Iterator[str]:
    """The rate stands in a passage, next to the name of each country it is for."""
    measure = placed.fact.measure
    rate = measure.rate if measure else None
    if measure is None or rate is None:
        return
    for value in sorted({rate.min, rate.max}):
        if not _in_passages(placed, value):
            yield f"rate {value:g} is in none of its passages"
    if not _says(placed, rate.text):
        yield f'rate text "{rate.text}" is in none of its passages'
    for code in measure.targets:
        beside = [near for passage in placed.passages for near in _beside(passage, names.countries.get(code, ()))]
        if not any({rate.min, rate.max} & near for near in beside):
            yield f"rate {rate.min:g} does not stand next to the name of {code} in any of its passages"


def of_dates(reading: Reading, placed: Placed) -> Iterator[str]:
    """Each date's own words are in a passage and fit the date; one without words is reasoned or spelt out there."""
    measure = placed.fact.measure
    dates: list[Dated | Event] = [*placed.fact.dates, *(measure.events if measure else ())]
    if measure and measure.effective:
        dates.append(measure.effective)
    for item in dates:
        day = item.date or (item.before if isinstance(item, Event) else None) or ""
        if item.text and not _says(placed, item.text):
            if not (item.why and occurrences(item.text, reading.text)):
                yield f'date text "{item.text}" is in none of its passages'
        elif not item.text and not item.why and not _spelt_out(placed, day):
            yield f"date {day} is in none of its passages and has no `why`"
        if item.text and item.date:
            yield from _fits(item.text, item.date, item.until, reading.article.published.date)


def _fits(text: str, day: str, until: str | None, published: str) -> Iterator[str]:
    if not all(matches(mention, day, until) for mention in mentions(text)):
        yield f'date {day} is not the "{text}" of the source'
    elif wrong := contradiction(text, day, published):
        yield f'date {day} cannot be "{text}" in an article of {published}: {wrong}'


def of_people(reading: Reading, placed: Placed, names: Names) -> Iterator[str]:
    """The family name of everyone concerned is in a passage; an author need not name himself."""
    for name in dict.fromkeys([*placed.fact.people, placed.fact.speaker or ""]):
        person = names.people.get(name)
        if person and name != reading.article.author and not _says(placed, person.family):
            yield f'{person.name}: "{person.family}" is in none of its passages'


def _has_number(placed: Placed, figure: Figure, value: float) -> bool:
    if figure.text and _says(placed, figure.text):
        return not values(figure.text) or value in values(figure.text) or _in_passages(placed, value)
    return _in_passages(placed, value)


def _in_passages(placed: Placed, value: float) -> bool:
    return any(value in values(passage) for passage in placed.passages)


def _says(placed: Placed, words: str) -> bool:
    return any(occurrences(words, passage) for passage in placed.passages)


def _only_about(placed: Placed, value: float) -> bool:
    """Whether the source gives the number with "around" or the like, wherever it gives it in the passages."""
    hits = [
        bool(_ABOUT.search(passage[: number.start]))
        for passage in placed.passages
        for number in numbers(passage)
        if number.value == value
    ]
    return bool(hits) and all(hits)


def _spelt_out(placed: Placed, day: str) -> bool:
    return any(matches(mention, day) for passage in placed.passages for mention in mentions(passage))


def _beside(passage: str, countries: tuple[str, ...]) -> Iterator[set[float]]:
    """For each mention of a country, the numbers of its sentence that may be its own.

    That is the first number after it, and the last one before it unless a comma or "and" parts them: in "A at 1
    percent, B at 2 percent" the 1 is not B's.
    """
    found, ends = numbers(passage), sentence_ends(passage)
    for start, end in (place for name in countries for place in occurrences(name, passage)):
        first = max((stop for stop in ends if stop <= start), default=0)
        last = min(stop for stop in ends if stop >= end)
        after = [number for number in found if end <= number.start < last][:1]
        before = [number for number in found if first <= number.start < start][-1:]
        parted = any(re.search(r"[,;]|\band\b", passage[number.end : start]) for number in before)
        yield {number.value for number in (*after, *(() if parted else before))}
