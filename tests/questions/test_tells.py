"""What a fact must tell beyond the question's words: each rule by itself, on made-up cards and facts."""

from __future__ import annotations

import pytest

from bot.facts import Dated, Fact, Passage
from bot.index.card import Card
from bot.names import Mention
from bot.questions.ahead import looks_ahead
from bot.questions.preference import preference
from bot.questions.question import Question, understand
from bot.questions.tells import tells
from bot.questions.whole import answers_whole, needs_whole
from bot.terms import terms

PUBLISHED = "2025-07-10"
KNOWN = {
    "Ann Example": ("person", "ann"),
    "Bo Other": ("person", "bo"),
    "Laos": ("country", "LA"),
    "Fiji": ("country", "FJ"),
}


class Few:
    """Names that know two people and two countries, as they are written."""

    def find(self, text: str) -> tuple[Mention, ...]:
        found: list[Mention] = []
        for name, (kind, code) in KNOWN.items():
            for written in {name, name.split()[-1]}:
                if (at := text.find(written)) >= 0 and not any(each.code == code for each in found):
                    start = text.find(name) if name in text else at
                    whole = name if name in text else written
                    found.append(Mention(start, start + len(whole), whole, kind, code, name, "exact", 100.0))  # type: ignore[arg-type]
        return tuple(sorted(found, key=lambda each: each.start))


def asked(text: str) -> Question:
    return understand(text, Few())  # type: ignore[arg-type] # only `find` is used


def card(statement: str, entities: str = "", **changed: object) -> Card:
    fields: dict[str, object] = {
        "number": 1,
        "id": "fact",
        "article": "july",
        "topic": "diplomacy",
        "modality": "reported",
        "speaker": None,
        "place": None,
        "terms": frozenset(terms(statement)),
        "aids": frozenset(),
        "entities": frozenset(entities.split()),
        "kinds": frozenset({"reported"}),
        "days": (),
        "measured": (),
        "withheld": (),
    }
    return Card(**{**fields, **changed})  # type: ignore[arg-type] # the fields stand above


def fact(statement: str, **changed: object) -> Fact:
    fields: dict[str, object] = {
        "id": "fact",
        "topic": "diplomacy",
        "statement": statement,
        "modality": "reported",
        "where": (Passage(start="a", end="b", proves=("what",)),),
    }
    return Fact(**{**fields, **changed})  # type: ignore[arg-type] # the fields stand above


TELLS: list[tuple[str, Card, bool]] = [
    ("What was the reaction in Laos to the fee?", card("Laos welcomed the fee", "country:LA"), True),
    ("What was the reaction in Laos to the fee?", card("Laos pays the fee", "country:LA"), False),
    ("Who signed the Fiji pact?", card("Fiji signed the pact", "country:FJ country:US"), False),
    ("Who signed the Fiji pact?", card("Ann signed the pact with Fiji", "country:FJ person:ann"), True),
    ("Where did Ann Example go after Laos?", card("Ann was in Laos", "person:ann", place="Vientiane, Laos"), False),
    ("Where did Ann Example go after Laos?", card("Ann went to Fiji", "person:ann", place="Suva, Fiji"), True),
    ("Where was Ann Example before Fiji?", card("Ann was in Fiji", "person:ann", place="Suva, Fiji"), False),
    ("Where in Laos was Ann Example?", card("Ann was in Laos", "person:ann", place="Vientiane, Laos"), True),
    ("Has Fiji opened the harbour?", card("Fiji may open the harbour", "country:FJ", modality="forecast"), False),
    ("Has Fiji opened the harbour?", card("Fiji opened the harbour", "country:FJ"), True),
    ("What is the name of the pilot?", card("The pilot landed", withheld=("name of the pilot",)), False),
    ("What is the name of the ship?", card("The ship is called Ann"), True),
    ("What did Ann Example's letter say?", card("Ann called the fee unfair", "person:ann speaker:ann"), False),
    ("What did Ann Example's letter say?", card("Ann wrote in a letter of fees", "person:ann speaker:ann"), True),
    ("What did Bo Other say about harbour fees?", card("Bo called fees on trains unfair", "speaker:bo"), False),
    ("What did Bo Other say about harbour fees?", card("Bo called fees in the harbour fair", "speaker:bo"), True),
    ("How much timber do tenants buy?", card("Tenants buy timber"), False),
    ("How much timber do tenants buy?", card("Tenants buy timber", measured=("tons: timber bought",)), True),
    ("Who signed off on the harbour?", card("Ann approved the harbour", "person:ann"), True),
    ("What is the all-time high of the index?", card("The index reached its high of the year"), False),
    ("What is the all-time high of the index?", card("The index reached a record high"), True),
    ("What is the average fee?", card("The fee is 4 percent"), False),
    ("What was the low of the index?", card("The index closed higher"), False),
    ("Did tenants sell houses?", card("Landlords sold houses"), False),
    ("Did tenants sell houses?", card("Tenants sold houses"), True),
    ("What is the third rule?", card("The second rule is calm"), False),
    ("Which growth rate is expected?", card("The base rate is expected to stay"), False),
    ("How should Laos act rather than react?", card("Laos should wait", "country:LA"), True),
    ("What is Laos offering Fiji?", card("Fiji threatened Laos with a fee", "country:LA country:FJ"), False),
    ("What is Laos offering Fiji?", card("Laos offered Fiji timber", "country:LA country:FJ"), True),
    ("What does Ann Example liken the harbour to?", card("Ann calls the harbour full", "person:ann"), False),
    ("What does Ann Example liken the harbour to?", card("Ann compares the harbour to a sieve", "person:ann"), True),
    ("What will follow the pact?", card("Ann signed the pact", "person:ann"), False),
    ("What will follow the pact?", card("The pact is to be followed by talks"), True),
    ("Whom did Ann Example meet besides Bo Other?", card("Ann met Bo Other", "person:ann person:bo"), False),
    ("Whom did Ann Example meet besides Bo Other?", card("Ann met Cid", "person:ann person:cid"), True),
]


