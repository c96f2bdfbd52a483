"""The candidate facts of a question, each judged by the rule of `bot.questions.fit`."""

from __future__ import annotations

from functools import cache, partial

from bot import terms
from bot.desk.akin import akin
from bot.desk.candidates import candidates
from bot.desk.weights import weights
from bot.index import Index
from bot.questions.carrying import Carrying
from bot.questions.fit import Fit, Judge
from bot.questions.question import Question


def _related(index: Index, term: str) -> frozenset[str]:
    """Terms akin to a term by their letters or by their meaning."""
    return akin(index, term) | (terms.akin(term) - {term})


def judged(index: Index, question: Question) -> list[Fit]:
    """The candidate facts, best first, each with why it does or does not answer."""
    judge = Judge(
        carrying=Carrying(weights(index), lambda term: index.frequency(term) > 0, cache(partial(_related, index))),
        homes=index.homes,
        published=lambda key: index.article(key).published.date,
        bodies=index.bodies,
        outlet=lambda key: index.article(key).publisher,
    )
    fits = judge.fits(question, candidates(index, question))
    fits.sort(key=lambda fit: (-fit.score, fit.card.number))
    return fits
