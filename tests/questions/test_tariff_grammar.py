"""The grammar of `/tariff`, as a table of inputs and what they ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.tariff import (
    AllRates,
    HelpAsked,
    HistoryOf,
    Ranking,
    Rates,
    TariffQuestion,
    Threshold,
    parse,
)

NAMES = {"vietnam", "thailand", "laos", "bosnia and herzegovina", "trinidad and tobago", "asean", "us", "japan"}

ASKED: list[tuple[str, TariffQuestion]] = [
    ("Vietnam", Rates(("Vietnam",))),
    ("  vietnam?  ", Rates(("vietnam",))),
    ("the US tariff on Vietnam", Rates(("Vietnam",))),
    ("What is the rate for Laos?", Rates(("Laos",))),
    ("Japan tariffs", Rates(("Japan",))),
    ("US", Rates(("US",))),
    ("Vietnam, Thailand", Rates(("Vietnam", "Thailand"))),
    ("Vietnam and Thailand", Rates(("Vietnam", "Thailand"))),
    ("Vietnam, Thailand, and Laos", Rates(("Vietnam", "Thailand", "Laos"))),
    ("Vietnam vs. Thailand", Rates(("Vietnam", "Thailand"))),
    ("Vietnam versus Thailand", Rates(("Vietnam", "Thailand"))),
    ("Vietnam/Laos; Japan", Rates(("Vietnam", "Laos", "Japan"))),
    ("Vietnam, Vietnam", Rates(("Vietnam",))),
    ("Bosnia and Herzegovina", Rates(("Bosnia and Herzegovina",))),
    ("Bosnia and Herzegovina, Laos", Rates(("Bosnia and Herzegovina", "Laos"))),
    ("highest", Ranking("highest", None)),
    ("the lowest", Ranking("lowest", None)),
    ("top 3", Ranking("highest", 3)),
    ("highest 5", Ranking("highest", 5)),
    ("over 30", Threshold(30, None, True, "over 30 percent")),
    ("over 30%", Threshold(30, None, True, "over 30 percent")),
    ("more than 30 percent", Threshold(30, None, True, "more than 30 percent")),
    (">= 25", Threshold(25, None, False, ">= 25 percent")),
    ("> 25", Threshold(25, None, True, "> 25 percent")),
    ("at least 25", Threshold(25, None, False, "at least 25 percent")),
    ("under 20 %", Threshold(None, 20, True, "under 20 percent")),
    ("<=20", Threshold(None, 20, False, "<= 20 percent")),
    ("between 20 and 30", Threshold(20, 30, False, "20 to 30 percent")),
    ("30-20", Threshold(20, 30, False, "20 to 30 percent")),
    ("25%", Threshold(25, 25, False, "25 percent")),
    ("history Vietnam", HistoryOf("Vietnam")),
    ("History of Vietnam", HistoryOf("Vietnam")),
    ("Vietnam history", HistoryOf("Vietnam")),
    ("all", AllRates()),
    ("list", AllRates()),
    ("", HelpAsked()),
    ("   ", HelpAsked()),
    ("help", HelpAsked()),
    ("?", HelpAsked()),
]


def known(phrase: str) -> bool:
    return phrase.lower() in NAMES


@pytest.mark.parametrize(("text", "asked"), ASKED)
def test_the_grammar(text: str, asked: TariffQuestion) -> None:
    """Each input of the table asks for exactly this."""
    assert parse(text, known) == asked


@given(st.text(max_size=3000))
def test_no_text_breaks_the_grammar(text: str) -> None:
    """Whatever is typed, the grammar gives a question and never more names than its cap (F50)."""
    asked = parse(text, known)
    assert not isinstance(asked, Rates) or len(asked.names) <= 40
