"""Whose words a question asks for, who wrote what, and which of a row is meant: on made-up names."""

from __future__ import annotations

import pytest

from bot.names import Mention
from bot.questions.agent import agent_of, without_frame
from bot.questions.offices import PersonAsked, person_asked
from bot.questions.question import Question, understand
from bot.terms import term_of

ANN = Mention(0, 3, "Ann", "person", "ann", "Ann Example", "exact", 100.0)
FIJI = Mention(0, 4, "Fiji", "country", "FJ", "Fiji", "exact", 100.0)


class OnlyAnn:
    """Names that know Ann, by her name and by what she wrote."""

    def find(self, text: str) -> tuple[Mention, ...]:
        for called in ("Ann Example", "Ann", "harbour diary"):
            if (at := text.find(called)) >= 0:
                return (Mention(at, at + len(called), called, "person", "ann", "Ann Example", "exact", 100.0),)
        return ()


def asked(text: str) -> Question:
    return understand(text, OnlyAnn())  # type: ignore[arg-type] # only `find` is used


@pytest.mark.parametrize(
    "plain",
    [
        "what did @0@ say about the ferry",
        "what does @0@ think of the new bridge",
        "from @0@ 's point of view , is the ferry safe",
        "as @0@ sees it , is the bridge too long",
        "if you ask @0@ , will it rain",
        "in @0@ 's opinion , is the harbour full",
        "is the harbour full , says @0@",
        "@0@ 's verdict on the ferry",
        "@0@ on ferries",
        "what was the response of @0@ to the storm",
        "what is @0@ recommending to sailors",
        "what example of a safe ferry does @0@ give",
    ],
)
def test_words_of_somebody_are_asked_for(plain: str) -> None:
    """However it is put, the one whose view is wanted is found."""
    assert agent_of(plain, (ANN,)) is ANN


@pytest.mark.parametrize(
    "plain", ["did @0@ reply to the letter", "has @0@ answered the sailors yet", "who told @0@", "when did @0@ sail"]
)
def test_an_act_is_not_words(plain: str) -> None:
    """Whether somebody answered, who spoke to them, when they did something: nobody's words are asked for."""
    assert agent_of(plain, (ANN,)) is None


def test_a_country_has_words_only_where_it_speaks() -> None:
    """What a country answers its people say; what it wants a reporter may tell."""
    assert agent_of("what did @0@ say about ferries", (FIJI,)) is FIJI
    assert agent_of("what does @0@ expect of ferries", (FIJI,)) is None


def test_the_frame_is_no_part_of_what_is_asked() -> None:
    """ "From Ann's point of view" leaves only Ann."""
    assert without_frame("from @0@ 's point of view is the ferry safe") == "@0@ is the ferry safe"


@pytest.mark.parametrize("text", ["Who wrote the harbour diary?", "Who is the author of the harbour diary on ships?"])
def test_who_wrote_what_asks_for_its_author(text: str) -> None:
    """A piece by which somebody is known stands for its author."""
    assert person_asked(asked(text)) == PersonAsked("ann")


@pytest.mark.parametrize(
    ("text", "which"),
    [("When was round two of the regatta?", "second"), ("phase 3 of the bridge", "third"), ("stage no. 12", "twelfth")],
)
def test_which_of_a_row(text: str, which: str) -> None:
    """A counted round or phase is the same as one with an ordinal."""
    assert term_of(which) in asked(text).focus
