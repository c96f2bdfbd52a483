"""The word that a misspelt ordinary word was meant to be. Strict: a wrong guess gives a wrong answer."""

from __future__ import annotations

import re
from collections.abc import Iterable

SHORTEST = 5
LONG = 9  # from this length on one slip is forgiven, besides doubled letters
_DOUBLED = re.compile(r"(.)\1+")


def nearest_word(word: str, vocabulary: Iterable[str]) -> str | None:
    """The one word that differs from `word` only in doubled or swapped letters or, from `LONG` letters on, in one slip.

    First letters must agree; None when no word or more than one does.
    """
    if len(word) < SHORTEST or not word.isalpha():
        return None
    plain = _DOUBLED.sub(r"\1", word)
    known = {each: _DOUBLED.sub(r"\1", each) for each in vocabulary if each[:1] == word[:1] and each.isalpha()}
    swapped = [each for each in known if len(each) == len(word) and sorted(each) == sorted(word)]
    if len(swapped) == 1:
        return swapped[0]
    same = [each for each, bare in known.items() if bare == plain]
    if len(same) == 1 or len(word) < LONG:
        return same[0] if len(same) == 1 else None
    from rapidfuzz.distance import OSA

    near = [
        each for each, bare in known.items() if len(bare) >= LONG - 1 and OSA.distance(plain, bare, score_cutoff=1) <= 1
    ]
    return near[0] if len(near) == 1 else None
