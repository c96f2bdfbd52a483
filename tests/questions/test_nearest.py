"""How near the entries of the index come to a question."""

from __future__ import annotations

from bot.questions.nearest import Near, Nearest, opening
from bot.questions.question import Question, understand
from bot.terms import features, terms

TALKS, FEES = 1, 2


class Nobody:
    """Names that know no one."""

    def find(self, _: str) -> tuple[()]:
        return ()


def asked(text: str) -> Question:
    return understand(text, Nobody())  # type: ignore[arg-type] # only `find` is used


def entry(fact: int, given: bool, asks: str, how: str, said: str) -> tuple[int, bool, frozenset[str]]:
    return fact, given, features(asks, how, terms(said), ())


def near(text: str, *entries: tuple[int, bool, frozenset[str]]) -> Near:
    others = [entry(9, True, "what", "what-is", f"filler{number} matter{number}") for number in range(60)]
    return Nearest([*entries, *others]).to(asked(text))


LENGTH = entry(TALKS, True, "how_long", "how-long", "harbour talks last")
TOPIC = entry(TALKS, False, "what", "what-did", "ministers discuss harbour")
PRICE = entry(FEES, True, "how_much", "how-much", "harbour fees cost")


def test_the_same_words_and_form_come_nearest() -> None:
    """An entry with all that the question has and no more is as near as can be."""
    found = near("How long did the harbour talks last?", LENGTH, PRICE)
    assert found.first(1) == [TALKS]
    assert found.given[TALKS] > 0.9
    assert found.given[TALKS] > found.given[FEES]


def test_what_a_source_leaves_open_speaks_for_silence() -> None:
    """An entry for an open detail is counted apart, and leads to no fact."""
    found = near("What did the ministers discuss at the harbour?", TOPIC, LENGTH)
    assert found.left_open > found.given.get(TALKS, 0.0)
    assert found.part(found.silence) > 0.5


def test_each_fact_has_its_part_in_what_is_said() -> None:
    """Voices and silence together are the whole."""
    found = near("How much do harbour fees cost the talks?", LENGTH, PRICE, TOPIC)
    parts = [found.part(voice) for voice in found.voices.values()] + [found.part(found.silence)]
    assert abs(sum(parts) - 1) < 1e-9
    assert found.part(found.voices[FEES]) == max(parts)


def test_nothing_comes_near_where_nothing_is_known() -> None:
    """Without entries, and for words that none has, nothing speaks."""
    assert Nearest([]).to(asked("How long did the talks last?")) == Near()
    assert near("Zebra crossing?", LENGTH).given == {}
    assert Near().part(1.0) == 0.0


def test_how_a_question_opens() -> None:
    """One or two words, never a name."""
    assert opening("who else met @0@?") == "who-else"
    assert opening("did @0@ meet @1@?") == "did"
    assert opening("@0@ talks") == ""
