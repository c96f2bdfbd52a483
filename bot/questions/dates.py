"""The dates a question speaks of: years, months, days. A fact of another year does not answer it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.when import MONTHS

_NAMES = [month.lower() for month in MONTHS]
_MONTH = (
    {name: number for number, name in enumerate(_NAMES, 1)}
    | {name[:3]: n for n, name in enumerate(_NAMES, 1)}
    | {"sept": 9}
)
_ANY = "|".join(sorted(_MONTH, key=len, reverse=True))
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b(?!\s*(?:won|points|troops|soldiers))")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_ANY})\b\.?(?:,? (\d{{4}}))?", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"\b({_ANY})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:,? (\d{{4}}))?", re.IGNORECASE)
_MONTH_YEAR = re.compile(rf"\b({_ANY})\.?,? (\d{{4}})\b", re.IGNORECASE)
_MONTH_ALONE = re.compile(rf"\b({_ANY})\b", re.IGNORECASE)
_ISO = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b")


_LOOSE = re.compile(r"\b(?:before|after|prior to|earlier than|later than)(?: the)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A date as far as a question gives it; `start` and `end` are where it stands in the text."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int

    def allows(self, iso: str) -> bool:
        """Whether a date of a fact (`2025`, `2025-07`, `2025-07-10`) agrees in every part that both give."""
        parts = [int(part) for part in iso.split("-")] + [None, None]
        pairs = zip((self.year, self.month, self.day), parts, strict=False)
        return all(mine is None or theirs is None or mine == theirs for mine, theirs in pairs)


def dates_in(text: str) -> tuple[Asked, ...]:
    """Every date in a text, longest reading first; "may" alone is no month."""
    found: list[Asked] = []
    for match in _ISO.finditer(text):
        found.append(Asked(int(match[1]), int(match[2]), int(match[3]) if match[3] else None, *match.span()))
    for match in _DAY_MONTH.finditer(text):
        found.append(Asked(_int(match[3]), _MONTH[match[2].lower()], int(match[1]), *match.span()))
    for match in _MONTH_DAY.finditer(text):
        if 1 <= int(match[2]) <= 31:
            found.append(Asked(_int(match[3]), _MONTH[match[1].lower()], int(match[2]), *match.span()))
    for match in _MONTH_YEAR.finditer(text):
        found.append(Asked(int(match[2]), _MONTH[match[1].lower()], None, *match.span()))
    for match in _MONTH_ALONE.finditer(text):
        if match[1].lower() not in {"may", "mar", "jan", "dec"} or (match[1] == "May"):
            found.append(Asked(None, _MONTH[match[1].lower()], None, *match.span()))
    for match in _YEAR.finditer(text):
        found.append(Asked(int(match[1]), None, None, *match.span()))
    return tuple(each for each in _without_overlaps(found) if not _LOOSE.search(text[: each.start]))


def _without_overlaps(found: list[Asked]) -> tuple[Asked, ...]:
    kept: list[Asked] = []
    for each in sorted(found, key=lambda asked: asked.start - asked.end):
        if all(each.end <= other.start or each.start >= other.end for other in kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda asked: asked.start))


def _int(digits: str | None) -> int | None:
    return int(digits) if digits else None
