"""Does the sentence that is shown say what its data say? What is proved is the data; this ties the sentence to it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bot.check.calendar import matches, mentions
from bot.check.names import Names
from bot.check.numbers import numbers, values
from bot.check.texts import Placed, Reading, all_dates
from bot.facts import Fact
from bot.passages import occurrences
from bot.when import WEEKDAYS


def of_statement(reading: Reading, placed: Placed, names: Names) -> Iterator[str]:
    """The numbers, days and weekdays of our own sentence are those that the fact carries as data."""
    fact, text = placed.fact, placed.fact.statement
    own, bodies = carried(fact), names.of_bodies(fact)
    for number in numbers(text):
        word = text[number.start : number.end]
        if not (number.ordinal or word == "twice" or number.value in own or occurrences(word, bodies)):
            yield f"the statement's number {number.value:g} is not among its figures"
    days = [*all_dates(fact), (reading.article.published.date, reading.article.published.latest)]
    for mention in mentions(text):
        if not any(matches(mention, *day) for day in days):
            yield f'the statement\'s "{text[mention.start : mention.end]}" is not among its dates'
    yield from _weekdays(text)


def carried(fact: Fact) -> frozenset[float]:
    """Every number that a fact carries as data: figures, rates, and those written in its figures' and dates' words."""
    own = {value for figure in fact.figures for value in (figure.value, figure.upto) if value is not None}
    if fact.measure and fact.measure.rate:
        own |= {fact.measure.rate.min, fact.measure.rate.max}
    texts = [*(figure.text for figure in fact.figures), *(day.text for day in fact.dates)]
    return frozenset(own).union(*(values(text) for text in texts if text))


def _weekdays(text: str) -> Iterator[str]:
    """In "Thursday 10 July 2025" the weekday is that of the day."""
    found = mentions(text)
    for name, day in pairwise(found):
        if name.weekday is None or not (day.year and day.month and day.day):
            continue
        iso = f"{day.year:04d}-{day.month:02d}-{day.day:02d}"
        if not text[name.end : day.start].strip(" ,") and not matches(name, iso):
            yield f"{iso} is no {WEEKDAYS[name.weekday]}"
