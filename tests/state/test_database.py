"""The database of the state: several writers, a full disk, a broken file, a wrong address."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select, update
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import StateError
from bot.state import Database, Inbox, default_url, notices
from bot.state.tables import NOTICES
from tests.state.desks import Hand, mail


def test_four_writers_lose_nothing(url: str) -> None:
    """Each of four replicas reads and writes one row 50 times, at the same time: 200 commits, no error (F54)."""
    replicas = [Database.open(url) for _ in range(4)]
    replicas[0].once(lambda connection: notices.put(connection, "count", "0", 0.0))
    mine = NOTICES.c.name == "count"

    def add_one(connection: Connection) -> None:
        before = int(connection.execute(select(NOTICES.c.text).where(mine).with_for_update()).scalar_one())
        connection.execute(update(NOTICES).where(mine).values(text=str(before + 1)))

    def write(database: Database) -> int:
        for _ in range(50):
            database.once(add_one)
        return 50

    with ThreadPoolExecutor(4) as threads:
        commits = sum(threads.map(write, replicas))
    found = replicas[0].once(lambda connection: notices.read(connection, "count"))
    for database in replicas:
        database.close()
    assert (commits, found and found.text) == (200, "200")


def test_replicas_may_start_for_the_first_time_together(url: str) -> None:
    """Each finds the tables or makes them; none fails because another makes them at the same moment (F70)."""
    with ThreadPoolExecutor(6) as threads:
        opened = list(threads.map(Database.open, [url] * 6))
    for database in opened:
        assert database.once(notices.counts) == {}
        database.close()


@pytest.mark.parametrize(
    ("trouble", "cure", "said"),
    [
        ("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1000000", "full"),
        ("PRAGMA query_only = 1", "PRAGMA query_only = 0", "readonly"),
    ],
)
async def test_a_full_disk_leaves_nothing_half_done(tmp_path: Path, trouble: str, cure: str, said: str) -> None:
    """Disk full or read-only: what cannot be recorded raises and leaves no row; afterwards all goes on (F55)."""
    database = Database.open(default_url(tmp_path))
    inbox = Inbox(database, Hand(), "one")
    await inbox.record(mail("before"))
    big = mail("big")
    big.body["text"] = "x" * 100_000
    _pragma(database, trouble)
    for _ in range(2):
        with pytest.raises(SQLAlchemyError, match=said):
            await inbox.record(big)
    left = _rows(tmp_path)
    _pragma(database, cure)
    assert (left, (await inbox.record(big))[0], _rows(tmp_path)) == (1, "new", 2)
    database.close()


def _pragma(database: Database, statement: str) -> None:
    connection = database.engine.raw_connection()
    connection.cursor().execute(statement)
    connection.close()


def _rows(folder: Path) -> int:
    with sqlite3.connect(folder / "state.sqlite") as connection:
        count: int = connection.execute("SELECT count(*) FROM inbox").fetchone()[0]
    return count


@pytest.mark.parametrize("file", ["/proc/state.sqlite", "/dev/null/state.sqlite"])
def test_a_place_that_cannot_be_written_is_one_clear_line(file: str) -> None:
    """It names the file and what is wrong (F55)."""
    with pytest.raises(StateError, match=f"^{file}: ") as told:
        Database.open(f"sqlite:///{file}")
    assert "\n" not in str(told.value)


def _some_state(folder: Path) -> Path:
    """A file with work in it, closed."""
    database = Database.open(default_url(folder))

    def fill(connection: Connection) -> None:
        for number in range(300):
            notices.put(connection, f"n{number}", "x" * 200, 0.0)

    database.once(fill)
    database.close()
    return folder / "state.sqlite"


@pytest.mark.parametrize("harm", ["cut", "overwritten", "no database"])
def test_a_broken_file_is_refused_with_the_way_back(tmp_path: Path, harm: str) -> None:
    """A corrupt or cut file: not opened, named, with what to do, and left as it is (F58)."""
    file = _some_state(tmp_path)
    whole = file.read_bytes()
    broken = {
        "cut": whole[: len(whole) // 2 - 100],
        "overwritten": whole[:4096] + b"\xff" * 8192 + whole[12288:],
        "no database": b"some notes of mine\n" * 300,
    }[harm]
    file.write_bytes(broken)
    with pytest.raises(StateError) as told:
        Database.open(default_url(tmp_path))
    line = str(told.value)
    assert line.startswith(f"{file}: the state cannot be read or written (")
    assert "put a backup in its place, or move it away" in line
    assert "\n" not in line
    assert file.read_bytes() == broken


def test_a_closed_file_needs_nothing_beside_it(tmp_path: Path) -> None:
    """After a proper stop the file alone is a backup: no journal is left with work in it."""
    file = _some_state(tmp_path)
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(file.read_bytes())
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT count(*) FROM notices").fetchone() == (300,)


MALFORMED = [
    "postgresql://desk:hu:sh@ho:st/db",
    "postgresql://desk:hush@host:hush/db",
    "postgresql://desk:p@hush@host/db",
    "mysql://desk:hush@host/db",
    "postgresql+asyncpg://desk:hush@host/db",
    "postgresql://",
    "hush",
]


@pytest.mark.parametrize("url", MALFORMED)
def test_a_malformed_address_is_one_line_without_the_password(url: str) -> None:
    """What is wrong, how it is written, and nothing of what may be secret."""
    with pytest.raises(StateError) as told:
        Database.open(url)
    assert "DATABASE_URL" in str(told.value)
    assert "hush" not in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("options", ["", "?password=hush", "?sslmode=odd&password=hush", "?passfile=/hush"])
def test_a_server_that_is_not_there_is_one_line_without_the_password(options: str) -> None:
    """It names the server, and neither user, password nor options."""
    with pytest.raises(StateError) as told:
        Database.open(f"postgresql://desk:hush@127.0.0.1:1/db{options}")
    line = str(told.value)
    assert line.startswith("DATABASE_URL: PostgreSQL at 127.0.0.1:1/db cannot be used (")
    assert "hush" not in line
    assert "\n" not in line


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=20))
def test_no_password_is_ever_shown(password: str) -> None:
    """Whatever stands between the colon and the @, written with %-codes or not."""
    with pytest.raises(StateError) as told:
        Database.open(f"postgresql://desk:Hu5h{password}hU5h@127.0.0.1:1/db")
    assert "hu5h" not in str(told.value).lower()
