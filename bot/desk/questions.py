"""A question in free words to an Answer: offices, rates, then the fact that fits; else what is nearest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.answers import Answer, Candidate, Cited, DidYouMean, Found, NoRate, NotFound, Place, RateTable, Reading
from bot.desk import offices, rates
from bot.desk.cite import cite
from bot.desk.coverage import coverage
from bot.desk.extreme import by_figure
from bot.desk.judging import judged
from bot.desk.lead import lead, passed
from bot.desk.namesakes import narrowed
from bot.desk.settling import Settled, settled
from bot.desk.succession import neighbours
from bot.desk.vouching import vouching
from bot.index import Index
from bot.questions.employers import employer_asked
from bot.questions.fit import Fit
from bot.questions.offices import holder_alone, office_asked, person_asked, tenure_asked, without_clause
from bot.questions.question import Question
from bot.questions.rates import RatesAsked, points_back, rates_asked
from bot.questions.succession import succession_asked
from bot.when import day

NEAREST = 3
PLAINLY = 0.9  # how likely a fact must be by the wording to go before a table of rates
UNSETTLED = ("threatened", "announced", "denied")  # standings in which nothing is agreed


def answer(index: Index, question: Question, today: date) -> Answer:
    """The answer to an understood question; NotFound with what is nearest when no fact answers it."""
    if _stranger(question):
        return not_found(index, question, (), today)
    question = narrowed(index, question)
    if back := _ask_back(question, today):
        return back
    known = (
        _succession(index, question, today)
        or _person(index, question, today)
        or _tenure(index, question, today)
        or _office(index, question, today)
        or _rates(index, question, today)
    )
    if known and not (isinstance(known, RateTable) and _listed(question)):
        return known
    if not known and (holder_alone(question) or succession_asked(question)):
        return not_found(index, question, judged(index, question), today)  # what else is said of an office names nobody
    found = settled(index, question, today)
    return known if known and not _plainly(found) else _from_facts(index, found, today)


def _listed(question: Question) -> bool:
    """Whether a list of rates is wanted, of which a fact may tell as well; bounds and comparisons leave no doubt."""
    asked = rates_asked(question)
    return asked is not None and asked.kind == "list"


def _plainly(found: Settled) -> bool:
    """Whether a fact that is no single rate is asked for rather than a table of rates."""
    return bool(found.facts) and found.likely >= PLAINLY and "measure" not in found.facts[0].card.kinds


def _stranger(question: Question) -> bool:
    """Whether a surname known here begins the name of somebody who is not: "Kim Jong Un"."""
    return any(
        re.search(rf"\b{re.escape(each.text)} [A-Z][a-z]+", question.text) is not None
        for each in question.mentions
        if each.rivals
    )


def _ask_back(question: Question, today: date) -> DidYouMean | None:
    for mention in question.mentions:
        if mention.rivals:
            choices = [
                Candidate(each.name, each.kind, each.code, ask=question.text.replace(mention.text, each.name))
                for each in mention.rivals
                if each.kind != "organisation"
            ]
            return DidYouMean(today=today, heard=mention.text, candidates=tuple(choices)) if choices else None
    return None


def _succession(index: Index, question: Question, today: date) -> Answer | None:
    asked = succession_asked(question)
    if asked is None:
        return None
    held = neighbours(index, asked)
    return _held(index, question, held, today) if held else None


def _held(index: Index, question: Question, held: list[offices.Holder], today: date) -> Answer:
    """The holders of an office, with the facts that vouch for the first."""
    best = held[0]
    told = "; ".join(f"{offices.line(each)}, as of {day(each.role.as_of)}" for each in held[:2])
    return _found(question, f"{told}.", vouching(index, best.person, [best.article], best.role.title, today), today)


def _person(index: Index, question: Question, today: date) -> Answer | None:
    asked = person_asked(question)
    if asked is None:
        return None
    wanted = employer_asked(question)
    roles = [each for each in index.roles(asked.person) if wanted is None or wanted.search(each[0].title)]
    if not roles:
        return None
    name = index.speaker_name(asked.person)
    held = [offices.Holder(asked.person, name, role, article) for role, article in roles]
    said = list(
        dict.fromkeys(each.role.title if not each.role.former else f"formerly {each.role.title}" for each in held)
    )
    notes = [each.role.note for each in held if each.role.note]
    facts = vouching(index, asked.person, [each.article for each in held], " ".join(said), today)
    told = f"{name}: {'; '.join(said)}{f' ({notes[0]})' if notes else ''}, as of {day(held[0].role.as_of)}."
    return _found(question, told, facts, today)


def _tenure(index: Index, question: Question, today: date) -> Answer | None:
    asked = tenure_asked(question)
    if asked is None:
        return None
    dated = [(role, article) for role, article in index.roles(asked.person) if role.since]
    if not dated:
        return None
    role, article = dated[0]
    facts = vouching(index, asked.person, [article], role.title, today)
    return _found(
        question, f"{index.speaker_name(asked.person)}: {role.title} since {day(role.since or '')}.", facts, today
    )


def _office(index: Index, question: Question, today: date) -> Answer | None:
    alone = without_clause(question)
    asked = office_asked(alone)
    if asked is None:
        return None
    held = offices.holders(index, alone, asked)
    return _held(index, question, held, today) if held else None


def _rates(index: Index, question: Question, today: date) -> Answer | None:
    if points_back(question):
        return not_found(index, question, (), today)
    asked = rates_asked(question)
    if asked is None:
        return None
    if asked.kind == "one":
        place = Place(asked.countries[0], index.country_name(asked.countries[0]))
        found = rates.rate_of(index, place, today)
        if isinstance(found, NoRate):
            return replace(found, readings=_readings(index, question))
        if asked.standing and found.current.state and found.current.state.standing in UNSETTLED:
            return not_found(index, question, judged(index, question), today)
        return replace(found, readings=_readings(index, question), as_of=_as_of(question, (found.current,), today))
    return _table(index, question, asked, today)


def _table(index: Index, question: Question, asked: RatesAsked, today: date) -> Answer | None:
    table = rates.several(index, asked, today)
    if table is None or isinstance(table, NoRate):
        return replace(table, readings=_readings(index, question)) if table else None
    if question.ask == "how_many":
        table = replace(table, heading=f"{len(table.rows)} countries with {table.heading}")
    as_of = _as_of(question, tuple(row.cited for row in table.rows), today)
    return replace(table, readings=_readings(index, question), as_of=as_of, again=f"ask|{question.text}")


def _as_of(question: Question, facts: tuple[Cited, ...], today: date) -> str | None:
    """The newest source's date, when the present was asked for or a due date has passed without an outcome."""
    if question.now or any(passed(each, today) for each in facts):
        return max((each.article.published.date for each in facts), default=None)
    return None


