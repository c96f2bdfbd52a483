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
    left, roots = list(words), list(map(root_of, words))
    at = 0
    while at < len(left):
        seconds = _SECONDS.get(roots[at])
        if seconds is None or ("" not in seconds and seconds.isdisjoint(roots[at + 1 : at + 2 + APART])):
            at += 1
        else:
            at += _replace(left, roots, at)
    return left


def _replace(words: list[str], roots: list[str], at: int) -> int:
    """Put plain words in the place of the longest phrase that begins there; how many words to go on by."""
    for phrase in _BY_FIRST[roots[at]]:
        begins = at + len(phrase.first)
        if tuple(roots[at:begins]) != phrase.first:
            continue
        for rest in range(begins, begins + APART + 1 if phrase.rest else begins + 1):
            end = rest + len(phrase.rest)
            if tuple(roots[rest:end]) == phrase.rest:
                words[at:end] = [*phrase.plain, *words[begins:rest]]
                roots[at:end] = [*phrase.plain, *roots[begins:rest]]
                return len(phrase.plain)
    return 1


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
# What may come next in a phrase, or after its gap; "" where the phrase is one word.
_SECONDS = {
    root: frozenset((*each.first[1:2], *each.rest[:1])[0] if each.first[1:] or each.rest else "" for each in several)
    for root, several in _BY_FIRST.items()
}
