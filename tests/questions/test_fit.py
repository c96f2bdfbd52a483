"""The rule that decides whether a fact answers a question: each way to fall short, by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.index.card import Card
from bot.names import Mention
from bot.questions.fit import Fit, Judge
from bot.questions.question import Question, understand
from bot.terms import terms

TALKS = Card(
    number=1,
    id="talks",
    article="july",
    topic="diplomacy",
    modality="reported",
    speaker=None,
    place="Vientiane, Laos",
    terms=frozenset(terms("The ministers met in Vientiane for fifty minutes, fifty 50 about harbour fees")),
    aids=frozenset(terms("bilateral session")),
    entities=frozenset({"country:LA", "person:ann"}),
    kinds=frozenset({"figure", "date", "place", "reported"}),
    days=("2025-07-10",),
    measured=("minutes: length of the meeting",),
    withheld=("what was agreed about fees", "name of the interpreter"),
)


MINISTER = Mention(0, 3, "Ann", "person", "ann", "Ann Example", "exact", 100.0)


class Nobody:
    """Names that know no one: the rule is tested on words alone."""

    def find(self, _: str) -> tuple[()]:
        return ()


def asked(text: str) -> Question:
    return understand(text, Nobody())  # type: ignore[arg-type] # only `find` is used


def judged(text: str, card: Card = TALKS) -> Fit:
    known = card.terms | card.aids
    judge = Judge(
        weight=lambda _: 1.0,
        known=lambda term: term in known,
        homes=lambda _: frozenset(),
        published=lambda _: "2025-07-10",
    )
    return judge.fit(asked(text), card)


@pytest.mark.parametrize(
    "text",
    [
        "How long did the ministers meet?",
        "Where did the ministers meet about harbour fees?",
        "When was the ministers' session in Vientiane?",
        "ministers harbour fees",
        "How many minutes did the ministers meet?",
        "when did the ministers meet in July 2025",
    ],
)
def test_a_fact_that_has_what_is_asked_answers(text: str) -> None:
    """Subject, kind of value and time all agree: nothing is lacking."""
    assert judged(text).lacks == ()


@pytest.mark.parametrize(
    ("text", "lack"),
    [
        ("Why did the ministers meet about harbour fees?", "value"),
        ("How much money are the harbour fees the ministers met about?", "value"),
        ("How many ships did the ministers meet about?", "value"),
        ("When did the ministers meet in July 2024?", "time"),
        ("How long did the generals meet about missiles?", "words"),
        ("How long did the ministers meet with Zelensky?", "name"),
        ("What was agreed about fees?", "withheld"),
        ("What is the name of the interpreter?", "withheld"),
    ],
)
def test_each_way_to_fall_short_has_its_name(text: str, lack: str) -> None:
    """A near miss is silent, and the reason can be read."""
    assert lack in judged(text).lacks


def test_the_words_of_somebody_need_that_speaker() -> None:
    """What X said is answered by X's words only, not by a fact about X."""
    question = replace(asked("what did the minister say about harbour fees"), agent=MINISTER, mentions=(MINISTER,))
    judge = Judge(lambda _: 1.0, lambda _: True, lambda _: frozenset(), lambda _: "2025-07-10")
    assert "speaker" in judge.fit(question, TALKS).lacks
    spoken = replace(TALKS, speaker="ann", entities=TALKS.entities | {"speaker:ann"})
    assert judge.fit(question, spoken).lacks == ()


def test_what_was_only_expected_has_no_outcome() -> None:
    """A forecast does not answer what happened."""
    forecast = replace(TALKS, modality="forecast", withheld=())
    assert "time" in judged("What came out when the ministers met about harbour fees?", forecast).lacks


def test_a_count_within_a_group_is_no_count_of_all() -> None:
    """A figure for a bloc's members does not answer a question that names no bloc."""
    within = replace(TALKS, entities=frozenset({"bloc:group"}), measured=("ministers: ministers who met",))
    assert "value" in judged("How many ministers met about harbour fees?", within).lacks
    everywhere = replace(within, entities=frozenset())
    assert judged("How many ministers met about harbour fees?", everywhere).lacks == ()
