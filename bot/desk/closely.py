"""Looking facts up where some word of the question is common.

The newest of a hundred thousand facts with a word are no likelier to answer than any other. So a word or name that
more than `COMMON` facts have is never looked up alone beside rarer ones, only together with them: first as many of the
rarest as hardly any fact has by chance, then lesser choices, no further than until a fact may answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from bot.index import Index
from bot.index.card import Card
from bot.questions.question import Question
from bot.questions.values import gives
from bot.terms import terms

COMMON = 500  # facts from which on a word or name is common
KEYS = 3  # of the rarest words, from which lesser choices are made
FEW = 12  # facts taken for one look-up, newest first
NAMED = 50  # the same, where there are only names to go by
BY_CHANCE = 1.0  # facts that have all of some words though they have nothing to do with the question
MOST = 0.6  # share of the words' weight with which a fact may answer
LEAST = 0.4  # share of the keys' weight below which nothing is looked up


@dataclass(frozen=True, slots=True)
class Closely:
    """The look-ups for one question: `words` are its own, rarest first, `named` those of the names in it."""

    index: Index
    question: Question
    words: tuple[str, ...]
    named: tuple[str, ...]
    weight: Callable[[str], float]

    def cards(self) -> Iterator[Card]:
        """The cards to judge; one may come twice."""
        exhausted: list[set[str]] = []
        for chosen in self._choices():
            if any(known <= set(chosen) for known in exhausted):
                continue  # all the facts with fewer words were seen already
            found = self.index.matching(chosen, FEW)
            cards = self.index.cards(found if len(found) < FEW else [*self._everything(), *found])
            yield from cards
            if any(map(self._may_answer, cards)):
                return
            if len(found) < FEW:
                exhausted.append(set(chosen))
        yield from self._by_name()

    def _choices(self) -> Iterator[tuple[str, ...]]:
        """The rarest words that tell facts apart, then lesser choices of the keys that still weigh enough."""
        yield self._telling()
        keys = self.words[:KEYS]
        whole = self._weigh(keys)
        for number in range(len(keys), 0, -1):
            for chosen in combinations(keys, number):  # the rarest stand first, and so do the heaviest choices
                common = len(chosen) == 1 < len(keys) and self.index.frequency(chosen[0]) > COMMON
                if not common and self._weigh(chosen) >= LEAST * whole:
                    yield chosen

    def _telling(self) -> tuple[str, ...]:
        """As many of the rarest words as no more than `BY_CHANCE` facts have together, if words were independent."""
        size = self.index.size()
        expected = float(size)
        for number, term in enumerate(self.words, 1):
            expected *= self.index.frequency(term) / size
            if expected <= BY_CHANCE:
                return self.words[:number]
        return self.words

    def _everything(self) -> list[int]:
        """Facts that have every word and every name: the first to judge where the words alone leave many."""
        return self.index.matching(list(dict.fromkeys([*self.words, *self.named])), FEW)

    def _may_answer(self, card: Card) -> bool:
        """Whether a fact carries most of the words, gives the value asked for and concerns all who are named."""
        carried = [term for term in self.words if term in card.terms or term in card.aids]
        concerned = {each.partition(":")[2] for each in card.entities}
        return (
            self._weigh(carried) >= MOST * self._weigh(self.words)
            and all(each.code in concerned for each in self.question.mentions)
            and gives(self.question, card)
        )

    def _by_name(self) -> Iterator[Card]:
        """Facts about names that are not common; about any where there are no words to go by."""
        if not self.words:
            yield from self.index.cards(self.index.matching(self.named, NAMED))
        for each in self.question.mentions:
            rarest = min(map(self.index.frequency, terms(each.name)), default=0)
            if not self.words or rarest <= COMMON:
                yield from self.index.cards(self.index.concerning(each.kind, each.code, NAMED))

    def _weigh(self, words: Iterable[str]) -> float:
        return sum(map(self.weight, words))
