"""The short answer."""

from __future__ import annotations

import pytest

from bot.render.plain import LIMIT, plain
from tests.render.cases import ALL, ANSWERS

NAMED = [
    name for name in ANSWERS if name not in {"found_nothing_cited", "empty_table", "profile_bare", "not_found_bare"}
]
SOURCED = [name for name in NAMED if not name.startswith(("brazil", "help", "did_you_mean"))]


@pytest.mark.parametrize("name", ALL)
def test_the_short_answer_has_at_most_600_characters(name: str) -> None:
    """However long its parts, the short answer fits a notification and is one line."""
    said = plain(ALL[name])
    assert 0 < len(said) <= LIMIT
    assert said.isprintable()


@pytest.mark.parametrize("name", SOURCED)
def test_the_short_answer_names_its_source(name: str) -> None:
    """A fact is never told without its source and date."""
    said = plain(ANSWERS[name])
    assert "Source: " in said
    assert "Korea Herald, 10 Jul 2025" in said or "Korea Times, 6 or 7 Mar 2025" in said


@pytest.mark.parametrize("name", ["long_found", "long_memo", "long_quote", "many_rows", "many_steps"])
def test_cutting_keeps_the_source(name: str) -> None:
    """(F39) What is cut is the text, never the citation."""
    said = plain(ALL[name])
    assert said.endswith(("10 Jul 2025 (date inferred).", "7 Mar 2025 (date inferred)."))


def test_a_rate_is_told_with_standing_age_and_what_is_newer() -> None:
    """The notification alone says that the rate is agreed, not in force, and how old the report is."""
    said = plain(ANSWERS["vietnam"])
    assert said.startswith("Vietnam: 20 %, agreed in a deal, not confirmed in force.")
    assert "500 days old; nothing newer on Vietnam in the base" in said


def test_a_disputed_claim_is_told_with_its_denial() -> None:
    """A claim that was denied is never told alone."""
    said = plain(ANSWERS["korea_disputed"])
    assert said.startswith("Disputed.")
    assert "denied" in said


def test_a_table_is_told_compactly_with_every_standing() -> None:
    """Ten rates in one line, each with its standing."""
    said = plain(ANSWERS["asean"])
    assert "40 % Laos, Myanmar (threatened)" in said
    assert "10 % Singapore (in force since Apr 2025)" in said
    assert "Timor-Leste" in said


def test_rates_that_do_not_fit_are_counted() -> None:
    """A list that is cut says how much is missing."""
    assert "; and 1" in plain(ALL["many_rows"])


def test_a_lack_is_no_denial() -> None:
    """No rate in the base does not mean there is none."""
    assert "That does not mean there is none" in plain(ANSWERS["brazil"])
