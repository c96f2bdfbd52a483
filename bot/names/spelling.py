"""Misspelt names: the one module that knows rapidfuzz, which is loaded only when a name is not found as written."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

from bot.names.entries import Entries, Entry
from bot.names.script import script

Pool = tuple[list[str], list[Entry]]
NOT_ENGLISH = 0.5  # edits that a name in another language lags behind an English one
OFFERED = 5
MOST_KEPT = 4096  # words and phrases whose near names are kept in memory: the same words come in many questions
_SAME_THING = {"surname": "person", "seat": "country"}
SHORTEST_ENGLISH, SHORTEST_OTHER = 4, 5  # letters of a name that may be misspelt at all


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing near to what was written: `edits` letters added, left out, changed or swapped; `score` 0 to 100."""

    entry: Entry
    edits: int
    score: float

    @property
    def cost(self) -> float:
        """The edits, and a little more for a name in another language than English."""
        return self.edits + (0.0 if self.entry.english else NOT_ENGLISH)

    def believed(self, length: int) -> bool:
        """Whether so many slips are likely in a text of so many letters."""
        return self.edits <= edits_allowed(length, english=bool(self.entry.english))


def edits_allowed(length: int, *, english: bool) -> int:
    """How many slips are believed in a name of so many letters."""
    if length < (SHORTEST_ENGLISH if english else SHORTEST_OTHER):
        return 0
    if length < (7 if english else 8):
        return 1
    return 2 if length < 14 else 3


class Spellings:
    """The names to compare with, by script and length, read when first needed."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries
        self._english: dict[int, Pool] | None = None
        self._slips: frozenset[str] = frozenset()
        self._near: dict[tuple[str, int], list[Hit]] = {}
        self._others: dict[tuple[str, int], Pool] = {}

    def near(self, folded: str, edits: int) -> list[Hit]:
        """Whatever lies within so many edits, each thing once with its best spelling, nearest first."""
        written = script(folded)
        hits: list[Hit] = []
        if written == "latin":
            hits = self.near_english(folded, edits)
            if len(folded) < SHORTEST_OTHER or any(hit.edits <= 1 for hit in hits):
                return hits
        for length in _lengths(folded, edits):
            pool = self._others.get((written, length))
            if pool is None:
                pool = self._others[written, length] = _pool(self._entries.spelt(written, length))
            hits += _within(folded, pool, edits)
        return _each_once(hits)

    def near_english(self, folded: str, edits: int) -> list[Hit]:
        """The same, among English names alone."""
        pools = self._pools()
        if edits == 1 and self._slips.isdisjoint(_one_left_out(folded)):
            return []
        found = self._near.get((folded, edits))
        if found is None:
            if len(self._near) >= MOST_KEPT:
                self._near.clear()
            found = self._near[folded, edits] = _each_once(
                [hit for n in _lengths(folded, edits) if n in pools for hit in _within(folded, pools[n], edits)]
            )
        return list(found)

    def _pools(self) -> dict[int, Pool]:
        if self._english is None:
            entries = self._entries.english()
            self._slips = frozenset(slip for entry in entries for slip in _one_left_out(entry.folded))
            self._english = _by_length(entries)
        return self._english


def _one_left_out(folded: str) -> Iterator[str]:
    """The word, and it without each of its letters: two words one slip apart have one of these in common."""
    yield folded
    for at in range(len(folded)):
        yield folded[:at] + folded[at + 1 :]


def _lengths(folded: str, edits: int) -> range:
    return range(len(folded) - edits, len(folded) + edits + 1)


def _by_length(entries: list[Entry]) -> dict[int, Pool]:
    lengths = {len(entry.folded) for entry in entries}
    return {length: _pool([entry for entry in entries if len(entry.folded) == length]) for length in lengths}


def _pool(entries: list[Entry]) -> Pool:
    return [entry.folded for entry in entries], entries


def _within(folded: str, pool: Pool, edits: int) -> list[Hit]:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    names, entries = pool
    found = extract(folded, names, scorer=OSA.distance, score_cutoff=edits, limit=None)
    return [_hit(folded, entries[at], distance) for _, distance, at in found]


def _hit(folded: str, entry: Entry, distance: float) -> Hit:
    longest = max(len(folded), len(entry.folded))
    return Hit(entry, int(distance), round(100 * (1 - distance / longest), 1))


def _each_once(hits: list[Hit]) -> list[Hit]:
    nearest: OrderedDict[tuple[str, str], Hit] = OrderedDict()
    for hit in sorted(hits, key=lambda hit: (hit.cost, -hit.score)):
        kind = _SAME_THING.get(hit.entry.kind, hit.entry.kind)
        nearest.setdefault((kind, hit.entry.code), hit)
    return list(nearest.values())
