"""From judged facts to those that answer, the best answer first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.desk.cite import cite
from bot.index import Index
from bot.questions.fit import Fit
from bot.questions.preference import preference
from bot.questions.question import Question
from bot.questions.tells import tells
from bot.questions.values import split_head
from bot.questions.whole import answers_whole, needs_whole

LOOKED_AT = 8  # facts read in full where their cards do not tell enough
OUTDONE = 0.1  # how close a fact that lacks words alone may come
KEPT_BACK = 0.3  # a fact this close whose source keeps the answer back silences the one that seems to give it


def answering(index: Index, question: Question, fits: list[Fit], today: date) -> list[Fit]:
    """The facts that answer, the best answer first."""
    good = [
        replace(fit, score=fit.score + preference(question, fit.card, index.article(fit.card.article).published.date))
        for fit in fits
        if not fit.lacks and tells(question, fit.card)
    ]
    good.sort(key=lambda fit: (-fit.score, fit.card.number))
    if good and needs_whole(question):
        good = good[:LOOKED_AT]
        whole = {each.fact.id: each.fact for each in cite(index, [fit.card.id for fit in good], today)}
        good = [fit for fit in good if answers_whole(question, whole[fit.card.id])]
    return good


def outdone(fits: list[Fit], good: list[Fit]) -> bool:
    """Whether a fact with too few of the words fits about as well as the one that answers: then it is by chance that
    the words of this one are enough."""
    own = next((fit.score for fit in fits if fit.card.id == good[0].card.id), good[0].score)
    return any(fit.lacks == ("words",) and fit.score > own - OUTDONE for fit in fits)


def kept_back(question: Question, fits: list[Fit], good: list[Fit]) -> Fit | None:
    """The fact whose source keeps back what is asked, when it silences the facts that seem to answer."""
    for fit in fits:
        just_this = _keeps_just_this(question, fit)
        if (just_this or fit.lacks == ("withheld",)) and (
            just_this or not good or fit.score > good[0].score - KEPT_BACK
        ):
            return fit
    return None


def _keeps_just_this(question: Question, fit: Fit) -> bool:
    """Whether a fact that gives no such value says that its source keeps back the very thing asked: the act and its
    object, not an object alone, of which another fact may tell."""
    if fit.withheld is None or fit.lacks != ("value", "withheld"):
        return False
    detail = split_head(fit.withheld)[1]
    return len(detail) > 1 and set(detail) <= set(question.focus)
