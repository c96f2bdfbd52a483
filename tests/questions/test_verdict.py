"""Points for and against a fact: what raises them, what lowers them, and which fact comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.questions.fit import Fit, Lack
from bot.questions.verdict import CERTAINTY, RANKING, Heard, certainty, ranked
from bot.questions.wording import Likely
from tests.questions.test_fit import MINISTER, TALKS, asked, judged

QUESTION = asked("How long did the ministers meet in Vientiane?")
OTHER = replace(TALKS, number=2, id="other")
SEEN = "2025-07-10"
PLAIN = Likely(given={1: 0.97}, left_open=0.03)


def points(*fits: Fit, likely: Likely = PLAIN) -> float:
    return certainty(ranked(Heard(QUESTION, fit, SEEN, likely) for fit in fits))


def test_a_fact_that_is_asked_for_so_answers() -> None:
    """Words that fit and a likely wording are enough."""
    assert points(judged("How long did the ministers meet in Vientiane?")) > 0


def test_an_open_detail_that_is_likelier_silences() -> None:
    """The same fact does not answer where readers ask so for what its source leaves open."""
    likely = Likely(given={1: 0.001}, left_open=0.999)
    assert points(judged("How long did the ministers meet in Vientiane?"), likely=likely) < 0


@pytest.mark.parametrize("lack", ["value", "time", "withheld"])
def test_each_way_to_fall_short_costs_points(lack: Lack) -> None:
    """No lack makes a fact more certain to answer."""
    fit = judged("How long did the ministers meet in Vientiane?")
    assert points(replace(fit, lacks=(lack,))) < points(fit)


def test_a_name_that_is_not_the_facts_silences() -> None:
    """Whoever else is named, the fact does not tell of him, unless readers ask for it by that name."""
    fit = judged(QUESTION.text)
    named = replace(QUESTION, mentions=(replace(MINISTER, code="bob"),))
    known = replace(PLAIN, said={1: {"@bob"}})
    assert certainty(ranked([Heard(named, fit, SEEN, PLAIN)])) < 0
    assert certainty(ranked([Heard(named, fit, SEEN, known)])) > 0
    assert certainty(ranked([Heard(replace(QUESTION, mentions=(MINISTER,)), fit, SEEN, PLAIN)])) > 0


def test_the_likelier_fact_comes_first() -> None:
    """Of two facts with the same words, that one which readers ask for so."""
    likely = Likely(given={1: 0.001, 2: 0.999})
    both = (judged(QUESTION.text), judged(QUESTION.text, OTHER))
    best = ranked(Heard(QUESTION, fit, SEEN, likely) for fit in both)
    assert [each.heard.fit.card.id for each in best] == ["other", "talks"]


def test_a_broad_question_is_answered_by_any_that_fits() -> None:
    """A question of a word or two, that the fact answers by its own words, is surer than one with more to it."""
    fit = judged("Where did the ministers meet?")
    short, long = asked("Where did the ministers meet?"), asked("Where did the ministers meet about harbour fees?")
    assert certainty(ranked([Heard(short, fit, SEEN, PLAIN)])) > certainty(ranked([Heard(long, fit, SEEN, PLAIN)]))


def test_what_somebody_said_of_nothing_in_particular_is_answered() -> None:
    """Where only the speaker is asked for, any fact with words of theirs tells, however little is counted."""
    said = replace(TALKS, speaker="ann", modality="stated", entities=frozenset({"person:ann", "speaker:ann"}))
    question = replace(asked("What did ann say?"), ask="said", focus=(), mentions=(MINISTER,), agent=MINISTER)
    fit = replace(judged("What did ann say?", said), lacks=())
    assert certainty(ranked([Heard(question, fit, SEEN, Likely())])) > 0
    other = replace(question, mentions=(replace(MINISTER, code="bob"),))
    assert certainty(ranked([Heard(other, fit, SEEN, Likely())])) < 0


def test_a_word_of_another_matter_silences() -> None:
    """One that neither the fact has nor anybody who asks for it counts against it, a thing more than a verb."""
    text = "How long did the ministers meet in Vientiane over soybeans?"
    strange = certainty(ranked([Heard(asked(text), judged(text), SEEN, PLAIN)]))
    said = replace(PLAIN, said={1: {"soybean"}})
    assert strange < 0 < certainty(ranked([Heard(asked(text), judged(text), SEEN, said)]))


def test_what_words_alone_would_choose_is_surer() -> None:
    """The rule of a fact's own words has its say too."""
    fit = judged(QUESTION.text)
    plain = certainty(ranked([Heard(QUESTION, fit, SEEN, PLAIN, by_words=1)]))
    assert plain > points(fit)


def test_what_contests_the_first_makes_it_less_certain() -> None:
    """Of two facts alike the answer is by chance, where only one answers by its own words; where both do, both may, and
    it is the surer that one of them does."""
    both_likely = Likely(given={1: 0.48, 2: 0.48}, left_open=0.04)
    one, other = judged(QUESTION.text), judged(QUESTION.text, OTHER)
    alone = points(one, likely=both_likely)
    assert points(one, replace(other, lacks=("words",)), likely=both_likely) < alone
    assert points(one, other, likely=both_likely) > alone


def test_something_said_but_not_about_this_is_no_answer() -> None:
    """However likely by its wording, a fact without the words of the matter does not tell what was said about it."""
    text = "What did the ministers say about rice?"
    likely = Likely(given={1: 1.0})
    assert certainty(ranked([Heard(asked(text), judged(text), SEEN, likely)])) < 0
    assert certainty(ranked([Heard(asked(text), judged(text), SEEN, replace(likely, said={1: {"rice"}}))])) > 0


def test_every_feature_has_its_name_and_says_what_it_is() -> None:
    """The points can be read: each feature stands once in a table, with a docstring or a lack's name."""
    for table in (RANKING, CERTAINTY):
        names = [feature.__name__ for feature, _ in table]
        assert len(set(names)) == len(names)
        assert all(weight for _, weight in table)
