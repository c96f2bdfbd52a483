"""What stands round an answer: how the question was read, as of when, and what is nearest where nothing is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.answers import Cited, Found, NotFound, Reading
from bot.desk.cite import cite
from bot.desk.coverage import coverage
from bot.desk.lead import passed
from bot.index import Index
from bot.questions.fit import Fit
from bot.questions.question import Question

NEAREST = 3


def found(index: Index, question: Question, told: str, facts: tuple[Cited, ...], today: date) -> Found:
    """An answer from facts, which opens "As of" where the present was asked for or a due date has passed."""
    due = passed(facts[0], today)
    as_of = newest(question, facts[:1], today) if due or question.now else None
    read = readings(index, question)
    return Found(today=today, question=question.text, lead=told, facts=facts, as_of=as_of, passed=due, readings=read)


def held(question: Question, told: str, facts: tuple[Cited, ...], today: date) -> Found:
    """An answer from roles, with the facts that vouch for them: who holds an office does not hang on other dates."""
    as_of = newest(question, facts[:1], today) if question.now else None
    read = tuple(dict.fromkeys(question.mended))
    return Found(today=today, question=question.text, lead=told, facts=facts, as_of=as_of, readings=read)


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
        readings=readings(index, question),
    )


def newest(question: Question, facts: Sequence[Cited], today: date) -> str | None:
    """The newest source's date, when the present was asked for or a due date has passed without an outcome."""
    if question.now or any(passed(each, today) for each in facts):
        return max((each.article.published.date for each in facts), default=None)
    return None


def readings(index: Index, question: Question) -> tuple[Reading, ...]:
    """How names were read that were misspelt, short, or a seat of government for a country; each once."""
    told = list(question.mended)
    for each in question.mentions:
        if each.how == "fuzzy":
            told.append(Reading(each.text, each.name, "spelling"))
        elif each.via and each.kind == "country":
            told.append(
                Reading(each.text, each.name, "seat of government" if index.is_seat(each.via) else "short name")
            )
    return tuple(dict.fromkeys(told))
