"""Numbers in a running text: digits, number words used as quantities, and ordinals. Dates are left out."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.check.calendar import mentions

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
CARDINALS = {word: float(value) for value, word in enumerate(_UNITS.split())} | {
    word: float(value * 10) for value, word in enumerate(_TENS.split(), start=2)
}
CARDINALS |= {"twice": 2.0, "thrice": 3.0, "half": 0.5, "dozen": 12.0}
ORDINALS = {word: float(value) for value, word in enumerate(_ORDINALS.split(), start=1)}

_WORD = re.compile(
    rf"(?<![\w])(?P<tens>{'|'.join(_TENS.split())})-(?P<unit>{'|'.join(_UNITS.split()[1:10])})(?![\w])"
    rf"|(?<![\w])(?P<word>{'|'.join([*CARDINALS, *ORDINALS])})(?![\w])",
    re.IGNORECASE,
)
# A digit after a letter is part of a name (G20, F-35); W is the won's sign in headlines.
_DIGITS = re.compile(
    r"(?<![\d.,])(?<![A-VX-Za-z])(?<![A-Z]-)(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)(?P<nth>st|nd|rd|th)?(?!\d)"
)
# "one" counts before these only; elsewhere it is a pronoun ("is one of", "no one").
_ONE_COUNTS = re.compile(
    r"[\s-]+(?:hundred|thousand|million|billion|trillion|percent\w*|points?|times?|days?|weeks?|months?|years?"
    r"|hours?|minutes?|countr\w+|members?)\b"
)
_KNOWN_PAIR = re.compile(r"\b(?:the|both)\s+$", re.IGNORECASE)
_PAIR_NOUN = re.compile(r"\s+(?:countries|sides|nations|allies|neighbou?rs|parties|governments|leaders)\b")
_ENUMERATES = re.compile(r"(?:^|[.!?:]['\"\u2019\u201d]?\s+|\n\s*)$")


class Number(NamedTuple):
    """A number in a text: its value, whether it orders rather than counts, and where it stands."""

    value: float
    ordinal: bool
    start: int
    end: int


def numbers(text: str) -> list[Number]:
    """The numbers of a text in order. Parts of dates (9 in "July 9") are not among them.

    Left out because they count nothing: "one" as a pronoun, "the two countries" for a pair named before, and
    "First, ..." where it only orders the text's own points.
    """
    dates = [(mention.start, mention.end) for mention in mentions(text)]
    found = [*_digits(text), *_words(text)]
    return sorted(
        (number for number in found if not any(a <= number.start < b for a, b in dates)), key=lambda n: n.start
    )


def values(text: str) -> frozenset[float]:
    """The values of the numbers of a text, those within dates too: for looking one up, not for counting them."""
    return frozenset(number.value for number in [*_digits(text), *_words(text, every=True)])


def _digits(text: str) -> list[Number]:
    return [
        Number(float(match["digits"].replace(",", "")), bool(match["nth"]), *match.span("digits"))
        for match in _DIGITS.finditer(text)
    ]


def _words(text: str, *, every: bool = False) -> list[Number]:
    found = []
    for match in _WORD.finditer(text):
        if match["tens"]:
            value = CARDINALS[match["tens"].lower()] + CARDINALS[match["unit"].lower()]
            found.append(Number(value, False, *match.span()))
            continue
        word = match["word"].lower()
        if every or _counts(word, text[: match.start()], text[match.end() :]):
            found.append(Number(CARDINALS.get(word) or ORDINALS.get(word, 0.0), word in ORDINALS, *match.span()))
    return found


def _counts(word: str, before: str, after: str) -> bool:
    if word == "one":
        return bool(_ONE_COUNTS.match(after))
    if word == "two" and _PAIR_NOUN.match(after):
        return not _KNOWN_PAIR.search(before)
    if word in ORDINALS and after.startswith(","):
        return not _ENUMERATES.search(before)
    return not (word == "first" and before.lower().endswith("at "))
