"""The greatest or the least of facts that answer alike, and facts that are outdone, on invented facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answers import Cited
from bot.desk.choosing import outdone
from bot.desk.extreme import by_figure
from bot.facts import Figure
from bot.questions.fit import Fit
from tests.questions.test_fit import TALKS, asked
from tests.samples import article, fact


def cited(key: str, name: str, value: float, unit: str = "boats") -> Cited:
    one = fact(key, figures=(Figure(name=name, value=value, unit=unit),))
    return Cited(fact=one, article=article("july", "2025-07-10"), speaker=None, state=None)


FLEETS = [cited("crab", "Crab fleet size", 40), cited("cod", "Cod fleet size", 7), cited("tuna", "Tuna fleet size", 90)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("which fleet is the smallest", "cod"),
        ("which of the fleets is the largest", "tuna"),
        ("which fleet sails first", "crab"),
        ("how large is the crab fleet", "crab"),
    ],
)
def test_the_extreme_that_is_asked_for_comes_first(text: str, first: str) -> None:
    """Figures of one unit and one name are compared; a question for no extreme leaves the order as it was."""
    assert by_figure(asked(text), FLEETS)[0].fact.id == first


def test_figures_of_other_things_are_not_compared() -> None:
    """Seven tonnes are not less than forty boats, nor a price than a size."""
    others = [FLEETS[0], cited("ice", "Ice fleet size", 7, "tonnes"), cited("rope", "price of rope", 1)]
    assert [each.fact.id for each in by_figure(asked("which fleet is the smallest"), others)] == ["crab", "ice", "rope"]


@pytest.mark.parametrize(
    ("score", "lacks", "expected"),
    [(1.0, ("words",), True), (0.95, ("words",), True), (0.7, ("words",), False), (1.4, ("name",), False)],
)
def test_a_fact_with_too_few_words_outdoes_one_that_fits_no_better(score: float, lacks: tuple, expected: bool) -> None:  # type: ignore[type-arg]
    """An answer must fit clearly better than facts that lack words alone; those about somebody else do not count."""
    answer = Fit(TALKS, 1.0, ())
    rival = Fit(replace(TALKS, id="rival"), score, lacks)
    assert outdone([rival, answer], [answer]) is expected