@pytest.mark.parametrize(("text", "told", "whether"), TELLS)
def test_what_a_fact_must_tell(text: str, told: Card, whether: bool) -> None:
    """A reaction, a doer, another place, the same qualifier, the same subject: without it a fact does not answer."""
    assert tells(asked(text), told) is whether


def test_what_lies_ahead_is_not_told_by_the_past() -> None:
    """ "Will they cut in October" is no question of an October gone by."""
    question = asked("Will the bank cut in October?")
    assert not looks_ahead(question, card("The bank cut in October 2024", days=("2024-10",)), PUBLISHED)
    assert looks_ahead(question, card("The bank may cut in October", days=("2025-10",)), PUBLISHED)


WHOLE: list[tuple[str, Fact, bool]] = [
    ("What did they discuss?", fact("They met for an hour on Thursday 10 July."), False),
    ("What did they discuss?", fact("They talked about harbour fees."), True),
    ("What did they discuss?", fact("Fees are too high.", modality="opinion"), True),
    ("Which share rose the most?", fact("The index rose by 4 points."), False),
    ("Which share rose the most?", fact("Harbour shares gained most."), True),
    ("Which countries have not signed?", fact("Laos and Fiji have signed."), False),
    ("Which countries have not signed?", fact("Fiji has not signed."), True),
    ("Did Bo Other wave at Ann Example?", fact("Ann Example was seen to wave at Bo Other."), False),
    ("Did Ann Example wave at Bo Other?", fact("Ann Example was seen to wave at Bo Other."), True),
    (
        "What did Ann Example say about Bo Other?",
        fact("Ann Example thinks the fee unfair, as quoted by Bo Other."),
        False,
    ),
    ("What did Ann Example say about Bo Other?", fact("Ann Example thinks Bo Other a good pilot."), True),
    (
        "When did the halt begin?",
        fact("The halt ended.", dates=(Dated(name="halt ended", date="2025-07", basis="stated"),)),
        False,
    ),
    (
        "When did the halt begin?",
        fact("The halt began.", dates=(Dated(name="halt began", date="2025-05", basis="stated"),)),
        True,
    ),
    (
        "When did Ann Example sail to Fiji?",
        fact("Her voyage won time.", dates=(Dated(name="extended time ends", date="2025-07-31", basis="stated"),)),
        False,
    ),
    (
        "When did fees rise?",
        fact("Fees rise faster.", dates=(Dated(name="compared with", date="2024-08", basis="stated"),)),
        False,
    ),
    (
        "When does the extended time end?",
        fact("Time was won.", dates=(Dated(name="extended time ends", date="2025-07-31", basis="stated"),)),
        True,
    ),
    ("Why didn't the bank lower fees?", fact("Fees were lowered to help tenants.", because="to help tenants"), False),
    ("Why didn't the bank lower fees?", fact("Fees were frozen to curb debts.", because="debts were rising"), True),
    (
        "Until when does the halt run?",
        fact("A halt was offered.", dates=(Dated(name="halt offered", date="2025-04", basis="stated"),)),
        False,
    ),
]


@pytest.mark.parametrize(("text", "told", "whether"), WHOLE)
def test_what_only_a_whole_fact_shows(text: str, told: Fact, whether: bool) -> None:
    """The substance of talk, the greatest of several, who did not, who did it to whom, the beginning or the end."""
    question = asked(text)
    assert needs_whole(question)
    assert answers_whole(question, told) is whether


PREFERRED: list[tuple[str, Card, Card]] = [
    (
        "What should Fiji do?",
        card("Fiji should wait", modality="recommended"),
        card("Fiji may wait", modality="opinion"),
    ),
    (
        "Is Fiji the only harbour?",
        card("Fiji is not alone a harbour", "country:FJ"),
        card("Fiji is a harbour", "country:FJ"),
    ),
    ("Which countries have ferries?", card("Ferries", "country:FJ country:LA"), card("Ferries", "country:FJ")),
    ("Who is the boss?", card("Ann is the boss"), card("Bo was the predecessor of the boss")),
    ("How many letters were sent?", card("8 letters were sent"), card("2 further letters were sent")),
    ("What was the first visit?", card("The first visit was to Fiji"), card("The visit was to Fiji")),
    ("Apart from gas, what was offered?", card("Ships were offered"), card("Gas was offered")),
]


@pytest.mark.parametrize(("text", "better", "worse"), PREFERRED)
def test_of_two_facts_the_better(text: str, better: Card, worse: Card) -> None:
    """Advice where advice is asked, the present holder, all and not some more, the first, not what is set aside."""
    question = asked(text)
    assert preference(question, better, PUBLISHED) > preference(question, worse, PUBLISHED)
