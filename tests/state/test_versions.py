"""The tables have a version: older ones are brought up to date, newer ones refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import inspect, select

from bot.errors import StateError
from bot.state import Database, default_url
from bot.state.tables import INBOX, METADATA, NOTICES, SCHEMA
from bot.state.versions import VERSION, version_of
from tests.state.desks import mail


async def _old(url: str) -> None:
    """A database as version 1 left it, with one event in it."""
    from bot.state import Inbox

    database = Database.open(url)
    await Inbox(database, lambda: 0.0, "gone").record(mail(), hold=False)
    keep = {INBOX.name, NOTICES.name}
    METADATA.drop_all(database.engine, [table for table in METADATA.tables.values() if table.name not in keep])
    database.close()


async def test_an_old_database_is_brought_up_to_date(url: str) -> None:
    """Its work is still there, the new tables too, and the version is written down."""
    await _old(url)
    database = Database.open(url)
    assert database.once(lambda connection: connection.execute(select(INBOX.c.key)).scalars().all()) == ["event:1"]
    assert set(inspect(database.engine).get_table_names()) == set(METADATA.tables)
    assert database.once(version_of) == VERSION
    database.close()


async def test_an_old_file_is_backed_up_first(tmp_path: Path) -> None:
    """FILE.bak-VERSION-TIME holds what was there; opened again, no second one is made."""
    await _old(default_url(tmp_path))
    for _ in range(2):
        Database.open(default_url(tmp_path)).close()
    (backup,) = tmp_path.glob("state.sqlite.bak-1-*Z")
    with closing(sqlite3.connect(backup)) as kept:
        assert kept.execute("SELECT key FROM inbox").fetchall() == [("event:1",)]
        tables = {row[0] for row in kept.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables == {"inbox", "notices"}


def test_a_new_database_needs_no_backup(tmp_path: Path) -> None:
    """Nothing is there yet."""
    Database.open(default_url(tmp_path)).close()
    assert list(tmp_path.glob("*.bak*")) == []


def test_a_newer_database_is_refused(url: str) -> None:
    """One line that names it, its version, ours, and the way back; nothing is changed."""
    database = Database.open(url)
    database.once(lambda connection: connection.execute(SCHEMA.update().values(version=VERSION + 1)))
    try:
        with pytest.raises(StateError, match=f"version {VERSION + 1}, this Policy Desk knows {VERSION}") as refused:
            Database.open(url)
    finally:
        METADATA.drop_all(database.engine)  # the next test opens it too
        database.close()
    assert "\n" not in str(refused.value)


async def test_a_failed_backup_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a backup the tables stay as they are, and the line says why (F55)."""
    await _old(default_url(tmp_path))

    def full(_: str) -> sqlite3.Connection:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr("bot.state.versions.sqlite3.connect", full)
        with pytest.raises(StateError, match="disk is full"):
            Database.open(default_url(tmp_path))
    with closing(sqlite3.connect(tmp_path / "state.sqlite")) as raw:
        tables = {row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables == {"inbox", "notices"}
