"""Daily summaries, built by hand from the materials of the answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.answers import Cited, Coverage, Place, RateTable
from bot.digest import Change, Digest, Due, Stale, Told
from bot.facts import Figure
from bot.standing import state
from tests.render.hard import HOSTILE, HOSTILE_FACT, LONG, MANY
from tests.render.materials import (
    AP,
    CLAIM,
    COVERAGE,
    DENIAL,
    LOOSE,
    MEMBERS,
    SINGAPORE_RATE,
    TIMES,
    VIETNAM_RATE,
    article,
    cited,
)

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
LINKED = article("linked", agency=None, publisher="The Daily", url="https://www.daily.example/news/1?a=1&b=2")
FREEDOM_EDGE = cited("freedom-edge", "Three countries were in talks on a further round of Freedom Edge.")
VIEW = cited("view", "The delay was a tactical move.", modality="opinion", speaker="Wang Son-taek", in_=LINKED)
FORECAST = cited("forecast", "Ahn Ye-ha sees a rate cut in August 2025.", modality="forecast", speaker="Ahn Ye-ha")
TALKS = replace(
    cited("talks", "They met for 60 minutes."),
    fact=replace(
        cited("talks", "They met for 60 minutes.").fact,
        topic="diplomacy",
        figures=(Figure(name="length", value=60, unit="minutes"),),
    ),
)
RATES = RateTable(today=MONDAY, kind="all", heading="all rates", rows=MEMBERS)
AUGUST = Due("2025-08-01", None, -479, -479, (LOOSE, *(row.cited for row in MEMBERS[:4])), 3)
SEPTEMBER = Due("2025-09", None, -448, -419, (FREEDOM_EDGE,))
STALE = Stale("2025-07-10", 501, tuple(row.cited for row in MEMBERS))


def told(of: Cited, statement: str, value: str | None, source: str = "AP/The Korea Herald, 3 Apr 2025") -> Told:
    """What a channel was told of a fact before."""
    return Told(id=of.fact.id, mark="0" * 16, statement=statement, value=value, source=source)


FIRST = Digest(
    day=MONDAY,
    since=None,
    coverage=COVERAGE,
    newest="2025-07-10",
    passed=(AUGUST, SEPTEMBER),
    stale=(STALE,),
    disputed=(CLAIM,),
    rates=RATES,
)
QUIET = Digest(day=TUESDAY, since=MONDAY, coverage=COVERAGE, newest="2025-07-10")
CHANGED = replace(
    QUIET,
    changes=(
        Change(
            replace(VIETNAM_RATE, article=LINKED), told(VIETNAM_RATE, "Vietnam was threatened.", "46 %, threatened")
        ),
        Change(CLAIM),
        Change(DENIAL),
        Change(TALKS, told(TALKS, "They met for 50 minutes.", "50 minutes")),
        Change(VIEW),
    ),
    further=(Change(LOOSE, told(LOOSE, LOOSE.fact.statement, None)),),
    unshown=4,
    new=8,
    counts=(("tariff", 8), ("diplomacy", 2)),
    gone=(told(LOOSE, "Most members face 25 percent.", None),),
    gone_count=1,
)
THREE = tuple(Change(row.cited, told(row.cited, "Threatened.", "49 %, threatened")) for row in (MEMBERS[0], MEMBERS[3]))
TABLE = replace(
    QUIET,
    changes=(*THREE, Change(replace(SINGAPORE_RATE, article=LINKED))),
    new=1,
    counts=(("tariff", 3),),
    stale=(STALE,),
)
DATES = Digest(
    day=date(2025, 7, 25),
    since=date(2025, 7, 24),
    coverage=COVERAGE,
    newest="2025-07-10",
    passed=(Due("2025-07-24", None, -1, -1, (replace(VIEW, article=TIMES),)),),
    coming=(
        Due("2025-07-25", None, 0, 0, (FREEDOM_EDGE,)),
        Due("2025-08-01", None, 7, 7, tuple(row.cited for row in MEMBERS[:9]), 2),
        Due("2025-08", None, 7, 37, (FORECAST,)),
        Due("2025-07-20", "2025-07-26", -5, 1, (LOOSE, VIEW)),
    ),
    later=(Due("2025-08-08", None, 14, 14, (FREEDOM_EDGE,)),),
    later_count=1,
)
DIGESTS: dict[str, Digest] = {
    "daily_first": FIRST,
    "daily_quiet": QUIET,
    "daily_changed": CHANGED,
    "daily_table": TABLE,
    "daily_dates": DATES,
    "daily_empty": Digest(day=MONDAY, since=None, coverage=Coverage(0, "", "", ()), newest=None),
}

_BAD = replace(HOSTILE_FACT, counter=(HOSTILE_FACT,), state=state(HOSTILE_FACT.measure, TUESDAY))
_BAD_TOLD = Told(id="x", mark="0", statement=HOSTILE, value=HOSTILE, source=HOSTILE)
_PLAIN_BAD = replace(_BAD, fact=replace(_BAD.fact, measure=None), state=None)
HARD_DIGESTS: dict[str, Digest] = {
    "hostile_first": replace(
        FIRST,
        coverage=Coverage(1, "2025-07-10", "2025-07-10", (Place("XX", HOSTILE),)),
        rates=replace(RATES, rows=tuple(replace(row, cited=_BAD, country=Place("XX", HOSTILE)) for row in MEMBERS)),
        passed=(Due("2025-08-01", None, -1, -1, (_PLAIN_BAD, _BAD), 1),),
        disputed=(_PLAIN_BAD,) * 3,
    ),
    "hostile_changes": replace(
        CHANGED, changes=(Change(_BAD, _BAD_TOLD), Change(_PLAIN_BAD, _BAD_TOLD)), gone=(_BAD_TOLD,) * 9, gone_count=99
    ),
    "hostile_table": replace(TABLE, changes=(Change(_BAD, _BAD_TOLD),) * 12),
    "long_changes": replace(
        CHANGED,
        changes=tuple(Change(replace(LONG, fact=replace(LONG.fact, id=f"l{n}"), counter=(LONG,))) for n in range(6)),
        further=tuple(Change(replace(LONG, fact=replace(LONG.fact, id=f"m{n}"))) for n in range(40)),
        unshown=9_954,
        counts=(("tariff", 10_000),),
    ),
    "many_rates": replace(
        FIRST,
        coverage=replace(COVERAGE, countries=tuple(row.country for row in MANY)),
        rates=replace(RATES, rows=MANY),
    ),
    "many_sources": replace(
        FIRST,
        rates=replace(
            RATES,
            rows=tuple(
                replace(row, cited=replace(row.cited, article=article(f"a{n}", publisher=f"Paper {n}")))
                for n, row in enumerate(MANY)
            ),
        ),
        stale=tuple(Stale(f"2024-01-{n:02}", 1_000 - n, (VIETNAM_RATE,)) for n in range(1, 20)),
    ),
    "many_dates": replace(
        DATES,
        passed=(AUGUST,) * 4,
        coming=(replace(AUGUST, starts=1, days=1, facts=(LONG,) * 15),) * 4,
        later=(replace(AUGUST, facts=(LONG,) * 4),) * 16,
        later_count=400,
    ),
    "long_links": replace(
        CHANGED,
        changes=tuple(
            Change(cited(f"l{n}", "Said.", in_=replace(AP, url=f"https://www.daily.example/{'x' * 1_000}/{n}")))
            for n in range(6)
        ),
    ),
}
ALL_DIGESTS = {**DIGESTS, **HARD_DIGESTS}
