"""What is new, changed, replaced or gone since a channel was told last."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.digest.digest import MOST_FURTHER, MOST_RATES, MOST_SHOWN
from bot.facts import Relation
from tests.digest.bases import ARTICLES, MONDAY, TUESDAY, agreed, base, ids, summary, told_of
from tests.samples import article, fact, rate

FEW = (("march", fact("one")), ("july", fact("two")))


def test_a_fact_that_was_not_told_is_new(tmp_path: Path) -> None:
    """It stands in the next summary, without an old value, and is counted by topic."""
    before = told_of(base(tmp_path / "old", *FEW), MONDAY)
    made = summary(base(tmp_path / "new", *FEW, ("july", fact("three", topic="energy"))), TUESDAY, before)
    assert [(change.cited.fact.id, change.was) for change in made.changes] == [("three", None)]
    assert (made.counts, made.new, made.unshown, made.quiet) == ((("energy", 1),), 1, 0, False)


def test_the_same_base_told_again_has_no_changes(tmp_path: Path) -> None:
    """What was told once is not told again: the next day is quiet (F71)."""
    index = base(tmp_path / "base", *FEW)
    made = summary(index, TUESDAY, told_of(index, MONDAY))
    assert (made.changes, made.gone, made.counts, made.quiet) == ((), (), (), True)


def test_a_fact_that_says_something_else_is_changed_and_what_was_told_stands_by_it(tmp_path: Path) -> None:
    """Same id, other mark: the old statement comes with its source."""
    before = told_of(base(tmp_path / "old", *FEW), MONDAY)
    made = summary(base(tmp_path / "new", FEW[0], ("july", fact("two", statement="It is otherwise."))), TUESDAY, before)
    (change,) = made.changes
    assert change.was is not None
    assert (change.was.statement, change.was.source) == ("Statement of two.", "The Daily Example, 10 Jul 2025")
    assert (made.new, made.counts) == (0, (("diplomacy", 1),))


def test_what_only_helps_to_find_a_fact_is_no_change(tmp_path: Path) -> None:
    """Other search words make no news."""
    before = told_of(base(tmp_path / "old", *FEW), MONDAY)
    made = summary(base(tmp_path / "new", FEW[0], ("july", fact("two", search=("levy",)))), TUESDAY, before)
    assert made.quiet


def test_a_fact_that_supersedes_another_shows_what_was_told_of_that(tmp_path: Path) -> None:
    """Old value and new value stand together although the ids differ."""
    old = (("july", rate("first", "VN", 46)),)
    newer = agreed("second", "VN", 20, relations=(Relation(kind="supersedes", fact="first"),))
    before = told_of(base(tmp_path / "old", *old), MONDAY)
    (change,) = summary(base(tmp_path / "new", *old, ("august", newer)), TUESDAY, before).changes
    assert change.was is not None
    assert (change.was.id, change.was.value) == ("first", "46 %, threatened")


def test_a_newer_rate_on_the_same_goods_shows_the_older_one(tmp_path: Path) -> None:
    """A newer article need not say that it replaces an older rate; another scope is another measure."""
    old = (("march", rate("oldest", "VN", 50)), ("july", rate("first", "VN", 46)), ("july", rate("laos", "LA", 40)))
    before = told_of(base(tmp_path / "old", *old), MONDAY)
    made = summary(base(tmp_path / "new", *old, ("august", agreed("second", "VN", 20))), TUESDAY, before)
    assert [change.was.id for change in made.changes if change.was] == ["first"]
    steel = agreed("steel", "LA", 50)
    scoped = replace(steel, measure=replace(steel.measure, scope="steel"))  # type: ignore[type-var] # it has a measure
    made = summary(base(tmp_path / "steel", *old, ("august", scoped)), TUESDAY, before)
    assert [change.was for change in made.changes] == [None]


def test_what_is_gone_is_told_as_it_was_told(tmp_path: Path) -> None:
    """A fact taken out of the base is said to be out of it, with its source; all of them are counted."""
    before = told_of(base(tmp_path / "old", *FEW), MONDAY)
    made = summary(base(tmp_path / "new", FEW[0]), TUESDAY, before)
    assert ([each.statement for each in made.gone], made.gone_count) == (["Statement of two."], 1)
    assert not made.quiet


def test_what_was_told_and_is_not_known_any_more_breaks_nothing(tmp_path: Path) -> None:
    """Marks without a telling: new value without old, gone facts are counted."""
    before = told_of(base(tmp_path / "old", *FEW), MONDAY)
    lost = type(before)(before.day, dict.fromkeys((*before.marks, "away"), "0" * 16), lambda _: None)
    made = summary(base(tmp_path / "new", *FEW), TUESDAY, lost)
    assert [change.was for change in made.changes] == [None, None]
    assert (made.gone, made.gone_count, made.new) == ((), 1, 0)


def test_the_weightiest_come_first(tmp_path: Path) -> None:
    """Measures, then topics in the order of a policy team's interest, facts before views, the newest first."""
    facts = (
        ("march", fact("domestic", topic="domestic politics")),
        ("march", fact("view", modality="opinion")),
        ("march", fact("older")),
        ("july", fact("newer")),
        ("july", fact("talks", topic="trade talks")),
        ("july", rate("laos", "LA", 40)),
    )
    before = told_of(base(tmp_path / "old", ("march", fact("x"))), MONDAY)
    made = summary(base(tmp_path / "new", *facts), TUESDAY, before)
    assert ids(made.changes) == ["laos", "talks", "newer", "older", "view", "domestic"]
    assert made.counts == (("tariff", 1), ("trade talks", 1), ("diplomacy", 3), ("domestic politics", 1))


