"""Words asked for by the role of their speaker, and words that colour a question, on invented facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.index.card import Card
from bot.questions.carrying import Carrying
from bot.questions.fit import Judge
from bot.questions.roles import role_asked, said_by_role
from bot.questions.soft import SOFT
from bot.terms import term_of, terms
from tests.questions.test_fit import TALKS, asked

SAID = replace(
    TALKS, modality="stated", terms=frozenset(terms("An official of the harbour ministry said that fees stay low"))
)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("are fees low, according to the harbour official?", "harbour official"),
        ("what did a palace spokesman say about rice", "palace spokesman"),
        ("what is low in the view of an unnamed analyst", "analyst"),
        ("what did the parade official visit", ""),
        ("are fees low, according to Ann?", ""),
    ],
)
def test_a_role_is_seen_where_its_words_are_asked_for(text: str, role: str) -> None:
    """A bearer of words with the word before it; not one who does something else, nor a name."""
    assert role_asked(asked(text).masked) == frozenset(terms(role))


@pytest.mark.parametrize(
    ("card", "fits"),
    [
        (SAID, True),
        (replace(SAID, modality="reported"), False),
        (replace(SAID, terms=SAID.terms - {term_of("harbour")}), False),
        (replace(SAID, speaker="ann"), False),
    ],
)
def test_words_by_role_are_those_of_one_in_the_role(card: Card, fits: bool) -> None:
    """They are somebody's words, have the role's, and are nobody's who has a name."""
    assert said_by_role(asked("are fees low, according to the harbour official?"), card) is fits


def test_a_colouring_word_that_no_fact_has_hardly_counts() -> None:
    """ "Novel" may be told by another word, a thing that no fact has may not."""
    known = TALKS.terms | TALKS.aids
    judge = Judge(
        carrying=Carrying(lambda _: 1.0, lambda term: term in known, lambda _: frozenset()),
        homes=lambda _: frozenset(),
        published=lambda _: "2025-07-10",
    )
    words = ("hallmark", "soybeans")
    lacks = [
        judge.fits(asked(f"what was the {word} of harbour fees"), [replace(TALKS, withheld=())])[0].lacks
        for word in words
    ]
    assert (term_of("hallmark") in SOFT, term_of("soybeans") in SOFT) == (True, False)
    assert lacks[0] == ()
    assert TALKS.terms.isdisjoint({term_of("soybeans")})


def test_a_number_cut_to_its_whole_part_is_the_number() -> None:
    """ "3,183" asks of 3,183.23; "318" does not."""
    card = replace(TALKS, terms=frozenset({"3183.23", term_of("index")}))
    carrying = Carrying(lambda _: 1.0, lambda _: True, lambda _: frozenset())
    shares = [carrying.share(asked(f"index at {number}"), card) for number in ("3,183", "318")]
    assert shares[0] > 0.9 > shares[1]
