"""Sorts of things and parts of the world: a fact that names one need not call it so. Made-up cards."""

from __future__ import annotations

import pytest

from bot.questions.categories import lists_several, named_in
from bot.questions.regions import within
from bot.terms import term_of
from tests.questions.test_tells import asked, card

NAMED: list[tuple[str, str, set[str]]] = [
    ("Which country might the ferry sail to?", "country:FJ", {"country"}),
    ("Which country might the ferry sail to?", "person:ann", set()),
    ("Which country besides Fiji has a ferry?", "country:FJ", set()),  # the one named is no answer
    ("Whom did Ann Example and her counterpart meet?", "person:ann person:bo", {"counterpart"}),
    ("What does the country need?", "country:FJ", set()),  # not which
]


@pytest.mark.parametrize(("text", "entities", "held"), NAMED)
def test_what_a_fact_names_it_need_not_call_so(text: str, entities: str, held: set[str]) -> None:
    """ "Which country" is told by a fact that names one which the question does not."""
    assert named_in(asked(text), card("The ferry sails", entities)) == {term_of(word) for word in held}


def test_which_city_is_told_by_a_place() -> None:
    """A fact with a place tells a city without the word."""
    assert named_in(asked("In which city did Ann Example land?"), card("Ann landed", place="Suva, Fiji"))
    assert not named_in(asked("In which city did Ann Example land?"), card("Ann landed"))


def test_several_are_told_by_a_list() -> None:
    """More than one country, or more than one day, where that is asked for."""
    several = card("A ferry to both", "country:FJ country:LA", days=("2025-05-01", "2025-05-03"))
    assert lists_several(asked("Which countries have a ferry?"), several)
    assert lists_several(asked("On which days does the ferry sail?"), several)
    assert not lists_several(asked("Which country has a ferry?"), several)
    assert not lists_several(asked("Which countries have a ferry?"), card("A ferry to one", "country:FJ"))


def test_a_part_of_the_world() -> None:
    """An Asian country is told by a fact about one; a voyage to Asia is not told by a voyage to one country."""
    vietnam = card("A ferry sails", "country:VN")
    assert within("which southeast asian country has a ferry", vietnam) == {term_of("southeast"), term_of("asia")}
    assert within("which arab city has a ferry", vietnam) == set()
    assert within("has she been to asia", vietnam) == set()
