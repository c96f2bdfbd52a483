"""Names: the way in for everyone else. Text to country, bloc, person, organisation."""

from __future__ import annotations

from pathlib import Path

from bot.names.entries import Entries
from bot.names.resolving import resolve
from bot.names.result import Mention, Resolution
from bot.names.spelling import Spellings


class Names:
    """The names file, open for questions. Safe to share between threads; needs nothing but the file."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries
        self._spellings = Spellings(entries)

    @classmethod
    def open(cls, path: Path) -> Names:
        """Open a built file. Raises BaseError where it is missing or cannot be read."""
        return cls(Entries(path))

    def resolve(self, text: str, *, seats: bool = False, misspelt: bool = True) -> Resolution:
        """What the whole text names, if it is one name: a country, a bloc or a person.

        A seat of government ("Seoul") is a city here and only offered; with `seats` it is read as its country.
        Without `misspelt` only names as they are written are known, and nothing is guessed.
        """
        return resolve(self._entries, self._spellings, text, seats=seats, misspelt=misspelt)

    def find(self, text: str) -> tuple[Mention, ...]:
        """The names in a sentence, in order, none overlapping; at most 600 letters and 80 words are read.

        A phrase goes to its longest reading: "Bank of Korea" is the bank, and no country is found inside it.
        """
        from bot.names.finding import find  # sentences are read less often than names: a start need not wait for it

        return find(self._entries, self._spellings, text)

    def close(self) -> None:
        """Close the file."""
        self._entries.close()
