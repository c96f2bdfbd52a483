"""Phrases in a text read as the plain words that stand for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.thesaurus import manners, phrases
from bot.thesaurus.roots import root_of

APART = 4  # words that may stand between a verb and its particle
_GAP = "~"


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase's roots; `rest` are those after the gap, empty when it has none; `plain` are the words for it."""

    first: tuple[str, ...]
    rest: tuple[str, ...]
    plain: tuple[str, ...]


def phrased(words: Sequence[str]) -> list[str]:
    """The words with each phrase in the place of which plain words stand; words between its parts come after them."""
    told: list[str] = []
    left = list(words)
    while left:
        found = _found(left) if root_of(left[0]) in _BY_FIRST else None
        if found is None:
            told.append(left.pop(0))
            continue
        plain, left = found
        told += plain
    return told


def _found(words: list[str]) -> tuple[tuple[str, ...], list[str]] | None:
    """The words for the longest phrase at the beginning, and what is left without it."""
    roots = [root_of(word) for word in words[: _LONGEST + APART]]
    for phrase in _BY_FIRST[roots[0]]:
        size = len(phrase.first)
        if tuple(roots[:size]) != phrase.first:
            continue
        if not phrase.rest:
            return phrase.plain, words[size:]
        for gap in range(APART + 1):
            end = size + gap + len(phrase.rest)
            if tuple(roots[size + gap : end]) == phrase.rest:
                return phrase.plain, [*words[size : size + gap], *words[end:]]
    return None


def _read() -> dict[str, tuple[_Phrase, ...]]:
    found: dict[str, list[_Phrase]] = {}
    for line in f"{phrases.PHRASES}\n{manners.PHRASES}".splitlines():
        plain, _, told = line.partition(":")
        for text in told.split(","):
            first, _, rest = text.partition(_GAP)
            phrase = _Phrase(_roots(first), _roots(rest), tuple(plain.split()))
            found.setdefault(phrase.first[0], []).append(phrase)
    return {root: tuple(sorted(each, key=_length)) for root, each in found.items()}


@lru_cache(maxsize=4096)
def _roots(text: str) -> tuple[str, ...]:
    return tuple(root_of(word) for word in text.split())


def _length(phrase: _Phrase) -> int:
    return -len(phrase.first) - len(phrase.rest)


_BY_FIRST = _read()
_LONGEST = max(len(each.first) + len(each.rest) for several in _BY_FIRST.values() for each in several)
