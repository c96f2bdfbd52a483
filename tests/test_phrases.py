"""Phrases, numbers of several words, and words akin: what a question may say instead of a fact's words."""

from __future__ import annotations

import pytest

from bot.terms import STOP, akin, term_of, terms
from bot.thesaurus import manners, phrases
from bot.thesaurus.links import LINKS

LINES = [line.partition(": ") for part in (phrases, manners) for line in part.PHRASES.splitlines()]
ENTRIES = [entry.strip() for entry in LINKS.replace("\n", ";").split(";")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the tariffs kick in", "the tariffs take effect"),
        ("it came into force", "it took effect"),
        ("they called the whole visit off", "they cancelled the whole visit"),
        ("called it off", "cancelled it"),
        ("it goes into effect", "it takes effect"),
        ("signed off on the fee", "approved the fee"),
        ("teaming up with Fiji", "cooperating with Fiji"),
        ("they took part", "they participated"),
        ("she stepped down", "she resigned"),
        ("they put a plan forward", "they proposed a plan"),
        ("gave up on the fee", "abandoned the fee"),
        ("a sore point", "a bone of contention"),
        ("the vote was put off", "the vote was postponed"),
        ("a postponement", "it was postponed"),
        ("ruled out", "excluded"),
        ("ruling a cut out", "excluding a cut"),
        ("face-to-face", "in person"),
        ("import taxes", "tariff"),
        ("borrowing costs", "interest rates"),
        ("cease-fire", "ceasefire"),
        ("ship-building", "shipbuilding"),
        ("long-term", "in the long run"),
        ("fed up", "frustrated"),
        ("GIs", "soldiers"),
        ("tougher", "tough"),
        ("2 bn", "two billion"),
        ("they won't fly", "they will not fly"),
        ("bluffing", "a bluff"),
        ("a fair in KL", "a fair in Kuala Lumpur"),
        ("the talks broke down", "the talks collapsed"),
    ],
)
def test_phrases_are_their_plain_words(one: str, other: str) -> None:
    """Phrasal verbs, two-word names, short forms and comparisons have the terms of the plain word."""
    assert terms(one) == terms(other) != []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("twenty eight thousand five hundred", ["28500"]),
        ("one hundred and five", ["105"]),
        ("three thousand", ["3000"]),
        ("four of the six", ["4", "6"]),
        ("one two", ["1", "2"]),
        ("hundred", ["hundr"]),
    ],
)
def test_numbers_of_several_words(text: str, expected: list[str]) -> None:
    """A number of several words is one number; two numbers side by side stay two."""
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the US force", "in force"),
        ("call a meeting", "call off a meeting"),
        ("rule", "rule out"),
        ("a trade deal with", "cope with"),
        ("due to be imposed", "because"),
        ("turn up", "turn down"),
        ("scale back", "step up"),
        ("bring down", "bring up"),
        ("hold talks", "hold back"),
        ("an officer", "an office"),
        ("it won't", "it won"),
        ("the talks broke down", "they talked it down"),
        ("caution", "they cautioned"),
    ],
)
def test_phrases_take_nothing_else(one: str, other: str) -> None:
    """A verb without its particle, or with another, is not the phrase."""
    assert terms(one) != terms(other)


def test_a_particle_far_off_belongs_to_another_verb() -> None:
    """At most four words stand between a verb and its particle."""
    assert term_of("cancel") in terms("called the two long talks off")
    assert term_of("cancel") not in terms("called on the minister of the new government to take off")


def test_no_phrase_has_two_meanings() -> None:
    """Each phrase stands once, has two words or more or a plain word apart from itself, and means something."""
    told = [(tuple(phrase.split()), plain) for plain, _, several in LINES for phrase in several.split(", ")]
    assert len({phrase for phrase, _ in told}) == len(told)
    assert [phrase for phrase, plain in told if not phrase or not plain or phrase[0] == "~"] == []
    assert [plain for _, plain in told if all(word in STOP for word in plain.split())] == []


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("diplomat", "ambassador"),
        ("touchy", "contentious"),
        ("novice", "rookie"),
        ("encounter", "gather"),
        ("officer", "admiral"),
        ("pullout", "drawdown"),
    ],
)
def test_words_akin_find_each_other(asked: str, known: str) -> None:
    """A word finds the facts that have only one of nearly its meaning."""
    assert term_of(known) in akin(term_of(asked))


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("ambassador", "diplomat"),
        ("missile", "weapon"),
        ("cut", "raise"),
        ("buy", "sell"),
        ("threaten", "impose"),
        ("tariff", "tax"),
        ("tariff", "trade"),
        ("kospi", "market"),
        ("troop", "ship"),
        ("agree", "disagree"),
        ("rise", "fall"),
        ("hawkish", "dovish"),
        ("win", "lose"),
    ],
)
def test_words_apart_stay_apart(asked: str, known: str) -> None:
    """No opposite, and nothing more general than what was asked, stands in for a word."""
    assert term_of(known) not in akin(term_of(asked))


def test_words_akin_are_plain_words() -> None:
    """Lower-case words, at least two an entry, none of them a function word that is never compared."""
    told = [entry.replace(":", " ").split() for entry in ENTRIES]
    assert [words for words in told if len(words) < 2] == []
    assert [word for words in told for word in words if not word.isalpha() or not word.islower() or word in STOP] == []
