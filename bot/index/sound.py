"""Whether a built index is sound: the file itself, and its full text against the facts that it was made from."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def trouble(path: Path) -> str | None:
    """What is wrong with the index at `path`; None when it is sound. Reads all of it, and changes nothing."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            said = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if said != "ok":
                return str(said)
            # with rank 1 the full text is compared with the table, word by word
            connection.execute("INSERT INTO facts_fts (facts_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.Error as fault:
        return f"its full text and its facts do not agree ({fault})"
    return None
