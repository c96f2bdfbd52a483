"""Dates that facts speak of: passed once without an outcome, and coming."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.digest import Digest, Due
from bot.facts import Event, Relation
from bot.index import Index
from tests.digest.bases import ARTICLES, base, dated, ids, summary, told_of
from tests.samples import article, fact, rate

EARLY = article("before", "2024-12-01")


def on(index: Index, day: str, since: str | None = None) -> Digest:
    """The summary of a day, by default after one of the day before."""
    today = date.fromisoformat(day)
    last = date.fromisoformat(since) if since else today - timedelta(days=1)
    return summary(index, today, told_of(index, last))


def shown(dues: tuple[Due, ...]) -> list[tuple[str, int, int]]:
    """Dates with the days until the first and the last possible day."""
    return [(due.when, due.starts, due.days) for due in dues]


def test_a_date_is_told_as_passed_once(tmp_path: Path) -> None:
    """It is coming up to its day, passed in the next summary, and never told again."""
    index = base(tmp_path / "base", ("july", dated("planned", "2025-08-01")))
    assert shown(on(index, "2025-07-31").coming) == [("2025-08-01", 1, 1)]
    assert shown(on(index, "2025-08-01").coming) == [("2025-08-01", 0, 0)]
    assert shown(on(index, "2025-08-02").passed) == [("2025-08-01", -1, -1)]
    assert on(index, "2025-08-03").quiet


def test_every_date_is_told_as_passed_once_whatever_days_are_skipped(tmp_path: Path) -> None:
    """After a week-end, or a week of silence, what passed meanwhile is told, and only once."""
    index = base(tmp_path / "base", *(("july", dated(f"d-{n}", f"2025-08-{n:02}")) for n in range(1, 29)))
    days = [date(2025, 7, 31)]
    told: list[str] = []
    for step in (1, 3, 1, 2, 1, 1, 3, 1, 4, 1, 1, 2, 3, 4, 2):
        days.append(days[-1] + timedelta(days=step))
        made = on(index, days[-1].isoformat(), days[-2].isoformat())
        told += [due.when for due in (*made.passed, *made.later) if due.days < 0]
    assert told == [f"2025-08-{n:02}" for n in range(1, 29)]


def test_two_channels_are_each_told_once(tmp_path: Path) -> None:
    """What one channel was told says nothing of another: it depends on each one's last summary alone."""
    index = base(tmp_path / "base", ("july", dated("planned", "2025-08-01")))
    assert shown(on(index, "2025-08-05", since="2025-08-04").passed) == []
    assert shown(on(index, "2025-08-05", since="2025-07-25").passed) == [("2025-08-01", -4, -4)]


@pytest.mark.parametrize(
    ("when", "day", "coming"),
    [
        ("2025-09", "2025-08-17", []),
        ("2025-09", "2025-08-18", [("2025-09", 14, 43)]),
        ("2025-09", "2025-09-10", []),
        ("2025-09", "2025-09-16", [("2025-09", -15, 14)]),
        ("2025-09", "2025-09-30", [("2025-09", -29, 0)]),
        ("2025-09", "2025-10-01", []),
        ("2026", "2025-12-18", [("2026", 14, 378)]),
        ("2026", "2026-07-01", []),
        ("2026", "2026-12-31", [("2026", -364, 0)]),
        ("2025-08-01", "2025-07-17", []),
        ("2025-08-01", "2025-07-18", [("2025-08-01", 14, 14)]),
    ],
)
def test_a_date_is_coming_for_a_fortnight_before_it_begins_and_before_it_ends(
    tmp_path: Path, when: str, day: str, coming: list[tuple[str, int, int]]
) -> None:
    """A day, a month, a year: fourteen days ahead, and a period again as it ends."""
    index = base(tmp_path / "base", ("july", dated("planned", when)))
    assert shown(on(index, day).coming) == coming


@pytest.mark.parametrize(
    ("when", "last"), [("2025-09", "2025-09-30"), ("2025", "2025-12-31"), ("2028-02", "2028-02-29")]
)
def test_a_month_or_year_has_passed_after_its_last_day(tmp_path: Path, when: str, last: str) -> None:
    """Not a day earlier, and told on the next."""
    index = base(
        tmp_path / "base",
        ("march" if when != "2025" else "before", dated("planned", when)),
        articles=(EARLY, *ARTICLES),
    )
    end = date.fromisoformat(last)
    assert on(index, last).passed == ()
    assert shown(on(index, (end + timedelta(days=1)).isoformat()).passed)[0][0] == when
    assert on(index, (end + timedelta(days=2)).isoformat()).passed == ()


