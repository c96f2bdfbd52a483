"""The one database of the state: SQLite in a file, or PostgreSQL where several machines share the work."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from bot.errors import StateError
from bot.state.versions import bring_up_to_date

T = TypeVar("T")
BUSY = 2.0  # seconds to wait for another writer: Slack wants its acknowledgement within three
THREADS = 4  # of PostgreSQL; SQLite has one writer anyway
SCHEME = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}


def default_url(data: Path) -> str:
    """The database where `DATABASE_URL` is not set: a file in the data folder."""
    return f"sqlite:///{data / 'state.sqlite'}"


class Database:
    """Runs transactions away from the event loop, so that a slow disk never holds it."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._threads = ThreadPoolExecutor(THREADS if engine.dialect.name == "postgresql" else 1, "state")

    @classmethod
    def open(cls, url: str) -> Database:
        """Open the database at this URL and make what tables are missing; `sqlite://` lives in memory only.

        Raises StateError, one line that names the database and the way back, when it cannot be used.
        """
        engine = _engine(url)
        try:
            with engine.begin() as connection:
                _sound(connection)
                bring_up_to_date(connection)
        except StateError:
            engine.dispose()
            raise
        except (SQLAlchemyError, sqlite3.Error) as fault:
            engine.dispose()
            raise StateError(_unusable(engine, fault)) from fault
        return cls(engine)

    async def run(self, act: Callable[[Connection], T]) -> T:
        """One transaction: committed when `act` returns, rolled back when it raises."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self.once, act)

    def once(self, act: Callable[[Connection], T]) -> T:
        """The same, in this thread."""
        with self.engine.begin() as connection:
            return act(connection)

    def close(self) -> None:
        """Let go of the database; transactions under way are finished."""
        self._threads.shutdown()
        self.engine.dispose()


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.drivername in SCHEME:
            return create_engine(parsed.set(drivername=SCHEME[parsed.drivername]), pool_pre_ping=True)
        if parsed.drivername != "sqlite":
            raise StateError(f"DATABASE_URL: {parsed.drivername} is not supported: sqlite:///FILE or postgresql://...")
    except (ArgumentError, NoSuchModuleError, ImportError) as fault:
        raise StateError(f"DATABASE_URL cannot be used: sqlite:///FILE or postgresql://... ({fault})") from fault
    return _sqlite(url, parsed.database)


def _sqlite(url: str, file: str | None) -> Engine:
    if file:
        try:
            Path(file).parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise StateError(f"{file}: its folder cannot be made ({fault.strerror})") from fault
    more: dict[str, Any] = {} if file else {"poolclass": StaticPool}
    engine = create_engine(url, connect_args={"timeout": BUSY, "check_same_thread": False}, **more)
    event.listen(engine, "connect", _pragmas)
    event.listen(engine, "begin", _immediately)
    return engine


def _pragmas(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's begin below is the only one
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")  # what was acknowledged is on the disk


def _immediately(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")  # a writer waits at the start, and never fails half way


def _sound(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        said = connection.execute(text("PRAGMA quick_check(1)")).scalar()
        if said != "ok":
            raise SQLAlchemyError(str(said))


def _unusable(engine: Engine, fault: Exception) -> str:
    cause = str(getattr(fault, "orig", None) or fault).strip().splitlines()[0]
    if engine.dialect.name == "sqlite":
        file = engine.url.database
        back = "put a backup in its place, or move it away to begin anew: events under way would be forgotten"
        return f"{file}: the state cannot be read or written ({cause}); {back}"
    back = "is the server up, and the role allowed?"
    return f"DATABASE_URL: {engine.url.render_as_string()} cannot be used ({cause}); {back}"
