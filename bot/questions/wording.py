"""How likely each fact is to be what a question asks for, by the words that readers use: the seeds say how much each
word speaks for a fact, or for what its source leaves open beside it.

The points of a question's parts are added up; the likelihoods of all facts, and of all that is left open, are one whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import takewhile
from math import exp
from operator import add

from bot.index.wording import Hints
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.terms import STOP

DENSE = 8  # a part that one column in so many has is added as a whole row: that is faster
HOW = 0.5  # what a small word counts, by which one asks, beside one that says what is asked about
SMALL = ("^", "~")
_WORD = re.compile(r"@\d+@|[a-z']+")


@dataclass(frozen=True, slots=True)
class Likely:
    """What the wording of a question says: how likely it asks for what a fact gives, by the number of each fact that
    has wording (`given`), and for anything that sources leave open (`left_open`), together 1. `said` has the words of
    all who ask for a fact."""

    given: Mapping[int, float] = field(default_factory=dict)
    left_open: float = 0.0
    said: Mapping[int, AbstractSet[str]] = field(default_factory=dict)

    def part(self, fact: int) -> float:
        """How likely it asks for a fact, if it asks for any: 0 to 1."""
        return self.given.get(fact, 0.0) / ((1 - self.left_open) or 1.0)

    def first(self, most: int) -> list[int]:
        """The likeliest facts, likeliest first."""
        return nlargest(most, self.given, key=self.given.__getitem__)


class Wordings:
    """The wording of all facts, ready for questions; `facts` are the numbers of those that have any."""

    def __init__(self, lines: Iterable[Hints]) -> None:
        lines = list(lines)
        columns = {key: place for place, key in enumerate(dict.fromkeys((each.fact, each.given) for each in lines))}
        self._columns = list(columns)
        self._begins, self._each = [0.0] * len(columns), [0.0] * len(columns)
        self._points: dict[str, list[tuple[int, float]]] = {}
        said: dict[int, set[str]] = {}
        for line in lines:
            column = columns[line.fact, line.given]
            if line.kind:
                self._points.setdefault(f"?{line.kind}", []).append((column, line.begins))
            else:
                self._begins[column], self._each[column] = line.begins, line.each
            for word, more in line.points.items():
                self._points.setdefault(within(line.kind, word) if line.kind else word, []).append((column, more))
            if line.given and not line.kind:
                said.setdefault(line.fact, set()).update(line.points)
        often = [part for part, found in self._points.items() if len(found) * DENSE >= len(columns)]
        self._everywhere = {part: _row(self._points[part], len(columns)) for part in often}
        self._said = {fact: frozenset(each) for fact, each in said.items()}
        self.facts = frozenset(self._said)

    def of(self, question: Question) -> Likely:
        """What a question says of each fact; nothing where no fact has wording, or it has general words alone.

        Words that are in nobody's questions count nothing here.
        """
        if not self.facts or not (question.mentions or set(question.focus) - GENERIC):
            return Likely()
        known = [part for part in parts_of(question) if part in self._points]
        size = sum(map(size_of, known))
        points = [begins + size * each for begins, each in zip(self._begins, self._each, strict=True)]
        for part in known:
            for at in (part, within(question.ask, part)):
                if row := self._everywhere.get(at):
                    points = list(map(add, points, row))
                    continue
                for column, more in self._points.get(at, ()):
                    points[column] += more
        return self._likely(points)

    def _likely(self, points: list[float]) -> Likely:
        best = max(points)
        shares = [exp(each - best) for each in points]
        whole = sum(shares)
        given = {fact: share / whole for (fact, asked), share in zip(self._columns, shares, strict=True) if asked}
        return Likely(given, max(0.0, 1 - sum(given.values())), self._said)


def _row(found: Iterable[tuple[int, float]], columns: int) -> list[float]:
    """The points of a part in every column."""
    row = [0.0] * columns
    for column, more in found:
        row[column] += more
    return row


def parts_of(question: Question) -> Iterator[str]:
    """What of a question is compared: `?how_long` for the kind of value, how it is asked, its words and its names."""
    found = [f"?{question.ask}", *how(question), *question.focus, *(f"@{each.code}" for each in question.mentions)]
    yield from dict.fromkeys(found)


def within(kind: str, part: str) -> str:
    """A part in questions of a kind of value."""
    return f"{kind}?{part}"


def size_of(part: str) -> float:
    """What a part counts for the length of a question."""
    return HOW if part[0] in SMALL else 1.0


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
