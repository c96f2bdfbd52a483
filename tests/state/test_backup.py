"""A copy of the state while it is written."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.errors import StateError
from bot.state import Database, Inbox, default_url
from bot.state.backup import back_up
from bot.state.tables import INBOX
from tests.state.desks import Hand, mail


async def test_a_copy_taken_during_writes_restores(tmp_path: Path) -> None:
    """Everything recorded before the copy began is in it, nothing is half there, and it opens as a state (F59)."""
    url = default_url(tmp_path)
    database = Database.open(url)
    inbox = Inbox(database, Hand(1.0), "one")
    for number in range(50):
        await inbox.record(mail(f"before:{number}"))
    stop, wrote = threading.Event(), threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            database.once(lambda c, n=number: inbox._record(c, mail(f"meanwhile:{n}"), True))  # type: ignore[misc]  # a default binds the number
            wrote.set()

    writing = threading.Thread(target=write)
    writing.start()
    try:
        assert wrote.wait(60)
        back_up(url, tmp_path / "copy.sqlite")
    finally:
        stop.set()
        writing.join()
        database.close()
    copy = Database.open(f"sqlite:///{tmp_path / 'copy.sqlite'}")
    keys = set(copy.once(lambda c: c.execute(select(INBOX.c.key)).scalars().all()))
    copy.close()
    meanwhile = len(keys) - 50
    assert meanwhile > 0
    assert keys == {f"before:{n}" for n in range(50)} | {f"meanwhile:{n + 1}" for n in range(meanwhile)}


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A file that exists is left as it is, and named."""
    Database.open(default_url(tmp_path)).close()
    target = tmp_path / "mine"
    target.write_text("mine")
    with pytest.raises(StateError, match="mine exists already"):
        back_up(default_url(tmp_path), target)
    assert target.read_text() == "mine"


def test_what_cannot_be_copied_is_said(tmp_path: Path) -> None:
    """No state yet, no place to write to, a server: one line each."""
    with pytest.raises(StateError, match="there is no state yet"):
        back_up(default_url(tmp_path), tmp_path / "copy")
    with pytest.raises(StateError, match="pg_dump"):
        back_up("postgresql://a:b@127.0.0.1/x", tmp_path / "copy")
    Database.open(default_url(tmp_path)).close()
    with pytest.raises(StateError, match="cannot be written"):
        back_up(default_url(tmp_path), tmp_path / "nowhere" / "copy")
