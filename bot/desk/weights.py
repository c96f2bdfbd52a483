"""How much a term says: rare terms say more (the inverse document frequency of BM25)."""

from __future__ import annotations

from collections.abc import Callable
from math import log

from bot.index import Index

UNKNOWN = 0.8  # a word that no fact has may be a synonym: it counts a little less than the rarest word that one has


def weights(index: Index) -> Callable[[str], float]:
    """The weight of a term in this index, from 0 up."""
    size = index.size()

    def weight(term: str) -> float:
        number = index.frequency(term)
        return log(1 + (size - number + 0.5) / (number + 0.5)) * (1.0 if number else UNKNOWN)

    return weight
