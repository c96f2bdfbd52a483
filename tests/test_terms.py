"""Terms: one word for each meaning, and never one word for two facts."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.questions.generic import GENERIC
from bot.terms import STOP, term_of, terms
from bot.thesaurus import GROUPS, IRREGULAR, NUMBERS, ORDINALS, TENS

LINES = [line.split() for line in GROUPS.splitlines()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("of the and", []),
        ("zero", ["0"]),
        ("four", ["4"]),
        ("Twenty-five", ["25"]),
        ("ninety", ["90"]),
        ("3,183.23", ["3183.23"]),
        ("28,500", ["28500"]),
        ("25%", ["25"]),
        ("first", ["1st"]),
        ("1st", ["1st"]),
        ("second", ["2nd"]),
        ("the ninth", ["9th"]),
        ("9th", ["9th"]),
        ("twelfth", ["12th"]),
        ("twentieth", ["20th"]),
    ],
)
def test_numbers_are_digits(text: str, expected: list[str]) -> None:
    """Numbers and ordinals are the same in words and in digits; thousands have no comma."""
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the bank's rate", "bank rate"),
        ("the bank\u2019s rate", "bank rate"),
        ("the ministers' visit", "minister visit"),
        ("Perón", "peron"),
        ("détente", "detente"),
        ("D\u00c9TENTE", "detente"),
        ("de\u0301tente", "detente"),
        ("\uff34\uff41\uff58", "tax"),
        ("ship-building", "ship building"),
        ("labour", "labor"),
        ("programmes", "programs"),
        ("criticised", "criticized"),
    ],
)
def test_spelling_makes_no_difference(one: str, other: str) -> None:
    """Possessives, accents, letter case and width, hyphens, British and American spelling."""
    assert terms(one) == terms(other) != []


@pytest.mark.parametrize("entry", [entry.split() for entry in IRREGULAR.split(",")], ids=lambda entry: entry[0])
def test_irregular_forms_are_led_back(entry: list[str]) -> None:
    """Each form has the term of its base form."""
    first, *forms = entry
    assert forms
    assert {term_of(form) for form in forms} == {term_of(first)}


def test_no_form_has_two_bases() -> None:
    """An irregular form stands once, and is no base of another entry: it would be led on to nowhere."""
    entries = [entry.split() for entry in IRREGULAR.split(",")]
    forms = Counter(form for _, *rest in entries for form in rest)
    assert [form for form, count in forms.items() if count > 1] == []
    assert sorted(forms.keys() & {first for first, *_ in entries}) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("restart", "resumed"),
        ("rebuked", "criticised"),
        ("unloaded", "sold"),
        ("conferred", "met"),
        ("objected", "opposed"),
        ("opposition", "opposing"),
        ("hailed", "welcomed"),
        ("labelled", "branded"),
        ("likened", "compared"),
        ("reining", "curbs"),
        ("shoring", "strengthen"),
        ("received", "hosted"),
        ("based", "deployed"),
        ("staged", "held"),
        ("headed", "chaired"),
        ("presided", "chaired"),
        ("pledges", "vowed"),
        ("hinted", "signalled"),
        ("floated", "suggested"),
        ("dodged", "shunned"),
        ("steer", "avoid"),
        ("distorted", "twisted"),
        ("lifted", "boosts"),
        ("envoys", "diplomat"),
        ("accord", "deal"),
        ("team", "delegation"),
        ("drills", "exercise"),
        ("bourse", "exchange"),
        ("premier", "prime"),
        ("memoranda", "document"),
        ("goods", "merchandise"),
        ("products", "goods"),
        ("hurdle", "obstacles"),
        ("motive", "reason"),
        ("solution", "remedy"),
        ("result", "outcome"),
        ("levies", "tariff"),
        ("frozen", "suspended"),
        ("kept", "unchanged"),
        ("forces", "soldiers"),
        ("critics", "criticism"),
    ],
)
def test_words_of_one_meaning_are_one_term(one: str, other: str) -> None:
    """A question in other words than the fact's finds it all the same."""
    assert term_of(one) == term_of(other)


@pytest.mark.parametrize(
    "words",
    [
        "bought sold",
        "rise fall unchanged",
        "foreign institutional retail",
        "north south east west",
        "first second third",
        "two four",
        "kospi kosdaq bourse",
        "hold cut raise",
        "keep cut raise freeze",
        "freeze hold",
        "threaten impose suspend scrap",
        "tariff tax sanction quota subsidy",
        "president minister governor premier secretary ambassador ministry",
        "troops exercise weapon force",
        "export import important",
        "goods good",
        "report reporter",
        "author authority authorise",
        "quit quite",
        "part apart",
        "capital capitol capitalisation",
        "critic critical",
        "policy police polish",
        "army arms",
        "share pay",
        "lender fed feed",
        "win won",
        "past previous",
        "agree disagree oppose",
        "accept reject",
        "ally enemy",
        "peace war",
        "hawkish dovish",
        "bullish bearish",
        "deficit surplus",
        "profit loss revenue",
        "stock bond",
        "steel steal",
        "nuclear missile",
        "army navy",
        "response responsible",
        "custom customer",
        "object objective",
    ],
)
def test_words_of_different_facts_stay_apart(words: str) -> None:
    """No two of these may answer for each other."""
    apart = words.split()
    assert len({term_of(word) for word in apart}) == len(apart)


def test_no_stem_stands_in_two_groups() -> None:
    """Every word of the thesaurus has the term of its own line: no other line took it first."""
    assert [
        (line[0], word) for line in LINES for word in line if word != line[0] and term_of(word) != term_of(line[0])
    ] == []
    heads = Counter(term_of(line[0]) for line in LINES)
    assert [head for head, count in heads.items() if count > 1] == []


def test_groups_are_plain_words() -> None:
    """Lower-case words, several a line, none of which could never be compared: no function words, no numbers."""
    numbers = {*NUMBERS.split(), *TENS, *ORDINALS}
    words = [word for line in LINES for word in line]
    assert [word for word in words if not (word.isascii() and word.isalpha() and word.islower())] == []
    assert [word for word in words if word in STOP or word in numbers] == []
    assert [line for line in LINES if len(line) < 2] == []


@pytest.mark.parametrize(
    "word", "give thing kind sort wondering tell matter issue please brief perhaps answered".split()
)
def test_general_words_carry_little(word: str) -> None:
    """The padding of a question is general, or left out altogether."""
    assert word in STOP or term_of(word) in GENERIC


@pytest.mark.parametrize(
    "word",
    """rate price troops steel car next average total cut keep freeze buy sell rise fall tariff tax deal letter meeting
    drill share stock loan nuclear minister president court election export goods base deploy army interest force
    human bank foreign retail north visit market growth dividend threat impose delay veto""".split(),
)
def test_words_that_tell_subjects_apart_carry_all_their_weight(word: str) -> None:
    """A general word must not make a whole subject general by way of the thesaurus."""
    assert term_of(word) not in GENERIC
