"""The short answer: exactly what was asked for first, then the fact that says it."""

from __future__ import annotations

import re
from datetime import date

from bot.answers import Cited
from bot.facts import Dated, Figure
from bot.questions.question import Question
from bot.questions.values import DURATIONS, MONEY_OR_SHARE
from bot.standing import last_day
from bot.terms import terms
from bot.when import day

# "Who is accused", "whom did he accuse": not the speaker is asked for, but the one spoken of.
_OBJECT = re.compile(r"^whom\b|^who (?:do|does|did)\b|^who (?:is|are|was|were|has been|have been) \w+(?:ed|en)\b")
_RELATIVE = re.compile(r"\b(?:after|before)\b")  # the date of one event, told to place another


def lead(question: Question, cited: Cited) -> str:
    """The value asked for, when the fact gives just one such value, and the fact's statement."""
    value = _value(question, cited)
    statement = cited.fact.statement
    if value is None or value.casefold() in statement.casefold()[: len(value) + 12]:
        return statement
    return f"{value[0].upper()}{value[1:]}. {statement}"


def _value(question: Question, cited: Cited) -> str | None:
    fact = cited.fact
    match question.ask:
        case "when":
            found = _nearest_date(question, cited)
            return _date_words(found) if found and not _RELATIVE.search(found.name) else None
        case "where":
            return fact.place
        case "why":
            return fact.because
        case "how_long":
            return _figure_words([f for f in fact.figures if f.unit.startswith(DURATIONS)], question)
        case "how_many":
            return _figure_words([f for f in fact.figures if not f.unit.startswith(MONEY_OR_SHARE)], question)
        case "how_much":
            return _figure_words(list(fact.figures), question)
        case "who" if cited.speaker and not question.agent and not _OBJECT.search(question.masked):
            return cited.speaker
        case _:
            return None


def passed(cited: Cited, today: date) -> tuple[str, ...]:
    """Dates that lay ahead when the source was written and have passed since: what happened then is not known."""
    written = last_day(cited.article.published.latest or cited.article.published.date)
    dates = [*cited.fact.dates]
    if cited.fact.measure and cited.fact.measure.effective and cited.state and cited.state.overdue is not None:
        dates.append(cited.fact.measure.effective)
    ends = dict.fromkeys(each.until or each.date for each in dates)
    return tuple(end for end in ends if written < last_day(end) < today)


def _nearest_date(question: Question, cited: Cited) -> Dated | None:
    dates = [*cited.fact.dates]
    if cited.fact.measure and cited.fact.measure.effective:
        dates.append(cited.fact.measure.effective)
    asked = set(question.focus)
    return max(dates, key=lambda each: len(asked & set(terms(each.name))), default=None)


def _figure_words(figures: list[Figure], question: Question) -> str | None:
    asked = set(question.focus)
    best = max(figures, key=lambda each: len(asked & set(terms(f"{each.name} {each.unit}"))), default=None)
    if best is None:
        return None
    about = "about " if best.approx else ""
    upto = f" to {best.upto:,g}" if best.upto is not None else ""
    return f"{about}{_number(best.value)}{upto} {best.unit}"


def _number(value: float) -> str:
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def _date_words(dated: Dated) -> str:
    until = f" to {day(dated.until)}" if dated.until else ""
    inferred = " (date inferred)" if dated.basis == "inferred" else ""
    return f"{day(dated.date)}{until}{inferred}"
