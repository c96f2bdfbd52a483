"""Folding: what makes two spellings the same name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.names import Names
from bot.names.fold import fold
from bot.names.forms import in_any_order, run_together, without_form_of_state


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Côte d’Ivoire", "cote divoire"),
        ("  The  Gambia ", "gambia"),
        ("Congo (the)", "congo"),
        ("U.S.", "US"),
        ("u.k.", "UK"),
        ("D.P.R. of Korea", "dpr of korea"),
        ("Ｖｉｅｔｎａｍ", "vietnam"),
        ("China's", "china"),
        ("Áo", "áo"),
        ("AO", "AO"),
        ("us", "us"),
        ("ガーナ", "ガーナ"),
        ("भारत", "भारत"),
        ("한국", "한국"),
        ("?!", ""),
    ],
)
def test_folding_keeps_what_tells_names_apart(text: str, folded: str) -> None:
    """Accents and case go, except in names under four letters; vowel signs that are letters stay."""
    assert fold(text) == folded


def test_the_forms_of_a_name_of_several_words() -> None:
    """Any order, run together, without the form of state."""
    assert in_any_order("korea republic of") == in_any_order("republic of korea") == "korea republic"
    assert run_together("south korea") == "southkorea"
    assert without_form_of_state("plurinational state of bolivia") == "bolivia"
    assert without_form_of_state("united kingdom") == ""


@given(st.text(max_size=200))
def test_no_text_at_all_is_an_error(names: Names, text: str) -> None:
    """(F47, F49) Any Unicode is folded to single spaces, resolved to the same each time, and searched for names."""
    assert fold(text) == " ".join(fold(text).split())
    assert names.resolve(text) == names.resolve(text)
    assert all(text[each.start : each.end] == each.text for each in names.find(text))
