"""Questions about rates, answered from the measures: the rate of one country, or a table of several."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.answers import Answer, NoRate, Place
from bot.desk import rates
from bot.desk.judging import judged
from bot.desk.replies import newest, not_found, readings
from bot.index import Index
from bot.questions.question import Question
from bot.questions.rates import RatesAsked, points_back, rates_asked

UNSETTLED = ("threatened", "announced", "denied")  # standings in which nothing is agreed


def of_rates(index: Index, question: Question, today: date) -> Answer | None:
    """The answer to a question about rates; NotFound where it is about a rate that the base cannot have, and None where
    it is about something else or more than rates."""
    if points_back(question):
        return not_found(index, question, (), today)
    asked = rates_asked(question)
    if asked is None:
        return None
    if asked.kind == "one":
        return _one(index, question, asked, today)
    return _table(index, question, asked, today)


def _one(index: Index, question: Question, asked: RatesAsked, today: date) -> Answer:
    place = Place(asked.countries[0], index.country_name(asked.countries[0]))
    found = rates.rate_of(index, place, today)
    if isinstance(found, NoRate):
        return replace(found, readings=readings(index, question))
    if asked.standing and found.current.state and found.current.state.standing in UNSETTLED:
        return not_found(index, question, judged(index, question), today)
    as_of = newest(question, (found.current,), today)
    return replace(found, readings=readings(index, question), as_of=as_of)


def _table(index: Index, question: Question, asked: RatesAsked, today: date) -> Answer | None:
    table = rates.several(index, asked, today)
    if table is None or isinstance(table, NoRate):
        return replace(table, readings=readings(index, question)) if table else None
    if question.ask == "how_many":
        table = replace(table, heading=f"{len(table.rows)} countries with {table.heading}")
    as_of = newest(question, tuple(row.cited for row in table.rows), today)
    return replace(table, readings=readings(index, question), as_of=as_of, again=f"ask|{question.text}")
