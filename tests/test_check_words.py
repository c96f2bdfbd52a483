"""Numbers and dates are read from a running text as a person would count them."""

from __future__ import annotations

import pytest

from bot.check.calendar import matches, mentions
from bot.check.numbers import numbers, values
from bot.check.relative import contradiction


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("rose to 3,020.8 trillion won ($2.18 trillion)", [3020.8, 2.18]),
        ("by 30-40 percent tariffs", [30, 40]),
        ("a 40-minute talk of the 28,500-strong force", [40, 28500]),
        ("held at 2.5% and 1 percentage point", [2.5, 1]),
        ("Twenty days, three-week, ninety-one", [20, 3, 91]),
        ("four out of six members, the other two", [4, 6, 2]),
        ("two more members; two countries", [2, 2]),
        ("the third round, the first time, 21st", [3, 1, 21]),
        ("one percent a year, one of them, no one, one thing", [1]),
        ("between the two countries and both sides", []),
        ("It ended. First, stay calm. Second, stay.", []),
        ("At first it rose.", []),
        ("the G20, an F-35, covid-19", [19]),
        ("W3,000tr for 1st time", [3000, 1]),
        ("on July 9, Aug. 1 and 10 July 2025, in 2024", []),
        ("in May 2024 and on 7 and 9 July", []),
        ("2,021 boats and 2025 boats", [2021]),
        ("weighted heights, someone often", []),
        ("3,183.23, up 49.49", [3183.23, 49.49]),
    ],
)
def test_numbers_are_read_as_they_count(text: str, found: list[float]) -> None:
    """Digits, words and ordinals; not pronouns, known pairs, the author's own points, names or dates."""
    assert [number.value for number in numbers(text)] == found


def test_for_looking_up_every_number_counts() -> None:
    """A passage has the 9 of "July 9" and the "one" of "one of": a figure may stand on either."""
    assert values("one of July 9") == {1, 9}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("July 9", [(None, 7, 9, None)]),
        ("9 July 2025", [(2025, 7, 9, None)]),
        ("July 9, 2025", [(2025, 7, 9, None)]),
        ("Aug. 1, Sept. and Nov 3", [(None, 8, 1, None), (None, 9, None, None), (None, 11, 3, None)]),
        ("September 2021", [(2021, 9, None, None)]),
        ("the end of 2024.", [(2024, None, None, None)]),
        ("7 and 9 July 2025", [(None, 7, 7, None), (2025, 7, 9, None)]),
        (
            "Monday 7 or Wednesday 9 July",
            [(None, None, None, 0), (None, 7, 7, None), (None, None, None, 2), (None, 7, 9, None)],
        ),
        ("2025-07-10", [(2025, 7, 10, None)]),
        ("Thursday's talks may march on", [(None, None, None, 3)]),
        ("2,024 boats, 2024 percent, $2024, 12025", []),
    ],
)
def test_dates_are_read_in_their_parts(text: str, found: list[tuple[int | None, ...]]) -> None:
    """Year, month, day and weekday, each only where the text says it."""
    assert [mention[:4] for mention in mentions(text)] == found


@pytest.mark.parametrize(
    ("text", "first", "last", "expected"),
    [
        ("July 9", "2025-07-09", None, True),
        ("July 9", "2025-07", None, False),  # our date is less exact than the source
        ("July", "2025-07-09", None, True),
        ("2024", "2024-12", None, True),
        ("Thursday", "2025-07-10", None, True),
        ("Thursday", "2025-07-09", None, False),
        ("Friday", "2025-07-10", "2025-07-11", True),
        ("Thursday", "2025-07", None, False),
        ("July", "2025-06-15", "2025-08", True),
        ("May", "2025-06-15", "2025-08", False),
        ("July", "nonsense", None, False),
    ],
)
def test_a_date_matches_what_the_source_names(text: str, first: str, last: str | None, expected: bool) -> None:
    """Only what both name is compared."""
    assert matches(mentions(text)[0], first, last) is expected


@pytest.mark.parametrize(
    ("words", "day", "expected"),
    [
        ("last year", "2024", None),
        ("August last year", "2023-08", "last year"),
        ("earlier this year", "2024-03", "this year"),
        ("this week", "2025-07-07", None),
        ("this week", "2025-07-04", "this week"),
        ("end of the month", "2025-07-31", None),
        ("end of the month", "2025-06-30", "the month"),
        ("on Monday", "2025-07-07", None),
        ("on Monday", "2025-06-30", "a weekday"),
        ("since October", "2024-10", None),
        ("since October", "2023-10", "a month without a year"),
        ("in October 2021", "2021-10", None),
        ("soon", "2031", None),
        ("this week", "nonsense", None),
    ],
)
def test_relative_words_bound_the_date(words: str, day: str, expected: str | None) -> None:
    """Read in an article of Thursday 10 July 2025."""
    assert contradiction(words, day, "2025-07-10") == expected
