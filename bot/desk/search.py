"""Free words to the nearest facts, by full text. They are shown as nearest, never as the answer."""

from __future__ import annotations

from bot.index import Index
from bot.terms import terms

LONGEST = 400
MOST_WORDS = 24
NEAREST = 3


def nearest(index: Index, text: str) -> list[str]:
    """Ids of the nearest facts, best first; none for a text of common words alone."""
    return index.search(list(dict.fromkeys(terms(text[:LONGEST])))[:MOST_WORDS], NEAREST)