def _from_facts(index: Index, found: Settled, today: date) -> Answer:
    if not found.facts:
        return not_found(index, found.question, found.fits, today, found.missing)
    facts = tuple(by_figure(found.question, cite(index, [fit.card.id for fit in found.facts], today)))
    return _found(found.question, lead(found.question, facts[0]), facts, today, index)


def _found(question: Question, told: str, facts: tuple[Cited, ...], today: date, index: Index | None = None) -> Answer:
    due = passed(facts[0], today) if facts and index else ()  # who holds an office does not hang on other dates
    return Found(
        today=today,
        question=question.text,
        lead=told,
        facts=facts,
        as_of=_as_of(question, facts[:1], today) if due or question.now else None,
        passed=due,
        readings=_readings(index, question) if index else (),
    )


def not_found(
    index: Index, question: Question, fits: Sequence[Fit], today: date, missing: str | None = None
) -> NotFound:
    """That the base does not say, with what is nearest."""
    near = [fit.card.id for fit in fits if "name" not in fit.lacks][:NEAREST]
    return NotFound(
        today=today,
        question=question.text,
        coverage=coverage(index),
        nearest=cite(index, near, today),
        missing=missing,
        readings=_readings(index, question),
    )


def _readings(index: Index, question: Question) -> tuple[Reading, ...]:
    told = list(question.mended)
    for each in question.mentions:
        if each.how == "fuzzy":
            told.append(Reading(each.text, each.name, "spelling"))
        elif each.via and each.kind == "country":
            told.append(
                Reading(each.text, each.name, "seat of government" if index.is_seat(each.via) else "short name")
            )
    return tuple(dict.fromkeys(told))
