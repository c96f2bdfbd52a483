"""Daily summaries of the project's own seeds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.desk import Desk
from bot.digest import Before, Told
from bot.render import daily
from bot.render.limits import faults
from bot.render.page import Points
from bot.render.pages.daily import further, summary
from tests.digest.bases import ids, told_of
from tests.render.test_daily import OWN, seen
from tests.render.test_hostile import HOSTILE_TEXT

MONDAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Held:
    """The desk, and what a channel that knows the whole base was told."""

    desk: Desk
    before: Before


@pytest.fixture(scope="module")
def held(desk: Desk) -> Held:
    """Told on Monday 23 Nov 2026."""
    return Held(desk, told_of(desk.index, MONDAY))


def test_the_first_summary(desk: Desk) -> None:
    """The model post: rates of twelve countries, dates passed, none to come, the disputed claim, how old it is."""
    made = desk.daily(MONDAY)
    assert made.rates is not None
    assert len(made.rates.rows) == 12
    assert {due.when for due in made.passed} >= {"2025-08-01", "2025-09"}
    assert (made.coming, ids(made.disputed), made.newest) == ((), ["trump-four-times-claim"], "2025-07-10")
    text = seen(daily.drawn(made).post)
    for part in (
        "5 articles, Mar to Jul 2025. Newest source 10 Jul 2025, 501 days old: background, not today's position.",
        "20 % Vietnam (agreed in a deal)",
        "*Coming:* no date in the base.",
        "Denied: The South Korean government at once denied",
    ):
        assert part in text


def test_the_day_after_is_quiet(held: Held) -> None:
    """(F71) Nothing new, no date: the short post with the date of the newest source."""
    made = held.desk.daily(MONDAY + timedelta(days=1), held.before)
    assert made.quiet
    assert "newest source 10 Jul 2025, 502 days old" in daily.text(made)


def test_from_july_to_december_every_date_passes_once(desk: Desk) -> None:
    """Day after day, from the day after the newest article: each date is told as coming, then once as passed."""
    told: Counter[str] = Counter()
    known = told_of(desk.index, date(2025, 7, 10))
    for number in range(1, 175):
        day = date(2025, 7, 10) + timedelta(days=number)
        made = desk.daily(day, Before(day - timedelta(days=1), known.marks, known.told))
        told.update(due.when for due in (*made.passed, *made.later) if due.days < 0)
        assert made.changes == ()
        assert [fault for message in daily.drawn(made).messages for fault in faults(message)] == []
    assert told == dict.fromkeys(
        ("2025-07-10", "2025-07-11", "2025-07-31", "2025-08-01", "2025-08", "2025-09", "2025-10"), 1
    )


def test_of_the_first_of_august_the_plain_report_is_told(desk: Desk) -> None:
    """Not the op-ed's view of it, though that names the date too."""
    (due,) = (due for due in desk.daily(MONDAY).passed if due.when == "2025-08-01")
    assert due.facts[0].fact.id == "us-tariffs-due-1-august"
    assert due.facts[-1].fact.modality == "opinion"


STATES = st.dictionaries(st.integers(0, 400), st.sampled_from(["told", "other", "unknown"]), max_size=250)


@settings(deadline=None, max_examples=60)  # the two cores are shared: time is not what is promised here
@given(STATES, st.dates(date(2025, 3, 1), date(2027, 12, 31)), st.integers(1, 500), HOSTILE_TEXT)
def test_whatever_a_channel_was_told_its_summary_holds(
    held: Held, state: dict[int, str], day: date, since: int, text: str
) -> None:
    """Any part of the base, changed or unknown or gone, told on any day: within Slack's limits, each item sourced."""
    known = list(held.before.marks)
    marks = {
        (known[number] if number < len(known) else f"gone-{number}"): "0" * 16 if how != "told" else "1" * 16
        for number, how in state.items()
    }
    marks |= {key: held.before.marks[key] for key in known[: len(state)]}

    @cache
    def told(mark: str) -> Told | None:
        if mark == "0" * 16:
            return None
        return held.before.told(mark) or Told(id="x", mark=mark, statement=text, value=text, source=text)

    made = held.desk.daily(day, Before(day - timedelta(days=since), marks, told))
    changed = {key for key in known if marks.get(key) != held.before.marks[key]}
    assert sum(number for _, number in made.counts) == len(changed)
    assert made.gone_count == len(set(marks) - set(known))
    assert len(made.changes) + len(made.further) + made.unshown == len(changed)
    assert {*ids(made.changes), *ids(made.further)} <= changed
    for message in daily.drawn(made).messages:
        assert faults(message) == []
    assert len(daily.text(made, "08:00 Asia/Seoul")) <= daily.LIMIT
    for part in (*summary(made), *further(made)):
        if isinstance(part, Points):
            assert all(each.source or OWN.fullmatch(each.text) for item in part.items for each in item)
