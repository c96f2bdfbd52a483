"""The candidate facts of a question, each judged by the rule of `bot.questions.fit`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from heapq import nlargest

from bot import terms
from bot.desk.akin import akin
from bot.desk.candidates import candidates
from bot.desk.weights import weights
from bot.index import Index
from bot.index.card import Card
from bot.questions.carrying import Carrying
from bot.questions.fit import Fit, Judge
from bot.questions.question import Question

MOST = 24  # facts that are judged


def _related(index: Index, term: str) -> frozenset[str]:
    """Terms akin to a term by their letters or by their meaning."""
    return akin(index, term) | (terms.akin(term) - {term})


def _likeliest(question: Question, cards: list[Card]) -> list[Card]:
    """Those that have most of the words and names: to judge a fact costs far more than to count these."""
    if len(cards) <= MOST:
        return cards
    focus = frozenset(question.focus)
    named = frozenset(f"{kind}:{each.code}" for each in question.mentions for kind in (each.kind, "speaker"))
    return nlargest(
        MOST, cards, key=lambda card: len(focus & card.terms) + len(focus & card.aids) + len(named & card.entities)
    )


def judged(index: Index, question: Question, beside: Sequence[int] = ()) -> list[Fit]:
    """The candidate facts, and those numbered `beside` them, best first, each with why it does or does not answer."""
    judge = Judge(
        carrying=Carrying(weights(index), lambda term: index.frequency(term) > 0, cache(partial(_related, index))),
        homes=index.homes,
        published=lambda key: index.article(key).published.date,
        bodies=index.bodies,
        outlet=lambda key: index.article(key).publisher,
    )
    cards = _likeliest(question, candidates(index, question))
    numbers = {card.number for card in cards}
    fits = judge.fits(question, [*cards, *index.cards([number for number in beside if number not in numbers])])
    fits.sort(key=lambda fit: (-fit.score, fit.card.number))
    return fits
