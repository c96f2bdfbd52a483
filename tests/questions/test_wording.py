"""How likely the wording of a question makes each fact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.index.wording import Asked
from bot.questions.wording import Likely, Wordings, how, opening
from bot.terms import terms
from tests.questions.test_fit import MINISTER, asked

TALKS, FEES, OTHERS = 1, 2, 9


def line(fact: int, given: bool, kind: str, how: str, said: str, questions: int = 5) -> Asked:
    return Asked(fact, given, kind, questions, dict.fromkeys((f"^{how}", *terms(said)), questions))


def likely(text: str, *lines: Asked) -> Likely:
    others = [line(OTHERS, True, "what", "what-is", f"filler{number} matter{number}", 1) for number in range(60)]
    return Wordings([*lines, *others]).of(asked(text))


LENGTH = line(TALKS, True, "how_long", "how-long", "harbour talks last")
TOPIC = line(TALKS, False, "what", "what-did", "ministers discuss harbour")
PRICE = line(FEES, True, "how_much", "how-much", "harbour fees cost")


def test_the_fact_that_is_asked_for_in_such_words_is_likeliest() -> None:
    """Words and kind of value lead to the fact whose readers use them; the shares of all facts are one whole."""
    found = likely("How long did the harbour talks last?", LENGTH, PRICE)
    assert found.first(1) == [TALKS]
    assert found.given[TALKS] > 0 > found.given[OTHERS]
    assert found.part[TALKS] > 0.9
    assert sum(found.part.values()) == pytest.approx(1)


def test_what_a_source_leaves_open_is_likelier_in_its_own_words() -> None:
    """The points of a detail left open are beyond those of the fact beside it, and below them for the fact itself."""
    beside = likely("What did the ministers discuss at the harbour?", TOPIC, LENGTH)
    assert beside.left_open > beside.given[TALKS]
    given = likely("How long did the harbour talks last?", TOPIC, LENGTH)
    assert given.left_open < given.given[TALKS]


def test_the_kind_of_value_tells_the_same_words_apart() -> None:
    """Of two facts with the same words, the one that readers ask so."""
    when = line(FEES, True, "when", "when-did", "harbour talks last")
    assert likely("How long did the harbour talks last?", LENGTH, when).first(1) == [TALKS]
    assert likely("When did the harbour talks last?", LENGTH, when).first(1) == [FEES]


def test_a_word_that_nobody_uses_changes_nothing() -> None:
    """Nothing is known of it, so it neither leads to a fact nor away from one; the verdict counts it."""
    plain = likely("How long did the harbour talks last?", LENGTH, PRICE)
    strange = likely("How long did the zebra harbour talks last?", LENGTH, PRICE)
    assert strange.given == pytest.approx(plain.given)


def test_more_questions_count_more() -> None:
    """A word that many use for a fact speaks louder for it than one that a single reader used."""
    many, one = line(TALKS, True, "what", "what-is", "pier", 40), line(FEES, True, "what", "what-is", "pier", 1)
    assert likely("What is the pier?", many, one).first(1) == [TALKS]


def test_a_fact_with_open_details_alone_has_no_wording() -> None:
    """Where no question is known that it answers, a fact is left to its own words."""
    found = likely("What did the ministers discuss?", TOPIC)
    assert TALKS not in found.given
    assert found.left_open > 0


def test_nothing_is_likely_where_nothing_is_known() -> None:
    """Without wording, and for general words alone, there are no points."""
    assert Wordings([]).of(asked("How long did the talks last?")) == Likely()
    assert likely("What about it?", LENGTH) == Likely()


def test_all_words_of_those_who_ask_are_kept() -> None:
    """They tell which words of a question are missing; those beside the fact are not among them."""
    found = likely("How long did the harbour talks last?", LENGTH, TOPIC)
    assert {"harbour", "^how-long"} <= found.said[TALKS]
    assert "minister" not in found.said[TALKS]


def test_how_a_question_is_asked_counts_too() -> None:
    """Small words tell what is beside a fact from the fact itself; the name that comes first is mostly who did it."""
    assert list(how(asked("Who else did the ministers meet?"))) == ["^who-else", "~who", "~did", "~the"]
    question = replace(
        asked("Did he wink back?"), mentions=(replace(MINISTER, start=9), replace(MINISTER, start=4, code="bob"))
    )
    assert list(how(question))[-1] == "~@bob"


def test_how_a_question_opens() -> None:
    """One or two words, never a name."""
    assert opening("who else met @0@?") == "who-else"
    assert opening("did @0@ meet @1@?") == "did"
    assert opening("@0@ talks") == ""
