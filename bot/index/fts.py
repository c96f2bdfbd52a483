"""Words to an FTS5 query. Every token is quoted: raw text breaks MATCH, and operators must stay inert."""

from __future__ import annotations

from collections.abc import Iterable


def quoted(word: str) -> str:
    """One word or phrase as an FTS5 string."""
    return '"' + word.replace('"', '""').replace("\0", " ") + '"'


def phrase_and(words: Iterable[str]) -> str:
    """A query that asks for all of the words."""
    return " AND ".join(quoted(word) for word in words)


def any_of(words: Iterable[str]) -> str:
    """A query that asks for any of the words."""
    return " OR ".join(quoted(word) for word in words)
