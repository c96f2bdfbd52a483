"""Numbers in several words put together: "twenty five" is 25, "three thousand two hundred" is 3200."""

from __future__ import annotations

from collections.abc import Sequence

from bot.thesaurus.numbers import NUMBERS, TENS

_UNITS = {word: value for value, word in enumerate(NUMBERS.split()) if value < 20}
_VALUES = _UNITS | TENS | {"twenty": 20}
_SCALES = {"hundred": 100, "thousand": 1000}
_COUNTING = frozenset(_VALUES | _SCALES)


def counted(words: Sequence[str]) -> list[str]:
    """The words with each number of several words as its digits; "million" and beyond stay words."""
    if _COUNTING.isdisjoint(words):
        return list(words)
    told: list[str] = []
    at = 0
    while at < len(words):
        value, end = _number(words, at)
        told.append(words[at] if end - at < 2 else str(value))
        at = max(end, at + 1)
    return told


def _number(words: Sequence[str], at: int) -> tuple[int, int]:
    """The number that begins at a place, and where it ends: there itself when there is none."""
    whole, part, end = 0, 0, at
    below = 1000  # what comes next must be smaller than what came before
    while end < len(words):
        word = words[end]
        if word in _VALUES and _VALUES[word] < below:
            part += _VALUES[word]
            below = 10 if _VALUES[word] >= 20 else 1
        elif word == "hundred" and 0 < part < 100:
            part, below = part * 100, 100
        elif word == "thousand" and part:
            whole, part, below = whole + part * 1000, 0, 1000
        elif not _joins(words, end):
            break
        end += 1
    return whole + part, end


def _joins(words: Sequence[str], at: int) -> bool:
    """Whether an "and" stands between the parts of one number: "two hundred and five"."""
    around = words[at - 1 : at + 2] if at else ()
    return len(around) == 3 and around[0] in _SCALES and around[1] == "and" and around[2] in _VALUES
