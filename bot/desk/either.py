"""Two figures set against each other, each from the fact that answers for its side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from bot.answers import Cited, Found
from bot.desk.cite import cite
from bot.desk.judging import judged
from bot.facts import Figure
from bot.index import Index
from bot.questions.either import Either
from bot.questions.question import Question
from bot.questions.tells import tells
from bot.terms import terms

_SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def compared(index: Index, asked: Either, read: Callable[[str], Question], text: str, today: date) -> Found | None:
    """Both sides' figures, the one asked for first; None unless each side has a fact with a figure of the same unit."""
    sides = [_best(index, read(side), today) for side in (asked.one, asked.other)]
    told = [side for side in sides if side is not None]
    if len(told) < 2 or told[0][0].fact.id == told[1][0].fact.id or _unit(told[0][1]) != _unit(told[1][1]):
        return None
    told.sort(key=lambda side: _size(side[1]), reverse=not asked.least)
    facts = tuple(cited for cited, _ in told)
    return Found(today=today, question=text, lead=" ".join(each.fact.statement for each in facts), facts=facts)


def _best(index: Index, question: Question, today: date) -> tuple[Cited, Figure] | None:
    good = [fit for fit in judged(index, question) if not fit.lacks and fit.card.measured and tells(question, fit.card)]
    if not good:
        return None
    cited = cite(index, [good[0].card.id], today)[0]
    asked = set(question.focus)
    figure = max(cited.fact.figures, key=lambda each: len(asked & set(terms(each.name))))
    return cited, figure


def _unit(figure: Figure) -> str:
    return " ".join(word for word in figure.unit.split() if word not in _SCALE)


def _size(figure: Figure) -> float:
    scale = 1.0
    for word in figure.unit.split():
        scale *= _SCALE.get(word, 1.0)
    return figure.value * scale
