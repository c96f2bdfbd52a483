"""SQLite's write-ahead log: readers and the writer do not keep one another waiting."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from typing import Protocol

PAUSE = 0.01  # seconds between two tries


class Executes(Protocol):
    """A connection to SQLite."""

    def execute(self, sql: str, /) -> object:
        """Run one statement."""


def write_ahead(
    connection: Executes,
    patience: float,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Have the database keep such a log from now on; a database in memory goes on without.

    Of several who begin one at the same moment SQLite refuses some at once, whatever its own timeout: they try again
    for `patience` seconds. Raises sqlite3.OperationalError after that, and over anything else.
    """
    until = clock() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as fault:
            if (
                fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or clock() >= until
            ):  # the lower byte: extended codes
                raise
        sleep(PAUSE)