def test_a_period_runs_to_its_last_day(tmp_path: Path) -> None:
    """From the first day of an exercise to its last it is on; then it has passed."""
    index = base(tmp_path / "base", ("july", dated("drill", "2025-08-18", until="2025-08-28")))
    assert shown(on(index, "2025-08-20").coming) == [("2025-08-18", -2, 8)]
    assert on(index, "2025-08-28").passed == ()
    assert shown(on(index, "2025-08-29").passed) == [("2025-08-18", -11, -1)]


@pytest.mark.parametrize("when", ["2025-07-01", "2025-07-10", "2025-07", "2025", "2025-04"])
def test_a_date_that_had_come_when_its_source_was_written_is_not_waited_for(tmp_path: Path, when: str) -> None:
    """Nor is the month or the year in which it was written: what it tells of may have happened by then."""
    index = base(tmp_path / "base", ("july", dated("held", when)))
    for day in ("2025-07-12", "2025-07-30", "2025-08-01", "2025-12-25", "2026-01-01"):
        made = on(index, day)
        assert (made.passed, made.coming) == ((), ())
    assert summary(index, date(2026, 11, 23)).passed == ()


def test_a_measure_whose_outcome_is_known_is_not_told_as_passed(tmp_path: Path) -> None:
    """In force, struck down or agreed after its date: there is an outcome. Threatened before it: there is none."""
    events = {
        "KR": Event(standing="in_force", date="2025-08-01", basis="stated"),
        "VN": Event(standing="struck_down", date="2025-07-30", basis="stated"),
        "LA": Event(standing="agreed", date="2025-08-04", basis="stated"),
        "SG": Event(standing="threatened", date="2025-07-09", basis="stated"),
    }
    facts = [("july", rate(f"{code.lower()}-rate", code, 20, event)) for code, event in events.items()]
    (due,) = summary(base(tmp_path / "base", *facts), date(2025, 8, 10)).passed
    assert (due.when, ids(due.facts)) == ("2025-08-01", ["sg-rate"])


def test_a_date_of_a_fact_that_another_supersedes_is_let_go(tmp_path: Path) -> None:
    """What no longer holds is not waited for."""
    newer = dated("moved", "2025-09-01", relations=(Relation(kind="supersedes", fact="planned"),))
    index = base(tmp_path / "base", ("july", dated("planned", "2025-08-10")), ("august", newer))
    assert [due.when for due in summary(index, date(2025, 8, 6)).coming] == ["2025-09-01"]


def test_of_facts_on_one_date_the_plainest_is_told(tmp_path: Path) -> None:
    """Reported before opinion and forecast, a sentence before bare measures, short before long."""
    facts = (
        ("march", rate("laos", "LA", 40)),
        ("march", dated("view", "2025-08-01", modality="opinion", statement="Ann Example fears it.")),
        ("march", dated("long", "2025-08-01", statement="A report of the day that says more than it needs to say.")),
        ("march", dated("plain", "2025-08-01", statement="Tariffs are due on that day.")),
    )
    (due,) = summary(base(tmp_path / "base", *facts), date(2025, 7, 25)).coming
    assert ids(due.facts) == ["plain", "long", "laos", "view"]


def test_many_dates_are_told_in_post_and_thread(tmp_path: Path) -> None:
    """In a first post the weightiest three that passed and the soonest four to come; in a later one four of each."""
    light = [("march", dated(f"p-{n}", f"2025-06-{n:02}", topic="energy")) for n in range(1, 11)]
    weighty = ("march", dated("talks", "2025-05-01", topic="trade talks"))
    ahead = [("march", dated(f"c-{n}", f"2025-07-{n:02}")) for n in range(11, 21)]
    index = base(tmp_path / "base", *light, weighty, *ahead)
    made = summary(index, date(2025, 7, 10))
    assert [due.when for due in made.passed] == ["2025-05-01", "2025-06-09", "2025-06-10"]
    assert [due.when for due in made.coming] == [f"2025-07-{n}" for n in range(11, 15)]
    assert made.later_count == 8 + 6
    assert len(made.later) == 14
    after = on(index, "2025-07-10", since="2025-04-01")
    assert [due.when for due in after.passed] == ["2025-05-01", "2025-06-08", "2025-06-09", "2025-06-10"]


def test_a_fact_without_a_date_makes_no_date(tmp_path: Path) -> None:
    """Nothing is read out of a statement's words."""
    made = summary(base(tmp_path / "base", ("july", fact("x", statement="Due on 1 August 2025."))), date(2025, 7, 20))
    assert (made.passed, made.coming) == ((), ())
