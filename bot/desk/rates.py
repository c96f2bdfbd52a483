"""Rates: of one country, of several, of a bloc, ranked and filtered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from bot.answers import Cited, History, NoRate, Place, RateFound, RateRow, RateTable, Step
from bot.desk.cite import cite
from bot.desk.coverage import coverage
from bot.desk.selecting import ranked, within
from bot.index import Index
from bot.questions.rates import RatesAsked
from bot.standing import happened

TARIFF_TOPICS = ("tariff", "trade talks")
NEAREST = 3
MENTIONS = 30  # facts among which the nearest are sought
STANDINGS = {"in_force": "rates in force", "agreed": "rates agreed in a deal", "threatened": "threatened rates"}


def rate_of(index: Index, country: Place, today: date) -> RateFound | NoRate:
    """The rate on a country's goods, with what qualifies it; or that the base has none."""
    measures = cite(index, index.measures_on([country.code]), today)
    rated = sorted((each for each in measures if each.measure.rate), key=_newest, reverse=True)
    if not rated:
        mentions = cite(index, index.about("country", country.code, TARIFF_TOPICS, MENTIONS), today)
        nearest = (*measures, *(each for each in mentions if each.fact.measure is None))
        return NoRate(today=today, place=country, coverage=coverage(index), nearest=nearest[:NEAREST])
    current = rated[0]
    return RateFound(
        today=today,
        country=country,
        current=current,
        newest=max(
            index.newest("country", country.code, TARIFF_TOPICS), *(each.article.published.date for each in measures)
        ),
        others=tuple(each for each in measures if each is not current),
        related=_qualifying(index, current, today),
        blocs=tuple(Place(*bloc) for bloc in index.blocs_of(country.code, current.article.published.date)),
    )


def _qualifying(index: Index, current: Cited, today: date) -> tuple[Cited, ...]:
    """Facts that explain the current measure and do not already stand beside it as its denial."""
    shown = {current.fact.id, *(each.fact.id for each in current.counter)}
    linked = index.related([current.fact.id], ("explains",))
    others = [one for fact, _, other in linked for one in (fact, other) if one not in shown]
    return cite(index, list(dict.fromkeys(others)), today)


def rows_for(index: Index, countries: Sequence[Place], today: date) -> tuple[list[RateRow], list[Place]]:
    """A row for each country that has a rate, highest first, and the countries that have none."""
    rows: list[RateRow] = []
    missing: list[Place] = []
    for country in dict.fromkeys(countries):
        measures = cite(index, index.measures_on([country.code]), today)
        rated = sorted((each for each in measures if each.measure.rate), key=_newest)
        if rated and (rate := rated[-1].measure.rate):
            rows.append(RateRow(country, rate, rated[-1]))
        else:
            missing.append(country)
    rows.sort(key=lambda row: (-row.rate.max, -row.rate.min, row.country.name))
    return rows, missing


def everything(index: Index, today: date) -> list[RateRow]:
    """Every rate in the base, highest first."""
    return rows_for(index, [Place(*country) for country in index.rated_countries()], today)[0]


def members_of(index: Index, bloc: str, today: date) -> tuple[str, list[Place]]:
    """The day of the newest article that speaks of a bloc, and the bloc's members on that day."""
    about = [article for article, _ in index.facts(index.about("bloc", bloc))]
    as_of = max((index.article(key).published.date for key in about), default=today.isoformat())
    return as_of, [Place(*member) for member in index.members(bloc, as_of)]


def bloc_table(index: Index, bloc: Place, today: date) -> RateTable | NoRate:
    """The rates of a bloc's members as of the newest article that speaks of it; a bloc has no rate of its own."""
    facts = cite(index, index.about("bloc", bloc.code), today)
    as_of, members = members_of(index, bloc.code, today)
    rows, missing = rows_for(index, members, today)
    if not rows:
        return NoRate(today=today, place=bloc, coverage=coverage(index), nearest=facts[:NEAREST])
    notes = tuple(each for each in facts if each.fact.topic == "tariff" and each.fact.measure is None)
    return RateTable(
        today=today,
        kind="bloc",
        heading=bloc.name,
        rows=tuple(rows),
        missing=tuple(missing),
        notes=tuple(each for each in notes if any(figure.unit == "percent" for figure in each.fact.figures)),
        bloc=bloc,
        bloc_as_of=as_of,
    )


