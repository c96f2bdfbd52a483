"""Months, years, days and weekdays in a running text, and whether a date of ours matches them."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from bot.seeds.days import parts
from bot.when import MONTHS, WEEKDAYS

_MONTH = "(?:" + "|".join([*MONTHS, *(rf"{name[:3]}\.|{name[:4]}\.|{name[:3]}(?=\s\d)" for name in MONTHS)]) + ")"
_YEAR = r"(?:19|20)\d\d(?![\d.,]*\d|-year|\s+(?:percent|won|troops|members|people|times|days|countries)|\w)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d.,]*\d|\w)"
_AND_DAY = rf"(?:,\s*|\s+(?:and|to|or)\s+)(?:(?:{'|'.join(WEEKDAYS)})\s+)?{_DAY}"
_MENTION = re.compile(
    # The first day of "7 and 9 July" has its month further on.
    rf"(?<![\w.,$-])(?P<listed>{_DAY})(?=(?:{_AND_DAY})+\s+(?P<listed_month>{_MONTH}))"
    rf"|(?<![\w])(?:(?P<day_first>{_DAY})\s+)?(?P<month>{_MONTH})(?:\s+(?P<day>{_DAY}))?(?:,?\s+(?P<month_year>{_YEAR}))?(?!\w)"
    rf"|(?<![\w.,$-])(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\w)"
    rf"|(?<![\w.,$-])(?P<year>{_YEAR})"
    rf"|(?<!\w)(?P<weekday>{'|'.join(WEEKDAYS)})(?!\w)"
)


class Mention(NamedTuple):
    """A date, or a part of one, in a text. `weekday` counts from Monday, 0."""

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    start: int
    end: int


def mentions(text: str) -> list[Mention]:
    """Every month, year, day of a month and weekday that a text names, in order."""
    return [_mention(match) for match in _MENTION.finditer(text)]


def matches(mention: Mention, first: str, last: str | None = None) -> bool:
    """Whether a date, or a period from `first` to `last`, is one that a mention speaks of.

    Only what both name is compared, but a date must be as precise as the mention: 2025-07 is no "July 9".
    """
    return any(_same(mention, parts(text)) for text in (first, last) if text) or _within(mention, first, last)


def _mention(match: re.Match[str]) -> Mention:
    if match["iso"]:
        iso = parts(match["iso"]) or (None, None, None)
        return Mention(iso[0], iso[1], iso[2], None, *match.span())
    if match["weekday"]:
        return Mention(None, None, None, WEEKDAYS.index(match["weekday"]), *match.span())
    if match["year"]:
        return Mention(int(match["year"]), None, None, None, *match.span())
    month_name = (match["month"] or match["listed_month"]).rstrip(".")
    month = next(place for place, name in enumerate(MONTHS, start=1) if name.startswith(month_name))
    day = match["listed"] or match["day_first"] or match["day"]
    year = int(match["month_year"]) if match["month_year"] else None
    return Mention(year, month, int(day.rstrip("stndrh")) if day else None, None, *match.span())


def _same(mention: Mention, ours: tuple[int, int | None, int | None] | None) -> bool:
    if ours is None:
        return False
    year, month, day = ours
    if mention.weekday is not None:
        return month is not None and day is not None and date(year, month, day).weekday() == mention.weekday
    return all(said in (None, own) for said, own in zip(mention[:3], ours, strict=True))


def _within(mention: Mention, first: str, last: str | None) -> bool:
    """A month or year inside a period: "July" is within 2025-06-15 to 2025-08."""
    a, b = parts(first), parts(last) if last else None
    if not a or not b or mention.month is None or mention.day is not None:
        return False
    years = range(a[0], b[0] + 1) if mention.year is None else [mention.year]
    return any((a[0], a[1] or 1) <= (year, mention.month) <= (b[0], b[1] or 12) for year in years)
