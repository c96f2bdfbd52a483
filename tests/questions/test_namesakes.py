"""A surname that several bear: who is meant shows in what the base tells of each; else the desk asks back."""

from __future__ import annotations

import pytest

from bot.answers import DidYouMean, Found, NotFound
from bot.desk import Desk


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Did Kim and Caine meet?", "Kim Myung-soo"),
        ("How does Kim see the momentum of government policy?", "Kim Ji-won"),
        ("How many principles does Wang name?", "Wang Son-taek"),
        ("What Did Kim Say About The Kospi?", "Kim Ji-won"),
        ("What did Kim say when Kim met Caine?", "Kim Myung-soo"),
        ("What would come before a Lee-Trump summit?", "Lee Jae Myung"),
    ],
)
def test_the_one_whom_the_base_can_tell_of_is_meant(desk: Desk, text: str, meant: str) -> None:
    """Read as each of them, only one reading is answered, or one far more surely: the reply says who it was."""
    found = desk.ask(text)
    assert isinstance(found, Found)
    assert meant in [reading.read for reading in found.readings]


@pytest.mark.parametrize("text", ["What does Wang think about Freedom Edge?", "Did Kim and Caine discuss Taiwan?"])
def test_what_is_told_of_none_of_them_is_not_in_the_base(desk: Desk, text: str) -> None:
    """To ask back would promise an answer that there is not; nobody is said to be meant."""
    found = desk.ask(text)
    assert isinstance(found, NotFound)
    assert not {reading.heard for reading in found.readings} & {"Wang", "Kim"}


@pytest.mark.parametrize(
    ("text", "heard", "bearers"),
    [("Who is Kim?", "Kim", 3), ("What did Lee say?", "Lee", 3), ("What is Lee's job?", "Lee", 3)],
)
def test_a_surname_alone_is_asked_back(desk: Desk, text: str, heard: str, bearers: int) -> None:
    """Where nothing is said of whoever is meant, all are offered, each with the question to ask."""
    found = desk.ask(text)
    assert isinstance(found, DidYouMean)
    assert (found.heard, len(found.candidates)) == (heard, bearers)
    assert all(each.name in (each.ask or "") for each in found.candidates)


def test_a_longer_name_is_somebody_else(desk: Desk) -> None:
    """A surname with a first name behind it that nobody here bears is not one of those who share the surname."""
    assert isinstance(desk.ask("Who is Kim Jong Un?"), NotFound)


def test_a_country_of_a_shared_name_is_asked_back(desk: Desk) -> None:
    """Two countries of one name are both without a rate: neither is the likelier."""
    found = desk.ask("What is the tariff on Congo?")
    assert isinstance(found, DidYouMean)
    assert {each.code for each in found.candidates} == {"CD", "CG"}
