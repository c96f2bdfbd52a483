"""How likely each fact is to be what a question asks for, by the words that readers use: those are counted in the seeds.

Each fact has two counts: of questions that it answers, and of those beside it that its source leaves open. A word's
points (`bot/questions/usage.py`) are added up, as if words stood in a question independently of each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import takewhile
from math import exp

from bot.index.wording import Asked
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.questions.usage import Count, Pair, Usage
from bot.terms import STOP

HOW = 0.5  # what the points of the small words count, by which one asks, beside those of what is asked about
KEPT = 2048  # kinds and words whose points are kept in memory
SHARPNESS = 0.7  # how strongly points tell facts apart, as words are not quite independent
_WORD = re.compile(r"@\d+@|[a-z']+")


@dataclass(frozen=True, slots=True)
class Likely:
    """What the wording of a question says. Of each fact that has wording, by its number: `given`, its points, and
    `part`, how likely it is of all of them (together 1). `left_open` are the points of the likeliest of what sources
    leave open; `said` has the words of all who ask for a fact."""

    given: Mapping[int, float] = field(default_factory=dict)
    part: Mapping[int, float] = field(default_factory=dict)
    left_open: float = 0.0
    said: Mapping[int, AbstractSet[str]] = field(default_factory=dict)

    def first(self, most: int) -> list[int]:
        """The likeliest facts, likeliest first."""
        return nlargest(most, self.given, key=self.given.__getitem__)


class Wordings:
    """The wording of all facts, ready for questions; `facts` are the numbers of those that have any."""

    def __init__(self, lines: Iterable[Asked]) -> None:
        usage: dict[int, Usage] = defaultdict(Usage)
        having: dict[str, dict[int, None]] = defaultdict(dict)  # a set that keeps its order
        everywhere = Count()
        for line in lines:
            everywhere.add(line)
            usage[line.fact].add(line)
            for word in line.said:
                having[word][line.fact] = None
        self._usage = usage
        self._having = {word: tuple(facts) for word, facts in having.items()}
        self._everywhere = everywhere
        self._said = {fact: frozenset(each.given.words) for fact, each in usage.items()}
        self._of_kind: dict[str, dict[int, tuple[Pair, Pair]]] = {}
        self._of_word: dict[tuple[str, str], list[tuple[int, float, float]]] = {}
        self.facts = frozenset(fact for fact, each in usage.items() if each.given.questions)

    def of(self, question: Question) -> Likely:
        """The points of a question; none where no fact has wording, or the question has general words alone.

        Words that stand in nobody's questions count nothing here.
        """
        if not self.facts or not (question.mentions or set(question.focus) - GENERIC):
            return Likely()
        weights = {word: weight for word, weight in _weighted(question) if word in self._having}
        whole = sum(weights.values())
        given, beside = {}, {}
        for fact, (of_kind, absent) in self._kind(question.ask).items():
            given[fact] = of_kind[0] + whole * absent[0]
            beside[fact] = of_kind[1] + whole * absent[1]
        for word, weight in weights.items():
            for fact, more_given, more_beside in self._word(question.ask, word):
                given[fact] += weight * more_given
                beside[fact] += weight * more_beside
        asked_for = {fact: given[fact] for fact in self.facts}
        return Likely(asked_for, _parts(asked_for), max(beside.values()), self._said)

    def _kind(self, kind: str) -> dict[int, tuple[Pair, Pair]]:
        """For each fact the points of a kind of value, and of any word that it has not."""
        if kind not in self._of_kind:
            share = _share(self._everywhere.kinds.get(kind, 0), self._everywhere)
            self._of_kind[kind] = {
                fact: (usage.kind(kind, share), usage.absent(kind)) for fact, usage in self._usage.items()
            }
        return self._of_kind[kind]

    def _word(self, kind: str, word: str) -> list[tuple[int, float, float]]:
        """For each fact that has a word, how many points it is worth more than one that the fact has not."""
        found = self._of_word.get((kind, word))
        if found is None:
            share, of_kind = _share(self._everywhere.words[word], self._everywhere), self._kind(kind)
            found = []
            for fact in self._having[word]:
                there, (_, absent) = self._usage[fact].word(kind, word, share), of_kind[fact]
                found.append((fact, there[0] - absent[0], there[1] - absent[1]))
            if len(self._of_word) >= KEPT:
                self._of_word.clear()
            self._of_word[kind, word] = found  # threads that meet here work out the same
        return found


def opening(masked: str) -> str:
    """The one or two words with which a question opens, names masked: `who-else`."""
    return "-".join(takewhile(lambda word: not word.startswith("@"), _WORD.findall(masked)[:2]))


def how(question: Question) -> Iterator[str]:
    """How a question is asked: `^who-else` for its opening, `~other` for each small word, `~@rubio` for the name that
    comes first, since who did it mostly does."""
    if opens := opening(question.masked):
        yield f"^{opens}"
    yield from (f"~{word}" for word in dict.fromkeys(_WORD.findall(question.masked)) if word in STOP)
    if first := min(question.mentions, key=lambda each: each.start, default=None):
        yield f"~@{first.code}"


def _weighted(question: Question) -> Iterator[tuple[str, float]]:
    """What of a question is compared, each with what its points count."""
    yield from ((part, HOW) for part in how(question))
    yield from ((term, 1.0) for term in question.focus)
    yield from ((f"@{each.code}", 1.0) for each in question.mentions)


def _parts(given: Mapping[int, float]) -> dict[int, float]:
    best = max(given.values())
    shares = {fact: exp(SHARPNESS * (points - best)) for fact, points in given.items()}
    whole = sum(shares.values())
    return {fact: share / whole for fact, share in shares.items()}


def _share(often: int, everywhere: Count) -> float:
    """The share of all questions, never 0."""
    return (often + 0.5) / max(1, everywhere.questions)
