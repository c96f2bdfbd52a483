"""A copy of the state, taken while the bot runs."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.errors import StateError
from bot.state.address import address, file_of


def back_up(url: str, target: Path) -> None:
    """Copy a SQLite state to `target`, as it stands at one moment, whatever is written meanwhile.

    Raises StateError where there is no such file, `target` exists already or cannot be written, and for PostgreSQL,
    which has its own means.
    """
    file = file_of(address(url))
    if file is None:
        raise StateError("only a SQLite file is copied here; for PostgreSQL use pg_dump")
    if not file.is_file():
        raise StateError(f"{file}: there is no state yet")
    if target.exists():
        raise StateError(f"{target} exists already: name another file")
    try:
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
    except sqlite3.Error as fault:
        target.unlink(missing_ok=True)
        raise StateError(f"{target}: the copy cannot be written ({fault})") from fault
