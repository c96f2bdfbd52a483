"""What kind of thing a question asks for, of when, and in Korean: tables."""

from __future__ import annotations

import pytest

from bot.questions.asks import Ask, kind_of
from bot.questions.dates import dates_in
from bot.questions.korean import to_english
from bot.questions.smalltalk import smalltalk

KINDS: list[tuple[str, Ask]] = [
    ("how long did they meet", "how_long"),
    ("how many minutes did they meet", "how_long"),
    ("length of the talks", "how_long"),
    ("within what time could they cut", "how_long"),
    ("what did she say about how much it costs", "said"),
    ("what decides whether it ends well", "what"),
    ("how many members are there", "how_many"),
    ("how much did they buy", "how_much"),
    ("what rate does it face", "how_much"),
    ("by how much did it rise", "how_much"),
    ("when was it held", "when"),
    ("which day was it", "when"),
    ("deadline for the talks", "when"),
    ("where was it held", "where"),
    ("who said so", "who"),
    ("name of the official", "who"),
    ("why was it held", "why"),
    ("what drove the rally", "why"),
    ("what did he say about it", "said"),
    ("according to the bank", "said"),
    ("is it true that it rose", "whether"),
    ("did it rise", "whether"),
    ("has a date been set", "whether"),
    ("what is wrong when it comes to trade", "what"),
    ("the market's close", "what"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_of_a_question(text: str, kind: Ask) -> None:
    """The words that ask decide what kind of value an answer must give."""
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("at the end of 2024", [(2024, None, None)]),
        ("in July 2025", [(2025, 7, None)]),
        ("on 10 July 2025", [(2025, 7, 10)]),
        ("on July 10, 2025", [(2025, 7, 10)]),
        ("on the 9th of July", [(None, 7, 9)]),
        ("on 2025-07-10", [(2025, 7, 10)]),
        ("in March", [(None, 3, None)]),
        ("before July 2025", []),
        ("it may rise to 2030 points", []),
        ("no date here", []),
    ],
)
def test_the_dates_a_question_speaks_of(text: str, parts: list[tuple[int | None, ...]]) -> None:
    """Years, months and days are read as far as they are given; "before" a date asks for no fact of that date."""
    assert [(each.year, each.month, each.day) for each in dates_in(text)] == parts


@pytest.mark.parametrize(
    ("iso", "agrees"),
    [("2025-07-10", True), ("2025-07", True), ("2025", True), ("2025-08", False), ("2024-07-10", False)],
)
def test_a_fact_s_date_agrees_in_every_part_both_give(iso: str, agrees: bool) -> None:
    """A month without a day agrees with each of its days, another year with none."""
    assert dates_in("10 July 2025")[0].allows(iso) is agrees


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("관세율은?", ["tariff", "rate"]),
        ("언제 발효?", ["when", "take", "effect"]),
        ("누가 만났나", ["who", "met"]),
        ("기준금리는", ["base", "rate"]),
    ],
)
def test_korean_words_of_the_field_are_put_into_english(korean: str, english: list[str]) -> None:
    """Particles go, the words of the field are understood."""
    assert to_english(korean).replace("?", " ").split() == english


@pytest.mark.parametrize(
    "text", ["hello", "thanks!", "good morning", "안녕하세요", "what can you do?", "", "help", "who are you"]
)
def test_small_talk_is_no_question(text: str) -> None:
    """Greetings and calls for help get help (F23)."""
    assert smalltalk(text)


@pytest.mark.parametrize(
    "text", ["who is Wang Yi", "what is the rate", "Vietnam", "why", "good morning, what is Japan's rate"]
)
def test_a_question_is_no_small_talk(text: str) -> None:
    """A greeting before a question does not swallow it."""
    assert not smalltalk(text)


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("month in which they first met", "when"),
        ("the city in which the fair was held", "where"),
        ("what is the total of farm debt", "how_much"),
        ("death toll of the floods", "how_many"),
        ("what was the main reason the ferry stopped", "why"),
    ],
)
def test_terse_questions_say_what_they_ask(text: str, ask: str) -> None:
    """Without a question word, the noun at the head tells the kind of value."""
    assert kind_of(text) == ask
