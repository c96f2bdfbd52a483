"""The entries of the index that come nearest to a question. Pure: what a question and the entries are compared by.

Nearness is the share of what question and entry have between them that both have, by weight: the rarer a word or a
name among the entries, the more it weighs. The nearest few speak for the fact they lead to, or, where they stand for
what a source leaves open, for silence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import takewhile
from math import log

from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.terms import features

HEARD = 20  # entries that speak
LOOKED_AT = 120  # entries compared in full
COMMON = 0.05  # what this share of the entries has finds none of them
OPENING = 0.5  # what is left of the weight of how a question opens
_WORD = re.compile(r"@\d+@|[a-z']+")
SHARPER = 4  # the power of nearness with which an entry speaks


@dataclass(frozen=True, slots=True)
class Near:
    """`given` is how near the nearest entry of each fact (by its number) comes, `voices` how loud its entries speak among the nearest;
    `left_open` and `silence` are the same of what the sources leave open, `next_open` of the second nearest of those.
    `said` has all words of each fact's entries."""

    given: Mapping[int, float] = field(default_factory=dict)
    voices: Mapping[int, float] = field(default_factory=dict)
    left_open: float = 0.0
    next_open: float = 0.0
    silence: float = 0.0
    said: Mapping[int, AbstractSet[str]] = field(default_factory=dict)

    def first(self, most: int) -> list[int]:
        """The facts whose entries come nearest, nearest first."""
        return nlargest(most, self.given, key=self.given.__getitem__)

    def part(self, voice: float) -> float:
        """A voice's part in all that the nearest entries say; 0 where none says anything."""
        whole = sum(self.voices.values()) + self.silence
        return voice / whole if whole else 0.0


class Nearest:
    """Entries, ready to be compared; `facts` are the numbers of those that have any."""

    def __init__(self, entries: Sequence[tuple[int, bool, frozenset[str]]]) -> None:
        self._entries = entries
        self.facts = frozenset(fact for fact, _, _ in entries)
        self._having: dict[str, list[int]] = defaultdict(list)
        for number, (_, _, held) in enumerate(entries):
            for each in held:
                self._having[each].append(number)
        self._said: dict[int, set[str]] = defaultdict(set)
        for fact, leads, held in entries:
            if leads:
                self._said[fact] |= held
        size = len(entries)
        self._weights = {
            each: _part(each) * log((size + 1) / (len(having) + 0.5)) for each, having in self._having.items()
        }
        self._unknown = log(size + 1)
        self._whole = [self._weight(held) for _, _, held in entries]

    def to(self, question: Question) -> Near:
        """What comes near to a question; nothing where there are no entries, or it has general words alone."""
        if not self._entries or not (question.mentions or set(question.focus) - GENERIC):
            return Near()
        asked = features(
            question.ask, opening(question.masked), question.focus, (each.code for each in question.mentions)
        )
        compared = self._compared(asked)
        given: dict[int, float] = {}
        voices: dict[int, float] = defaultdict(float)
        left_open, silence = [0.0, 0.0], 0.0
        for place, (nearness, number) in enumerate(compared):
            fact, leads, _ = self._entries[number]
            voice = nearness**SHARPER if place < HEARD else 0.0
            if leads:
                given.setdefault(fact, nearness)
                voices[fact] += voice
            else:
                left_open.append(nearness)
                silence += voice
        left_open.sort(reverse=True)
        return Near(given, voices, left_open[0], left_open[1], silence, self._said)

    def _compared(self, asked: frozenset[str]) -> list[tuple[float, int]]:
        shared: dict[int, float] = defaultdict(float)
        most = COMMON * len(self._entries)
        for each in asked:
            having = self._having.get(each, ())
            if len(having) <= most:
                weight = self._weights.get(each, 0.0)
                for number in having:
                    shared[number] += weight
        found = nlargest(LOOKED_AT, shared, key=shared.__getitem__)
        whole = self._weight(asked)
        return sorted(((self._nearness(asked, whole, number), number) for number in found), reverse=True)

    def _nearness(self, asked: frozenset[str], whole: float, number: int) -> float:
        both = self._weight(asked & self._entries[number][2])
        return both / (whole + self._whole[number] - both)

    def _weight(self, held: frozenset[str]) -> float:
        return sum(self._weights.get(each) or _part(each) * self._unknown for each in held)


def opening(masked: str) -> str:
    """The one or two words with which a question opens, names masked: `who-else`."""
    return "-".join(takewhile(lambda word: not word.startswith("@"), _WORD.findall(masked)[:2]))


def _part(feature: str) -> float:
    return OPENING if feature.startswith("^") else 1.0
