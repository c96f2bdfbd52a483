"""What of a question asks and what stands around it: tables."""

from __future__ import annotations

import pytest

from bot.questions.agent import without_frame
from bot.questions.frame import asides, main_clause, settings, unframed


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Morning! Could you remind me what the bank did?", "what the bank did?"),
        ("My boss wants to know whether they met", "whether they met"),
        ("Is there any information about when it starts?", "when it starts?"),
        ("I was told that they met, is that right?", "is it true that they met?"),
        ("For a speech I'm writing: which sport is it?", "which sport is it?"),
        ("For a letter we are preparing: could you please tell me who rowed?", "who rowed?"),
        ("who signed it, as far as you know?", "who signed it?"),
        ("The Koreans want to know more", "The Koreans want to know more"),
        ("tariff on Laos", "tariff on Laos"),
    ],
)
def test_how_a_question_is_opened_and_closed_is_left_out(text: str, core: str) -> None:
    """A greeting, the one who wants to know and a closing phrase are no part of what is asked."""
    assert unframed(text) == core


@pytest.mark.parametrize(
    ("masked", "aside"),
    [
        ("why did stocks go up even though @0@ threatens tariffs", "even though @0@ threatens tariffs"),
        ("around the time of the visit, how many were there?", "around the time of the visit"),
        ("what did @0@ sign?", ""),
    ],
)
def test_asides(masked: str, aside: str) -> None:
    """What is conceded or only places a question in time is told from its main clause."""
    assert [masked[start:end] for start, end in asides(masked)] == ([aside] if aside else [])


def test_the_clause_before_the_question_does_not_ask() -> None:
    """ "When they met, what was said" asks what, and when they met is but the occasion."""
    text = "when the two met, what was said?"
    assert main_clause(text) == "what was said?"
    assert [text[start:end] for start, end in settings(text)] == ["when the two met, "]


def test_whose_view_is_asked_is_left_out_of_what_is_asked() -> None:
    """The words of "from the analyst's point of view" are met by the analyst, not by the fact."""
    assert without_frame("from the @0@ analyst's point of view, is it likely?") == "@0@, is it likely?"