def test_of_many_changes_a_few_are_shown_and_all_are_counted(tmp_path: Path) -> None:
    """One screen in the post, forty in the thread, the rest as a number."""
    facts = tuple(("july", fact(f"fact-{n}")) for n in range(100))
    before = told_of(base(tmp_path / "old", ("july", fact("x"))), MONDAY)
    made = summary(base(tmp_path / "new", *facts), TUESDAY, before)
    shown = (len(made.changes), len(made.further), made.unshown)
    assert shown == (MOST_SHOWN, MOST_FURTHER, 100 - MOST_SHOWN - MOST_FURTHER)
    assert made.counts == (("diplomacy", 100),)
    assert len(set(ids(made.changes) + ids(made.further))) == MOST_SHOWN + MOST_FURTHER


def test_three_rates_and_more_get_the_room_of_a_table(tmp_path: Path) -> None:
    """Twelve changed rates stand in the post, and half as many other changes as else."""
    rates = tuple(("july", rate(f"rate-{n}", code, 10 + n)) for n, code in enumerate(("VN", "LA", "SG", "KR") * 4))
    others = tuple(("july", fact(f"fact-{n}")) for n in range(10))
    before = told_of(base(tmp_path / "old", ("july", fact("x"))), MONDAY)
    made = summary(base(tmp_path / "new", *rates, *others), TUESDAY, before)
    measures = [change for change in made.changes if change.cited.fact.measure]
    assert len(measures) == len(made.changes) == MOST_RATES + MOST_SHOWN // 2


def test_the_first_summary_is_an_overview(tmp_path: Path) -> None:
    """Rates, disputed claims and the newest source; nothing in it is called new."""
    made = summary(base(tmp_path / "base", ("july", rate("laos", "LA", 40)), *FEW), MONDAY)
    assert made.rates is not None
    assert ids(made.rates.rows) == ["laos"]
    assert (made.since, made.changes, made.counts, made.newest) == (None, (), (), "2025-08-05")
    assert not made.quiet


def test_the_first_summary_of_a_base_without_rates_tells_its_strongest_facts(tmp_path: Path) -> None:
    """There is always something to read."""
    made = summary(base(tmp_path / "base", *FEW, ("july", fact("talks", topic="trade talks"))), MONDAY)
    assert ids(made.strongest) == ["talks", "two", "one"]


def test_rates_that_no_source_has_confirmed_for_long_are_named(tmp_path: Path) -> None:
    """More than 180 days: in a first summary, beside changes, and once on the day on which they have grown old."""
    articles = (*ARTICLES, article("late", "2026-06-01"))
    facts = (("july", rate("laos", "LA", 40)), ("late", rate("korea", "KR", 15)))
    index = base(tmp_path / "base", *facts, articles=articles)
    (stale,) = summary(index, MONDAY).stale
    assert (stale.confirmed, stale.days, ids(stale.facts)) == ("2025-07-10", 501, ["laos"])
    assert summary(index, TUESDAY, told_of(index, MONDAY)).stale == ()
    friday = told_of(index, MONDAY.replace(day=27))
    (grown,) = summary(index, MONDAY.replace(day=30), friday).stale
    assert (grown.days, ids(grown.facts)) == (182, ["korea"])
