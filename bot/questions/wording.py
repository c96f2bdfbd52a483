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
from bot.questions.usage import Count, Usage
from bot.terms import STOP

HOW = 0.5  # what the points of the small words count, by which one asks, beside those of what is asked about
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
        self._usage: dict[int, Usage] = defaultdict(Usage)
        having: dict[str, dict[int, None]] = defaultdict(dict)  # a set that keeps its order
        everywhere = Count()
        for line in lines:
            everywhere.add(line)
            self._usage[line.fact].add(line)
            for word in line.said:
                having[word][line.fact] = None
        self._having = {word: tuple(facts) for word, facts in having.items()}
        self._words = {word: _share(often, everywhere) for word, often in everywhere.words.items()}
        self._kinds = defaultdict(
            lambda: _share(0, everywhere), {kind: _share(often, everywhere) for kind, often in everywhere.kinds.items()}
        )
        self._said = {fact: frozenset(usage.given.words) for fact, usage in self._usage.items()}
        self.facts = frozenset(fact for fact, usage in self._usage.items() if usage.given.questions)

    def of(self, question: Question) -> Likely:
        """The points of a question; none where no fact has wording, or the question has general words alone.

        Words that stand in nobody's questions count nothing here.
        """
        if not self.facts or not (question.mentions or set(question.focus) - GENERIC):
            return Likely()
        kind = question.ask
        weights = {word: weight for word, weight in _weighted(question) if word in self._having}
        whole = sum(weights.values())
        given, beside = {}, {}
        for fact, usage in self._usage.items():
            of_kind, absent = usage.kind(kind, self._kinds[kind]), usage.absent(kind)
            given[fact] = of_kind[0] + whole * absent[0]
            beside[fact] = of_kind[1] + whole * absent[1]
        for word, weight in weights.items():
            for fact in self._having[word]:
                usage = self._usage[fact]
                there, absent = usage.word(kind, word, self._words[word]), usage.absent(kind)
                given[fact] += weight * (there[0] - absent[0])
                beside[fact] += weight * (there[1] - absent[1])
        asked_for = {fact: given[fact] for fact in self.facts}
        return Likely(asked_for, _parts(asked_for), max(beside.values()), self._said)


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
