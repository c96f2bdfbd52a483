"""Points for and against a fact: what raises them, what lowers them, and which fact comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.questions.fit import Fit, Lack
from bot.questions.nearest import Near
from bot.questions.verdict import CERTAINTY, RANKING, Heard, certainty, ranked
from tests.questions.test_fit import TALKS, asked, judged

QUESTION = asked("How long did the ministers meet in Vientiane?")
OTHER = replace(TALKS, number=2, id="other")
SEEN = "2025-07-10"
PLAIN = Near(given={1: 0.8}, voices={1: 0.4})


def points(*fits: Fit, near: Near = PLAIN) -> float:
    return certainty(ranked(Heard(QUESTION, fit, SEEN, near) for fit in fits))


def test_a_fact_whose_entries_come_near_answers() -> None:
    """Words that fit and an entry that is near are enough."""
    assert points(judged("How long did the ministers meet in Vientiane?")) > 0


def test_an_open_detail_that_comes_nearer_silences() -> None:
    """The same fact does not answer where readers ask so for what its source leaves open."""
    near = Near(given={1: 0.3}, voices={1: 0.01}, left_open=0.95, next_open=0.9, silence=0.8)
    assert points(judged("How long did the ministers meet in Vientiane?"), near=near) < 0


@pytest.mark.parametrize("lack", ["name", "speaker", "value", "time", "withheld"])
def test_each_way_to_fall_short_costs_points(lack: Lack) -> None:
    """No lack makes a fact more certain to answer."""
    fit = judged("How long did the ministers meet in Vientiane?")
    assert points(replace(fit, lacks=(lack,))) < points(fit)


def test_the_fact_of_the_nearest_entries_comes_first() -> None:
    """Of two facts with the same words, that one answers under which readers look."""
    near = Near(given={1: 0.4, 2: 0.7}, voices={1: 0.1, 2: 0.5})
    both = (judged(QUESTION.text), judged(QUESTION.text, OTHER))
    assert [each.heard.fit.card.id for each in ranked(Heard(QUESTION, fit, SEEN, near) for fit in both)] == [
        "other",
        "talks",
    ]


def test_what_words_alone_would_choose_is_surer() -> None:
    """The rule of a fact's own words has its say too."""
    fit = judged(QUESTION.text)
    plain = certainty(ranked([Heard(QUESTION, fit, SEEN, PLAIN, by_words=1)]))
    assert plain > points(fit)


def test_what_contests_the_first_makes_it_less_certain() -> None:
    """Of two facts alike the answer is by chance, where only one answers by its own words; where both do, both may."""
    near = Near(given={1: 0.8, 2: 0.8}, voices={1: 0.4, 2: 0.4})
    one, other = judged(QUESTION.text), judged(QUESTION.text, OTHER)
    alone = points(one, near=near)
    assert points(one, replace(other, lacks=("words",)), near=near) < alone
    assert points(one, other, near=near) == alone


def test_something_said_but_not_about_this_is_no_answer() -> None:
    """However near its entries come, a fact without the words of the matter does not tell what was said about it."""
    text = "What did the ministers say about rice?"
    near = Near(given={1: 1.0}, voices={1: 1.0})
    assert certainty(ranked([Heard(asked(text), judged(text), SEEN, near)])) < 0
    assert certainty(ranked([Heard(asked(text), judged(text), SEEN, replace(near, said={1: {"rice"}}))])) > 0


def test_every_feature_has_its_name_and_says_what_it_is() -> None:
    """The points can be read: each feature stands once in a table, with a docstring or a lack's name."""
    for table in (RANKING, CERTAINTY):
        names = [feature.__name__ for feature, _ in table]
        assert len(set(names)) == len(names)
        assert all(weight for _, weight in table)
