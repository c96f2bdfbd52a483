"""Reading the names file: exact lookups by folded form, and the lists that misspellings are compared with."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bot.errors import BaseError
from bot.names.sieve import Sieve
from bot.names.titles import TITLE_WORDS, title_words

COLUMNS = "folded, kind, code, name, via, origin, derived, english"
_AT_ONCE = 500  # SQLite takes at least 999 parameters
_MOST_KEPT = 4096  # forms whose entries are kept in memory; an open file never changes


class Entry(NamedTuple):
    """One row: a folded form and one thing it can mean."""

    folded: str
    kind: str
    code: str
    name: str
    via: str | None
    origin: str
    derived: int
    english: int


class Entries:
    """The names file, opened for reading only."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise BaseError(f"no file of names at {path}: run `policydesk build`")
        try:
            self._db = sqlite3.connect(f"file:{path}?mode=ro", uri=True, check_same_thread=False)
            people = self._db.execute("SELECT id, titles FROM people").fetchall()
            self.sieve = Sieve(self._db.execute("SELECT bits FROM sieve").fetchone()[0])
        except sqlite3.Error as error:
            raise BaseError(f"cannot read the file of names {path} ({error}): delete it and build again") from error
        self._kept: dict[str, tuple[Entry, ...]] = {}
        self.title_words = {
            person: frozenset().union(*map(title_words, titles.split("\n"))) for person, titles in people
        }
        self.title_vocabulary = TITLE_WORDS.union(*self.title_words.values())

    def look_up(self, forms: Sequence[str]) -> dict[str, list[Entry]]:
        """The entries under each form that has any, in the order of the forms as text."""
        known: dict[str, tuple[Entry, ...]] = {}
        unread: list[str] = []
        for form in forms:
            if (kept := self._kept.get(form)) is not None:
                known[form] = kept
            elif self.sieve.passes(form):
                unread.append(form)
        if unread:
            known.update(self._read(unread))
        return {form: list(entries) for form, entries in sorted(known.items()) if entries}

    def _read(self, forms: Sequence[str]) -> dict[str, tuple[Entry, ...]]:
        read: dict[str, tuple[Entry, ...]] = dict.fromkeys(forms, ())
        for at in range(0, len(forms), _AT_ONCE):
            some = forms[at : at + _AT_ONCE]
            marks = ",".join("?" * len(some))
            for row in self._db.execute(f"SELECT {COLUMNS} FROM names WHERE folded IN ({marks})", some):
                read[row[0]] += (Entry(*row),)
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        self._kept.update(read)
        return read

    def english(self) -> list[Entry]:
        """Everything with an English name of four letters or more."""
        rows = self._db.execute(f"SELECT {COLUMNS} FROM names WHERE english = 1 AND script = 'latin'")
        return [Entry(*row) for row in rows]

    def spelt(self, script: str, length: int) -> list[Entry]:
        """Everything in one script with names of just this length."""
        rows = self._db.execute(f"SELECT {COLUMNS} FROM names WHERE script = ? AND length = ?", (script, length))
        return [Entry(*row) for row in rows]

    def close(self) -> None:
        """Close the file."""
        self._db.close()
