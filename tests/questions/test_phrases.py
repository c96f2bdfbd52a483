"""Phrases in plain words, what is set aside, two in one, another language, and the contrary."""

from __future__ import annotations

import pytest

from bot.questions.besides import besides
from bot.questions.either import either
from bot.questions.foreign import tariff_in_english
from bot.questions.phrases import plainly
from bot.questions.polarity import contrary
from bot.questions.question import understand


class Nobody:
    """Names that know no one."""

    def find(self, _: str) -> tuple[()]:
        return ()


PLAIN = [
    ("how should they deal with the press", "how should they handle the press"),
    ("who made a deal with Fiji", "who made a deal with Fiji"),
    ("how much has the index put on since May", "how much has the index gained since May"),
    ("how much did they put on imports", "how much did they put on imports"),
    ("when was the index last this high", "when was the index last so high"),
    ("How long is she in Suva for?", "how long is the visit of she to Suva"),
    ("what did some papers say", "what did some newspapers say"),
    ("who spoke w/ him", "who spoke with him"),
    ("island w highest rate", "island with highest rate"),
    ("a rate w/o end, abt what", "a rate without end, about what"),
    ("W Churchill", "W Churchill"),
    ("who signed the papers", "who signed the papers"),
    ("How did the speech go down?", "what was the reaction to the speech?"),
    ("how was the press dealt with", "how was the press handle"),
]


@pytest.mark.parametrize(("text", "plain"), PLAIN)
def test_phrases_in_plain_words(text: str, plain: str) -> None:
    """A verb of several words is read as the one word that the field uses; a noun of the same letters stays."""
    assert plainly(text) == plain


def test_what_is_set_aside() -> None:
    """ "Apart from gas" goes out of the question; "told apart from" does not set anything aside."""
    assert besides("Apart from gas, what did they offer?") == ("what did they offer?", "gas")
    assert besides("Who came besides Ann?") == ("Who came ?", "Ann")
    assert besides("Which harbours besides Suva will take part?") == ("Which harbours will take part?", "Suva")
    assert besides("What must be told apart from facts?")[1] == ""


EITHER = [
    ("Who bought more, tenants or landlords?", "Who bought more, tenants", "Who bought more, landlords", False),
    ("Did tenants or landlords pay less?", "Did tenants pay less?", "Did landlords pay less?", True),
    ("How much did tenants and landlords pay?", "How much did tenants pay?", "How much did landlords pay?", False),
]


@pytest.mark.parametrize(("text", "one", "other", "least"), EITHER)
def test_two_questions_in_one(text: str, one: str, other: str, least: bool) -> None:
    """A comparison of two is the same question asked of each."""
    found = either(text)
    assert found is not None
    assert (found.one, found.other, found.least) == (one, other, least)


def test_one_question_is_not_two() -> None:
    """Where nothing is compared, a question stays whole."""
    assert either("Who bought shares on Thursday?") is None


def test_a_rate_asked_for_in_another_language() -> None:
    """The word for a tariff is enough; a question of why or when, or in English, is left as it is."""
    assert tariff_in_english("¿Cuál es el arancel para Narnia?", Nobody()).split()[0] == "tariff"  # type: ignore[arg-type]
    for text in ("Warum Zoll auf Narnia?", "What is the tariff on Narnia?"):
        assert tariff_in_english(text, Nobody()) == text  # type: ignore[arg-type]


def test_the_contrary_of_a_question_of_yes_or_no() -> None:
    """Whether prices fell is told by a fact that they rose; what fell is not."""
    asked = understand("Did prices fall?", Nobody())  # type: ignore[arg-type]
    turned = contrary(asked)
    assert turned is not None
    assert turned.focus == understand("Did prices rise?", Nobody()).focus  # type: ignore[arg-type]
    assert contrary(understand("What fell?", Nobody())) is None  # type: ignore[arg-type]
