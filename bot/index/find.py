"""Look-ups of facts by words and by whom they concern: what is asked of the index before a fact is read whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from bot.index.card import COLUMNS, Card, card_of
from bot.index.fts import any_of, phrase_and
from bot.index.restore import lines
from bot.index.wording import Hints, hints

PLURAL = {"country": "countries", "bloc": "blocs", "person": "people", "organisation": "organisations"}
MOST_KEPT = 4096  # of anything that is kept in memory; an open index never changes
AT_ONCE = 500  # values bound to one statement
_HAS = " AND instr(' ' || facts.terms || ' ' || facts.aids || ' ', ?)"
READ = 12.0  # facts that may be expected, were terms independent, to be read for further terms


class Finder:
    """The look-ups of an open index. All but `search`, which ranks, end with the newest facts and read no others."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        connection.row_factory = sqlite3.Row
        self._db = connection
        self._cards: dict[int, Card] = {}
        self._frequencies: dict[str, int] = {}
        self._likes: dict[str, list[str]] = {}
        self._size: int | None = None
        self._kept: dict[tuple[str, ...], tuple[tuple[Any, ...], ...]] = {}

    def _again(self, query: str, values: Sequence[str]) -> tuple[tuple[Any, ...], ...]:
        """The rows of a query about a place or a few facts, which is asked for many questions: read once."""
        asked = (query, *values)
        if asked not in self._kept:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            self._kept[asked] = tuple(tuple(row) for row in self._db.execute(query, values))
        return self._kept[asked]

    def card(self, number: int) -> Card:
        """What a fact is found and judged by. Raises KeyError when there is no such fact."""
        return self.cards([number])[0]

    def cards(self, numbers: Sequence[int]) -> list[Card]:
        """The cards of several facts, in the order asked. Raises KeyError when one is missing."""
        if len(self._cards) > MOST_KEPT:
            self._cards.clear()
        unread = iter([number for number in numbers if number not in self._cards])
        while batch := list(islice(unread, AT_ONCE)):
            self._read_cards(batch)
        return [self._cards[number] for number in numbers]

    def _read_cards(self, numbers: Sequence[int]) -> None:
        marks = ",".join("?" * len(numbers))
        found = self._db.execute(f"SELECT {COLUMNS} FROM facts WHERE number IN ({marks})", numbers)
        self._cards.update((row["number"], card_of(row)) for row in found)

    def matching(self, words: Sequence[str], limit: int) -> list[int]:
        """Numbers of the newest facts that have all of the terms."""
        if not words:
            return []
        looked_up, read = self._halves(words)
        source = "WHERE facts_fts MATCH ?"
        if read:
            source = f"JOIN facts ON facts.number = facts_fts.rowid {source}{_HAS * len(read)}"
        values = [phrase_and(looked_up), *(f" {term} " for term in read), limit]
        # The full-text index is read fastest from its beginning; only where that is not all, again from its end.
        for order in ("ASC", "DESC"):
            query = f"SELECT facts_fts.rowid FROM facts_fts {source} ORDER BY facts_fts.rowid {order} LIMIT ?"
            found = [row[0] for row in self._db.execute(query, values)]
            if len(found) < limit:
                break
        return sorted(found, reverse=True)

    def _halves(self, words: Sequence[str]) -> tuple[list[str], list[str]]:
        """The terms to look up together, the rarest, and those to look for in the few facts that have them.

        A common term in a look-up costs more than reading a few facts does: its long list is walked at every step.
        """
        ordered = sorted(words, key=self.frequency)
        size = self.size() or 1
        expected = float(size)
        for number, term in enumerate(ordered, 1):
            expected *= self.frequency(term) / size
            if expected <= READ:
                return ordered[:number], ordered[number:]
        return ordered, []

    def concerning(self, kind: str, key: str, limit: int) -> list[int]:
        """Numbers of the newest facts that concern a country, bloc, person or organisation, or are said by it."""
        table = f"fact_{PLURAL[kind]}"
        # Facts and what belongs to them are written in one order: the newest rows here are those of the newest facts,
        # so that the index alone gives them, however many there are.
        about = f"""
            SELECT number FROM {table} CROSS JOIN facts ON facts.id = {table}.fact
            WHERE {kind} = ? ORDER BY {table}.rowid DESC LIMIT ?"""
        said = "SELECT number FROM facts WHERE speaker = ? ORDER BY number DESC LIMIT ?"
        numbers = {row[0] for query in (about, said) for row in self._db.execute(query, (key, limit))}
        return sorted(numbers, reverse=True)[:limit]

    def wording(self) -> list[Hints]:
        """Every line of how readers ask for a fact."""
        rows = self._db.execute(
            "SELECT facts.number, lines FROM wording JOIN facts ON facts.id = wording.fact ORDER BY wording.rowid"
        )
        return [hints(row[0], line) for row in rows for line in lines(row[1])]

    def frequency(self, term: str) -> int:
        """In how many facts a term stands."""
        if term not in self._frequencies:
            if len(self._frequencies) > MOST_KEPT:
                self._frequencies.clear()
            row = self._db.execute("SELECT facts FROM term_counts WHERE term = ?", (term,)).fetchone()
            self._frequencies[term] = row[0] if row else 0
        return self._frequencies[term]

    def terms_like(self, start: str) -> list[str]:
        """Terms with this beginning, at most 5,000, those of many facts first."""
        if start not in self._likes:
            if len(self._likes) > MOST_KEPT:
                self._likes.clear()
            query = "SELECT term FROM term_counts WHERE term >= ? AND term < ? ORDER BY facts DESC LIMIT 5000"
            self._likes[start] = [row[0] for row in self._db.execute(query, (start, start + "\uffff"))]
        return self._likes[start]

    def size(self) -> int:
        """The number of facts."""
        if self._size is None:
            # They are numbered from one and never taken out; counting them would read the whole table.
            self._size = int(self._db.execute("SELECT coalesce(max(number), 0) FROM facts").fetchone()[0])
        return self._size

    def search(self, words: Iterable[str], limit: int = 12) -> list[str]:
        """Ids of the facts nearest to the words: all of them first, else any of them; best first. Never raises."""
        listed = list(words)
        if not listed:
            return []
        for query in (phrase_and(listed), any_of(listed)):
            rows = self._db.execute(
                "SELECT facts.id FROM facts_fts JOIN facts ON facts.number = facts_fts.rowid"
                " WHERE facts_fts MATCH ? ORDER BY bm25(facts_fts), facts.number LIMIT ?",
                (query, limit),
            ).fetchall()
            if rows:
                return [row[0] for row in rows]
        return []
