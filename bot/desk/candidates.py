"""The facts worth judging for a question: those that have all its words, else its rarest, and those about its names.

In a large base a word may stand in hundreds of thousands of facts; then `closely` looks further than words one by one.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.desk.closely import COMMON, Closely
from bot.desk.weights import weights
from bot.index import Index
from bot.index.card import Card
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.terms import terms

NEWEST = 50  # facts taken for one look-up, newest first
RAREST = 5  # words looked up one by one
ENOUGH = 400  # cards judged for one question at most


def candidates(index: Index, question: Question) -> list[Card]:
    """The cards to judge, each once."""
    named = list(dict.fromkeys(term for each in question.mentions for term in terms(each.name)))
    content = [term for term in question.focus if term not in GENERIC and index.frequency(term)]
    content.sort(key=index.frequency)
    if any(index.frequency(term) > COMMON for term in (*content, *named)):
        look = Closely(index, question, tuple(content[:RAREST]), tuple(named), weights(index))
        return list(dict.fromkeys(look.cards()))
    numbers = dict.fromkeys(_widely(index, question, content, named))
    return index.cards(list(numbers)[:ENOUGH])


def _widely(index: Index, question: Question, content: list[str], named: list[str]) -> Iterator[int]:
    """Every word and every name for itself: of few facts, all that may be near."""
    yield from index.matching(list(dict.fromkeys([*content, *named])), NEWEST)
    for term in content[:RAREST]:
        yield from index.matching([term], NEWEST)
    for each in question.mentions:
        yield from index.concerning(each.kind, each.code, NEWEST * 2)
