"""How much more often a word stands in the questions asked for one fact than in any: counting, and filling in.

Where little has been counted, the wider count fills in: for one kind of value all kinds, for what is left open beside
a fact what is given by it, for a fact all facts. So a fact with few words or none is neither favoured nor ruled out.
"""

from __future__ import annotations

from collections import Counter
from math import log

from bot.index.wording import Asked

FILL = 4.0  # questions that the wider count stands for
FILL_KIND = 16.0  # the same within one kind of value

Pair = tuple[float, float]  # for what a fact gives, and for what its source leaves open beside it


class Count:
    """Questions, counted by kind of value, by word, and by both."""

    def __init__(self) -> None:
        self.questions = 0
        self.kinds: Counter[str] = Counter()
        self.words: Counter[str] = Counter()
        self.both: Counter[tuple[str, str]] = Counter()

    def add(self, line: Asked) -> None:
        """Count a line of wording in."""
        self.questions += line.questions
        self.kinds[line.kind] += line.questions
        for word, often in line.said.items():
            self.words[word] += often
            self.both[line.kind, word] += often

    def within(self, kind: str, word: str, share: float) -> float:
        """The share of questions of a kind that have a word, where `share` is that of all kinds."""
        return _filled(self.both.get((kind, word), 0), self.kinds.get(kind, 0), share, FILL_KIND)


class Usage:
    """The counts of one fact. Points are natural logarithms: 0 as often as in any question, below 0 more rarely."""

    def __init__(self) -> None:
        self.given, self.beside = Count(), Count()

    def add(self, line: Asked) -> None:
        """Count a line of the fact's wording in."""
        (self.given if line.given else self.beside).add(line)

    def word(self, kind: str, word: str, share: float) -> Pair:
        """The points of a word in a question of a kind, where `share` of all questions have it."""
        given = self.given.within(kind, word, _filled(self.given.words.get(word, 0), self.given.questions, share, FILL))
        beside = self.beside.within(
            kind, word, _filled(self.beside.words.get(word, 0), self.beside.questions, given, FILL)
        )
        return log(given / share), log(beside / share)

    def absent(self, kind: str) -> Pair:
        """The points of any word that is in none of the fact's questions."""
        return self.word(kind, "", 1.0)

    def kind(self, kind: str, share: float) -> Pair:
        """The points of a kind of value that `share` of all questions ask for."""
        given = _filled(self.given.kinds.get(kind, 0), self.given.questions, share, FILL)
        beside = _filled(self.beside.kinds.get(kind, 0), self.beside.questions, given, FILL)
        return log(given / share), log(beside / share)


def _filled(counted: int, of: int, share: float, fill: float) -> float:
    return (counted + fill * share) / (of + fill)
