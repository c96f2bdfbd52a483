"""Words that may be formed from the same word, though their stems differ: "behave" and "behaviour"."""

from __future__ import annotations

from bot.index import Index

SHORTEST = 4  # letters of a word to which others may be related
SHARED = 6  # letters that two related words share, where neither is the beginning of the other
ENDING = 3  # letters in which they may then differ at the end


def akin(index: Index, term: str) -> frozenset[str]:
    """The terms of facts that are related to a term by their letters; the term itself is not among them."""
    if len(term) < SHORTEST or not term.isalpha():
        return frozenset()
    return frozenset(each for each in index.terms_like(term[:SHORTEST]) if each != term and _related(each, term))


def _related(one: str, other: str) -> bool:
    if one.startswith(other) or other.startswith(one):
        return True
    shared = next(place for place, (mine, yours) in enumerate(zip(one, other, strict=False)) if mine != yours)
    return shared >= SHARED and max(len(one), len(other)) - shared <= ENDING
