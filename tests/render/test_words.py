"""Dates, ages, rates, standings and sources in words."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from bot.answers import Reading
from bot.facts import Dated, Measure, Published, Rate, Standing
from bot.render import sources, words
from bot.render.text import boundary, clean, cut
from bot.standing import State, state
from tests.render.materials import AP, CLAIM, OFFICIAL, TIMES, TODAY, VIETNAM_RATE, cited, event


@pytest.mark.parametrize(
    ("when", "said"),
    [("2025-07-10", "10 Jul 2025"), ("2025-04", "Apr 2025"), ("2025", "2025"), ("2024-12-01", "1 Dec 2024")],
)
def test_a_date_is_said_at_its_own_precision(when: str, said: str) -> None:
    """A date never claims more precision than the base has."""
    assert words.day(when) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2025-03-06", "2025-03-09", "6 to 9 Mar 2025"),
        ("2025-06-30", "2025-07-02", "30 Jun to 2 Jul 2025"),
        ("2024-12-31", "2025-01-01", "31 Dec 2024 to 1 Jan 2025"),
        ("2025-03", "2025-07", "Mar to Jul 2025"),
        ("2025-03", "2025-03", "Mar 2025"),
        ("2024-11", "2025-02", "Nov 2024 to Feb 2025"),
        ("2024", "2025", "2024 to 2025"),
        ("2025-03", "2025-04-02", "Mar 2025 to 2 Apr 2025"),
        ("2025-03-06", "2025-04-06", "6 Mar to 6 Apr 2025"),
        ("2025-03-06", None, "6 Mar 2025"),
    ],
)
def test_a_period_says_what_its_ends_share_once(first: str, last: str | None, said: str) -> None:
    """Both ends of a period stay exact."""
    assert words.span(first, last) == said


def test_two_possible_days_are_said_as_either() -> None:
    """An article of one of two days is not given one of them."""
    assert words.published(TIMES.published) == "6 or 7 Mar 2025"


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (Published(date="2025-07-10", basis="stated"), "500 days old"),
        (Published(date="2025-03-06", latest="2025-03-07", basis="inferred"), "about 20 months old"),
        (Published(date="2026-10", basis="stated"), "about 22 days old"),
        (Published(date="2026-11-22", basis="stated"), "0 days old"),
        (Published(date="2026-11-21", basis="stated"), "1 day old"),
        (Published(date="2026-11-24", basis="stated"), "dated 2 days ahead"),
    ],
)
def test_the_age_of_a_source_is_exact_only_where_its_day_is(when: Published, said: str) -> None:
    """Ages count days where the day is known and say 'about' where it is not."""
    assert words.age(when, TODAY) == said


STANDINGS = {
    "threatened": "threatened, not confirmed in force",
    "announced": "announced, not confirmed in force",
    "agreed": "agreed in a deal, not confirmed in force",
    "in_force": "in force since Apr 2025",
    "suspended": "suspended since Apr 2025",
    "modified": "modified, Apr 2025",
    "stayed": "stayed by a court since Apr 2025",
    "struck_down": "struck down by a court, Apr 2025",
    "expired": "expired, Apr 2025",
    "removed": "removed, Apr 2025",
    "denied": "denied, Apr 2025",
}


@pytest.mark.parametrize("standing", get_args(Standing))
def test_every_standing_has_words(standing: Standing) -> None:
    """What is threatened, announced or agreed is never said as if it were in force."""
    assert words.standing(State(standing, event(standing, "2025-04"), None)) == STANDINGS[standing]


def test_a_threat_is_said_with_its_condition() -> None:
    """A conditional threat keeps its condition."""
    of = Measure(imposing="US", targets=("TH",), events=(event("threatened"),), condition="Unless a deal is made.")
    assert words.standing(state(of, TODAY), of) == "threatened unless a deal is made"


def test_a_date_that_has_passed_is_said_to_be_open() -> None:
    """The clock promotes nothing: what happened on a passed date is said not to be known."""
    due = Dated(name="takes effect", date="2025-08-01", basis="inferred")
    of = Measure(imposing="US", targets=("TH",), events=(event("threatened", "2025-07-07"),), effective=due)
    said = words.overdue(of, state(of, TODAY))
    assert said == "1 Aug 2025 passed 478 days ago; what happened then is not in the base"
    assert words.overdue(of, state(of, date(2025, 7, 31))) is None


@pytest.mark.parametrize(
    ("rate", "said"),
    [
        (Rate(min=20, max=20, text="20"), "20 %"),
        (Rate(min=10, max=15, text="10 to 15"), "10 to 15 %"),
        (Rate(min=2.5, max=2.5, text="2.5"), "2.5 %"),
        (Rate(min=0, max=0, text="zero"), "0 %"),
        (None, "rate not given"),
    ],
)
def test_an_unknown_rate_is_never_zero(rate: Rate | None, said: str) -> None:
    """Zero is a rate, null is not."""
    assert words.rate(rate) == said


@pytest.mark.parametrize(
    ("reading", "said"),
    [
        (Reading("vietnm", "Vietnam", "spelling"), "read 'vietnm' as Vietnam"),
        (Reading("Seoul", "South Korea", "seat of government"), "Seoul read as the government of South Korea"),
        (Reading("Korea", "South Korea", "short name"), "Korea read as South Korea"),
        (Reading("us", "South Korea", "home"), "us read as South Korea"),
    ],
)
def test_a_reading_is_laid_open(reading: Reading, said: str) -> None:
    """Whoever asks sees how a word was read."""
    assert words.reading(reading) == said


def test_a_citation_names_everything_needed_to_check_it() -> None:
    """Agency, publisher, carrier, title, date, its basis, and the passage."""
    assert sources.citation(VIETNAM_RATE.citation) == (
        'AP in The Korea Herald, via Daily8, "Rubio holds talks with Russia\'s Lavrov as Ukraine tensions soar", '
        '10 Jul 2025 (date inferred); passage "Vietnam recently agreed ... on its imports"'
    )


def test_a_missing_headline_is_said_to_be_missing() -> None:
    """No headline is invented."""
    assert sources.article_line(TIMES) == "The Korea Times, [headline missing], 6 or 7 Mar 2025 (date inferred)"
    assert sources.short(AP) == "AP/The Korea Herald, 10 Jul 2025"


def test_a_speaker_is_named_or_described() -> None:
    """A claim has its claimant; a name kept back is described, not made up."""
    assert sources.said(CLAIM) == "Donald Trump said"
    assert sources.said(OFFICIAL).startswith("An official of the South Korean presidential office")
    assert sources.said(VIETNAM_RATE) == "Reported"
    assert sources.said(cited("x", "X.", modality="opinion", speaker="Wang Son-taek")) == "Opinion of Wang Son-taek"


def test_long_text_is_cut_at_a_word() -> None:
    """(F39) A cut is ours, at a word, and shows."""
    assert cut("one two three four", 12) == "one two …"
    assert cut("one two", 12) == "one two"
    assert len(cut("x" * 100, 10)) == 10
    assert boundary("x" * 100, 10) == 10


def test_hidden_letters_are_stripped() -> None:
    """(F47) Bidi marks, zero-width letters, NUL and lone surrogates do not reach a reader; the rest stays."""
    assert clean("a\u202eb\u200bc\x00d\ud800e\u2066f\ufeffg\u3164h") == "abcdefgh"
    assert clean("Türkiye  한국\nCôte d'Ivoire") == "Türkiye 한국 Côte d'Ivoire"
