"""How likely the wording of a question makes each fact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.index.wording import Hints
from bot.questions.wording import Likely, Wordings, how, opening, parts_of
from bot.terms import terms
from tests.questions.test_fit import MINISTER, asked

TALKS, FEES = 1, 2


def hints(fact: int, said: str, given: bool = True, points: float = 3.0, each: float = -1.0) -> Hints:
    return Hints(fact, given, None, 0.0, each, dict.fromkeys(terms(said), points))


def of_kind(fact: int, kind: str, said: str = "", given: bool = True) -> Hints:
    return Hints(fact, given, kind, 2.0, 0.0, dict.fromkeys(terms(said), 1.0))


def likely(text: str, *lines: Hints) -> Likely:
    return Wordings(lines).of(asked(text))


LENGTH = (hints(TALKS, "harbour talks last"), of_kind(TALKS, "how_long"))
TOPIC = (hints(TALKS, "ministers discuss harbour", given=False), of_kind(TALKS, "what", given=False))
PRICE = (hints(FEES, "harbour fees cost"), of_kind(FEES, "how_much"))


def test_the_fact_that_is_asked_for_in_such_words_is_likeliest() -> None:
    """Words and kind of value lead to the fact whose readers use them; the likelihoods of all are one whole."""
    found = likely("How long did the harbour talks last?", *LENGTH, *PRICE, *TOPIC)
    assert found.first(1) == [TALKS]
    assert found.part(TALKS) > 0.9
    assert sum(found.given.values()) + found.left_open == pytest.approx(1)
    assert sum(map(found.part, found.given)) == pytest.approx(1)


def test_what_a_source_leaves_open_is_likelier_in_its_own_words() -> None:
    """A detail left open is likelier than the fact beside it where one asks so, and less likely for the fact itself."""
    assert likely("What did the ministers discuss at the harbour?", *TOPIC, *LENGTH).left_open > 0.5
    assert likely("How long did the harbour talks last?", *TOPIC, *LENGTH).left_open < 0.5


def test_the_kind_of_value_tells_the_same_words_apart() -> None:
    """Of two facts with the same words, the one that readers ask so."""
    when = (hints(FEES, "harbour talks last"), of_kind(FEES, "when"))
    assert likely("How long did the harbour talks last?", *LENGTH, *when).first(1) == [TALKS]
    assert likely("When did the harbour talks last?", *LENGTH, *when).first(1) == [FEES]


def test_a_word_may_say_more_in_questions_of_a_kind() -> None:
    """What a word adds within a kind of value is added in questions of that kind alone."""
    more = of_kind(FEES, "how_long", "talks")
    plain = likely("How long did the harbour talks last?", *LENGTH, *PRICE)
    assert likely("How long did the harbour talks last?", *LENGTH, *PRICE, more).part(FEES) > plain.part(FEES)
    plain = likely("Where did the harbour talks last?", *LENGTH, *PRICE)
    assert likely("Where did the harbour talks last?", *LENGTH, *PRICE, more).part(FEES) == plain.part(FEES)


def test_a_word_that_nobody_uses_changes_nothing() -> None:
    """Nothing is known of it, so it neither leads to a fact nor away from one; the verdict counts it."""
    plain = likely("How long did the harbour talks last?", *LENGTH, *PRICE)
    assert likely("How long did the zebra harbour talks last?", *LENGTH, *PRICE).given == pytest.approx(plain.given)


def test_each_word_that_a_fact_has_not_counts_against_it() -> None:
    """The points of every word, known for this fact or for another, are those of the fact's line."""
    far, near = hints(TALKS, "harbour", each=-2.0), hints(FEES, "harbour", each=-1.0)
    other = hints(9, "pier boats")
    short, long = (likely(text, far, near, other).given for text in ("harbour?", "harbour pier boats?"))
    assert long[FEES] / long[TALKS] > short[FEES] / short[TALKS] > 1


def test_a_fact_with_open_details_alone_has_no_wording() -> None:
    """Where no question is known that it answers, a fact is left to its own words."""
    assert Wordings(TOPIC).facts == frozenset()
    assert likely("What did the ministers discuss?", *TOPIC, *PRICE).first(2) == [FEES]


def test_nothing_is_likely_where_nothing_is_known() -> None:
    """Without wording, and for general words alone, nothing is said."""
    assert Wordings([]).of(asked("How long did the talks last?")) == Likely()
    assert likely("What about it?", *LENGTH) == Likely()
    assert Likely().part(TALKS) == 0


def test_all_words_of_those_who_ask_are_kept() -> None:
    """They tell which words of a question are missing; those beside the fact are not among them."""
    found = likely("How long did the harbour talks last?", *LENGTH, *TOPIC)
    assert "harbour" in found.said[TALKS]
    assert "minister" not in found.said[TALKS]


def test_how_a_question_is_asked_counts_too() -> None:
    """Small words tell what is beside a fact from the fact itself; the name that comes first is mostly who did it."""
    assert list(how(asked("Who else did the ministers meet?"))) == ["^who-else", "~who", "~did", "~the"]
    question = replace(
        asked("Did he wink back?"), mentions=(replace(MINISTER, start=9), replace(MINISTER, start=4, code="bob"))
    )
    assert list(how(question))[-1] == "~@bob"
    assert next(parts_of(question)) == "?whether"


def test_how_a_question_opens() -> None:
    """One or two words, never a name."""
    assert opening("who else met @0@?") == "who-else"
    assert opening("did @0@ meet @1@?") == "did"
    assert opening("@0@ talks") == ""
