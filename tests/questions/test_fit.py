"""The rule that decides whether a fact answers a question: each way to fall short, by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.index.card import Card
from bot.names import Mention
from bot.questions.carrying import Carrying, needed
from bot.questions.fit import Fit, Judge
from bot.questions.question import Question, understand
from bot.terms import term_of, terms

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
        carrying=Carrying(lambda _: 1.0, lambda term: term in known, lambda _: frozenset()),
        homes=lambda _: frozenset(),
        published=lambda _: "2025-07-10",
    )
    return judge.fits(asked(text), [card])[0]


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
    carrying = Carrying(lambda _: 1.0, lambda _: True, lambda _: frozenset())
    judge = Judge(carrying, lambda _: frozenset(), lambda _: "2025-07-10")
    assert "speaker" in judge.fits(question, [TALKS])[0].lacks
    spoken = replace(TALKS, speaker="ann", entities=TALKS.entities | {"speaker:ann"})
    assert judge.fits(question, [spoken])[0].lacks == ()


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


def carrying(akin: dict[str, str] | None = None) -> Carrying:
    """Every word weighs the same; `akin` gives a term's one relation."""
    known = TALKS.terms | TALKS.aids
    relations = {term_of(word): frozenset({term_of(other)}) for word, other in (akin or {}).items()}
    return Carrying(lambda _: 1.0, lambda term: term in known, lambda term: relations.get(term, frozenset()))


def test_a_relation_of_a_word_counts_half() -> None:
    """A word formed from the same one as a word of the fact is some evidence, but less than the word itself."""
    question = asked("ministers harbourage fees")
    assert carrying().share(question, TALKS) == pytest.approx(2 / 3)
    assert carrying({"harbourage": "harbour"}).share(question, TALKS) == pytest.approx(2.5 / 3)


def test_less_must_be_carried_where_a_person_is_named_or_a_reason_is_asked() -> None:
    """Few facts are about one person, and few give a reason: either says much of what is asked."""
    plain = asked("which ministers met about harbour fees")
    assert needed(replace(plain, mentions=(MINISTER,))) < needed(plain)
    assert needed(asked("why did the ministers meet about harbour fees")) < needed(plain)
    assert needed(replace(plain, agent=MINISTER, mentions=(MINISTER,))) < needed(replace(plain, mentions=(MINISTER,)))


def better(text: str, *, than: Card, **changes: object) -> bool:
    """Whether the changed fact is ranked before the other for a question."""
    changed = replace(than, **changes)  # type: ignore[arg-type] # fields of a card
    return judged(text, changed).score > judged(text, than).score


def test_what_happened_comes_before_what_somebody_thinks_of_it() -> None:
    """Nobody's words were asked for, so an opinion that carries the same words comes second."""
    thought = replace(TALKS, modality="opinion")
    assert better("What about the ministers' harbour fees?", than=thought, modality="reported")
    assert not better("What do they think of the ministers' harbour fees?", than=TALKS, modality="threatened")


def test_a_fact_said_in_the_manner_asked_for_comes_first() -> None:
    """Advice is asked for, so the recommendation comes before the report."""
    assert better("What is urged about the ministers' harbour fees?", than=TALKS, modality="recommended")


def test_one_countrys_tariff_comes_after_what_holds_for_all() -> None:
    """No country is named: a measure against one is narrower than what was asked."""
    measure = replace(TALKS, kinds=TALKS.kinds | {"measure"})
    assert better("ministers harbour fees", than=measure, kinds=TALKS.kinds)
