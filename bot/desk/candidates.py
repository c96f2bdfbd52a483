"""The facts worth judging for a question: those that have all its words, else its rarest, and those about its names.

In a large base a word may stand in hundreds of thousands of facts, and the newest of those are no likelier to answer
than any other. So a word or name that more than `COMMON` facts have is never looked up alone, only together with rarer
ones, from the most demanding choice of words to the least, and no further than until a fact may answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from bot.desk.weights import weights
from bot.index import Index
from bot.index.card import Card
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.questions.values import gives
from bot.terms import terms

NEWEST = 50  # facts taken for one look-up, newest first
RAREST = 5  # words looked up one by one
ENOUGH = 400  # cards judged for one question at most
COMMON = 500  # facts from which on a word or name is common
KEYS = 3  # of the rarest words, looked up together when some word is common
FEW = 12  # facts taken then for one look-up
LEAST = 0.4  # share of the keys' weight below which a fact would not answer: nothing is looked up for less


def candidates(index: Index, question: Question) -> list[Card]:
    """The cards to judge, each once."""
    named = list(dict.fromkeys(term for each in question.mentions for term in terms(each.name)))
    content = [term for term in question.focus if term not in GENERIC and index.frequency(term)]
    content.sort(key=index.frequency)
    if any(index.frequency(term) > COMMON for term in (*content, *named)):
        return list(dict.fromkeys(_closely(index, question, content, named)))
    numbers = dict.fromkeys(_widely(index, question, content, named))
    return index.cards(list(numbers)[:ENOUGH])


def _widely(index: Index, question: Question, content: list[str], named: list[str]) -> Iterator[int]:
    """Every word and every name for itself: of few facts, all that may be near."""
    yield from index.matching(list(dict.fromkeys([*content, *named])), NEWEST)
    for term in content[:RAREST]:
        yield from index.matching([term], NEWEST)
    for each in question.mentions:
        yield from index.concerning(each.kind, each.code, NEWEST * 2)


def _closely(index: Index, question: Question, content: list[str], named: list[str]) -> Iterator[Card]:
    """The rarest words together, then fewer of them, until a fact may answer; then names that are not common."""
    for chosen in _choices(index, content[:KEYS]):
        cards = index.cards(_newest(index, chosen, [*content[KEYS:RAREST], *named]))
        yield from cards
        if any(_may_answer(question, card) for card in cards):
            return
    if not content:
        yield from index.cards(index.matching(named, NEWEST))
    for each in question.mentions:
        if not content or min(map(index.frequency, terms(each.name)), default=0) <= COMMON:
            yield from index.cards(index.concerning(each.kind, each.code, NEWEST))


def _may_answer(question: Question, card: Card) -> bool:
    """Whether a fact with the right words gives the kind of value asked for and concerns everyone who is named."""
    concerned = {each.partition(":")[2] for each in card.entities}
    return gives(question, card) and all(each.code in concerned for each in question.mentions)


def _newest(index: Index, chosen: Sequence[str], more: Sequence[str]) -> list[int]:
    """Facts that have all of `chosen`; where those are many, first the facts that have everything."""
    found = index.matching(chosen, FEW)
    if len(found) < FEW or not more:
        return found
    return list(dict.fromkeys([*index.matching(list(dict.fromkeys([*chosen, *more])), FEW), *found]))


def _choices(index: Index, keys: Sequence[str]) -> Iterator[Sequence[str]]:
    """The keys together, then each lesser choice of them that still weighs enough; a common word never alone."""
    weight = weights(index)
    whole = sum(map(weight, keys))
    for number in range(len(keys), 0, -1):
        for chosen in combinations(keys, number):  # the rarest stand first, and so do the heaviest choices
            alone = len(chosen) == 1 < len(keys) and index.frequency(chosen[0]) > COMMON
            if not alone and sum(map(weight, chosen)) >= LEAST * whole:
                yield chosen
