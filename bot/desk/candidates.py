"""The facts worth judging for a question: those that have all its words, else its rarest, and those about its names."""

from __future__ import annotations

from collections.abc import Iterator

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
    numbers = dict.fromkeys(_numbers(index, question))
    return [index.card(number) for number in list(numbers)[:ENOUGH]]


def _numbers(index: Index, question: Question) -> Iterator[int]:
    named = [term for each in question.mentions for term in terms(each.name)]
    content = [term for term in question.focus if term not in GENERIC and index.frequency(term)]
    yield from index.matching(list(dict.fromkeys([*content, *named])), NEWEST)
    for term in sorted(content, key=index.frequency)[:RAREST]:
        yield from index.matching([term], NEWEST)
    for each in question.mentions:
        yield from index.concerning(each.kind, each.code, NEWEST * 2)
