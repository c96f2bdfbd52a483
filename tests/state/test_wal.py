"""The write-ahead log is begun once, whoever else begins it at the same moment."""

from __future__ import annotations

import sqlite3

import pytest

from bot.state.wal import PAUSE, write_ahead


class Contested:
    """A connection that SQLite refuses with these codes, one at each try."""

    def __init__(self, *codes: int) -> None:
        self.codes, self.tries, self.now = list(codes), 0, 0.0

    def execute(self, _: str) -> None:
        """Refuse while there are codes left."""
        self.tries += 1
        if self.codes:
            fault = sqlite3.OperationalError("no")
            fault.sqlite_errorcode = self.codes.pop(0)
            raise fault

    def begin(self, patience: float = 1.0) -> None:
        """Have it keep a log; its clock goes on while one waits."""
        write_ahead(self, patience, lambda: self.now, self.wait)

    def wait(self, seconds: float) -> None:
        """Time passes."""
        self.now += seconds


def test_who_is_refused_because_another_begins_it_tries_again() -> None:
    """Busy, also by one of its extended codes, is no fault: it is tried until it is through."""
    contested = Contested(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_BUSY_RECOVERY, sqlite3.SQLITE_BUSY)
    contested.begin()
    assert contested.tries == 4
    assert contested.now == pytest.approx(3 * PAUSE)


def test_patience_ends() -> None:
    """A database that stays locked is told, after the time that was given."""
    contested = Contested(*[sqlite3.SQLITE_BUSY] * 1000)
    with pytest.raises(sqlite3.OperationalError):
        contested.begin(patience=0.1)
    assert contested.now == pytest.approx(0.1, abs=PAUSE)


def test_other_troubles_are_told_at_once() -> None:
    """A read-only database does not become another by waiting."""
    contested = Contested(sqlite3.SQLITE_READONLY)
    with pytest.raises(sqlite3.OperationalError):
        contested.begin()
    assert contested.tries == 1
