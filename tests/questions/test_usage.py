"""Counting words, and filling in where little is counted."""

from __future__ import annotations

from math import log

import pytest

from bot.index.wording import Asked
from bot.questions.usage import FILL, FILL_KIND, Usage

RARE, COMMON = 0.01, 0.5  # shares of all questions


def usage(*lines: Asked) -> Usage:
    made = Usage()
    for line in lines:
        made.add(line)
    return made


WHO = Asked(1, True, "who", 10, {"talk": 8})
WHEN = Asked(1, True, "when", 10, {"begin": 9})
BESIDE = Asked(1, False, "when", 10, {"end": 9})


def test_a_fact_with_nothing_counted_says_nothing() -> None:
    """No word and no kind of value speaks for or against it."""
    assert usage().word("who", "talk", RARE) == pytest.approx((0, 0))
    assert usage().kind("who", RARE) == pytest.approx((0, 0))
    assert usage().absent("who") == pytest.approx((0, 0))


def test_a_share_is_filled_in_by_the_wider_one() -> None:
    """By hand: first all of the fact's questions with all questions, then one kind's with those."""
    all_kinds = (8 + FILL * RARE) / (20 + FILL)
    one_kind = (8 + FILL_KIND * all_kinds) / (10 + FILL_KIND)
    assert usage(WHO, WHEN).word("who", "talk", RARE)[0] == pytest.approx(log(one_kind / RARE))
    assert usage(WHO, WHEN).kind("who", RARE)[0] == pytest.approx(log((10 + FILL * RARE) / (20 + FILL) / RARE))


def test_the_rarer_a_word_the_more_it_says() -> None:
    """The same count says more of a word that few questions have."""
    assert usage(WHO).word("who", "talk", RARE)[0] > usage(WHO).word("who", "talk", COMMON)[0] > 0


def test_a_word_says_more_within_its_kind() -> None:
    """What is asked with "when" is not asked with "who"."""
    both = usage(WHO, WHEN)
    assert both.word("who", "talk", RARE)[0] > both.word("when", "talk", RARE)[0]


def test_what_is_left_open_is_as_the_fact_where_it_is_not_counted() -> None:
    """Without questions beside it both have the same points; with some, their words tell them apart."""
    alone = usage(WHO).word("who", "talk", RARE)
    assert alone[0] == pytest.approx(alone[1])
    given, beside = usage(WHEN, BESIDE).word("when", "end", RARE)
    assert given < 0 < beside
    given, beside = usage(WHEN, BESIDE).word("when", "begin", RARE)
    assert given > beside


def test_an_absent_word_costs_the_same_whatever_it_is() -> None:
    """A word that none of the fact's questions has is worth the same however many others have it."""
    assert usage(WHO).absent("who") == pytest.approx(usage(WHO).word("who", "zebra", RARE))
    assert usage(WHO).absent("who")[0] < 0
