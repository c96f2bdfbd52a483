"""Words of one family, told by their letters."""

from __future__ import annotations

import pytest

from bot.desk.akin import akin


class Known:
    """An index that knows a few terms."""

    def __init__(self, *terms: str) -> None:
        self.terms = terms

    def terms_like(self, start: str) -> list[str]:
        return [each for each in self.terms if each.startswith(start)]


def related(term: str, *known: str) -> frozenset[str]:
    return akin(Known(*known), term)  # type: ignore[arg-type] # only `terms_like` is used


@pytest.mark.parametrize(("term", "known"), [("behav", "behaviour"), ("joint", "join"), ("prioritis", "prioriti")])
def test_one_is_formed_from_the_other(term: str, known: str) -> None:
    """One begins the other, or both share a long beginning and differ in a short ending."""
    assert related(term, known) == {known}


@pytest.mark.parametrize(
    ("term", "known"),
    [("protest", "protect"), ("interest", "internat"), ("war", "warn"), ("2025", "20251"), ("nuclear", "nuclear")],
)
def test_a_shared_beginning_is_not_enough(term: str, known: str) -> None:
    """Words that only begin alike, short ones, numbers and the word itself are no relations."""
    assert related(term, known) == frozenset()