def history_of(index: Index, country: Place, today: date) -> History | NoRate:
    """Every dated step of every measure on a country, oldest first."""
    measures = cite(index, index.measures_on([country.code]), today)
    reports = {
        each.fact.id: each
        for each in cite(index, [e.fact for m in measures for e in m.measure.events if e.fact], today)
    }
    steps = [Step(event, reports.get(event.fact or "", each)) for each in measures for event in each.measure.events]
    if not steps:
        return NoRate(today=today, place=country, coverage=coverage(index))
    steps.sort(key=lambda step: (happened(step.event), step.cited.fact.id))
    return History(today=today, country=country, steps=tuple(steps))


def _newest(cited: Cited) -> tuple[str, date, str]:
    event = cited.state.event if cited.state else None
    return cited.article.published.date, happened(event) if event else date.min, cited.fact.id


def several(index: Index, asked: RatesAsked, today: date) -> RateTable | NoRate | None:
    """The table that a question about several rates wants; None when nothing in the base fits it."""
    if asked.kind == "list" and asked.blocs and not asked.standing:
        return bloc_table(index, Place(asked.blocs[0], index.bloc_name(asked.blocs[0])), today)
    rows, missing = _rows_asked(index, asked, today)
    if asked.kind == "comparison" and not rows:
        place = missing[0]
        return NoRate(today=today, place=place, coverage=coverage(index))
    if not rows:
        return None
    names = [row.country.name for row in rows] + [place.name for place in missing]
    heading = {
        "comparison": ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else names[0],
        "threshold": _bounds_words(asked),
        "list": STANDINGS.get(asked.standing or "", "all rates"),
    }.get(asked.kind, f"{asked.kind} rates")
    aside = [index.country_name(code) for code in asked.without] + [index.bloc_name(key) for key in asked.without_blocs]
    heading += f" without {' and '.join(aside)}" if aside else ""
    kind: Literal["all", "comparison", "highest", "lowest", "threshold"] = "all"
    if asked.kind != "list" and asked.kind != "one":  # two tests, since they narrow the type
        kind = asked.kind
    return RateTable(today=today, kind=kind, heading=heading, rows=tuple(rows), missing=tuple(missing))


def _rows_asked(index: Index, asked: RatesAsked, today: date) -> tuple[list[RateRow], list[Place]]:
    wanted = [Place(code, index.country_name(code)) for code in asked.countries]
    for bloc in asked.blocs:
        wanted += members_of(index, bloc, today)[1]
    rows, missing = rows_for(index, wanted, today) if wanted else (everything(index, today), [])
    aside = {*asked.without, *(each.code for bloc in asked.without_blocs for each in members_of(index, bloc, today)[1])}
    rows = [row for row in rows if row.country.code not in aside]
    if asked.standing:
        rows = [row for row in rows if row.cited.state and row.cited.state.standing == asked.standing]
    if asked.kind == "threshold":
        return [row for row in rows if within(row, asked)], []
    if asked.kind in ("highest", "lowest"):
        return list(ranked(rows, asked.kind, None)), []
    return rows, missing if asked.countries else []


def _bounds_words(asked: RatesAsked) -> str:
    if asked.low is None and asked.high is None:
        return "rates"
    if asked.low == asked.high:
        return f"{asked.low:g} percent"
    if asked.high is None:
        return f"{'over' if asked.strict else 'at least'} {asked.low:g} percent"
    return f"{'under' if asked.strict else 'at most'} {asked.high:g} percent"
