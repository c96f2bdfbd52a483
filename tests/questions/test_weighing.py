"""Posts, rates and facts: which of them tells what a question asks for."""

from __future__ import annotations

from typing import Any

import pytest

from bot.desk import Desk
from bot.render.record import record


def told(desk: Desk, text: str) -> dict[str, Any]:
    return record(text, desk.ask(text))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Trump: Seoul pays very little", "trump-very-little"),
        ("Who wrote to Brunei and the Philippines about tariffs?", "asean-two-letters-9-july"),
        ("Who announced duties on almost every ASEAN country?", "asean-almost-all-members-tariffs"),
        ("Did CQ Brown ever go to Seoul in office?", "brown-seoul-visit"),
        ("Which two posts does Rubio hold?", "rubio-two-posts"),
        ("Who was Caine's predecessor?", "brown-predecessor"),
        ("Who is the US national security adviser?", "rubio-two-posts"),
    ],
)
def test_a_fact_that_is_plainly_asked_for_is_cited(desk: Desk, text: str, fact: str) -> None:
    """Words like those of a rate or a post do not hide what a fact says; a post is vouched for by the fact about it."""
    assert told(desk, text)["facts"][0]["id"] == fact


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("List the tariffs for the individual ASEAN countries.", "40 % Laos, Myanmar"),
        ("Which country beside Laos got 40 percent?", "40 percent without Laos: 40 % Myanmar"),
        ("Which countries besides ASEAN members face a 25 percent tariff?", "without ASEAN: 25 % Japan, South Korea"),
        ("Which fares worse, Laos or Thailand?", "40 % Laos"),
        ("Name of the BOK chief, please.", "Rhee Chang-yong"),
    ],
)
def test_tables_tell_what_no_fact_tells_as_well(desk: Desk, text: str, said: str) -> None:
    """A list, a comparison, a holder: from the measures and the roles; what is set aside is left out."""
    answer = told(desk, text)
    assert answer["status"] == "answered"
    assert said in answer["text"]


@pytest.mark.parametrize(
    "text",
    [
        "What rate would South Korea get if a deal is made?",
        "How many percent of Thailand's exports go to the US?",
        "By how much would the threatened tariffs cut Korean exports?",
        "Did Laos answer Trump's tariff threat?",
        "Which two posts does Wang Yi hold?",
        "Where did Ahn Ye-ha work before Kiwoom?",
        "Did Ahn ever work at the Bank of Korea?",
        "Which states belong to OPEC?",
        "What does Vietnam charge the US?",
    ],
)
def test_no_table_answers_what_it_only_touches(desk: Desk, text: str) -> None:
    """What trade, talk or a career bears of a rate or a post is another matter."""
    assert told(desk, text)["status"] == "not_found"


def test_an_ordinary_word_is_no_slip_of_a_short_nickname(desk: Desk) -> None:
    """ "Open" at the beginning of a sentence is not "op-ed"."""
    assert told(desk, "Open issues between the US and China")["facts"][0]["id"] == "us-china-open-issues"
