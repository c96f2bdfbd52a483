"""The one database of the state: SQLite in a file, or PostgreSQL where several machines share the work."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool

from bot.errors import StateError
from bot.state.address import address, file_of, named
from bot.state.versions import bring_up_to_date
from bot.state.wal import write_ahead

T = TypeVar("T")
BUSY = 2.0  # seconds to wait for another writer: Slack wants its acknowledgement within three
CONNECTING = 3  # seconds to wait for PostgreSQL's server
THREADS = 4  # of PostgreSQL; SQLite has one writer anyway


class Database:
    """Runs transactions away from the event loop, so that a slow disk never holds it."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        # a database in memory has one connection, which threads must not use at the same time
        self._turn = Lock() if isinstance(engine.pool, StaticPool) else nullcontext()
        self._threads = ThreadPoolExecutor(THREADS if engine.dialect.name == "postgresql" else 1, "state")

    @classmethod
    def open(cls, url: str) -> Database:
        """Open the database at this URL and make what tables are missing; `sqlite://` lives in memory only.

        Raises StateError, one line that names the database and the way back, when it cannot be used.
        """
        engine = _engine(address(url))
        try:
            with engine.begin() as connection:
                _prepare(connection)
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
        with self._turn, self.engine.begin() as connection:
            return act(connection)

    def close(self) -> None:
        """Let go of the database; transactions under way are finished."""
        self._threads.shutdown()
        self.engine.dispose()


def _engine(url: URL) -> Engine:
    if url.drivername == "sqlite":
        return _sqlite(url)
    patient = {} if "connect_timeout" in url.query else {"connect_timeout": CONNECTING}
    try:
        return create_engine(url, pool_pre_ping=True, connect_args=patient)
    except ImportError as fault:
        raise StateError("DATABASE_URL: PostgreSQL needs pip install 'policydesk[postgres]'") from fault


def _sqlite(url: URL) -> Engine:
    more: dict[str, Any] = {"poolclass": StaticPool}
    if file := file_of(url):
        more = {}
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise StateError(f"{file}: its folder cannot be made ({fault.strerror})") from fault
    engine = create_engine(url, connect_args={"timeout": BUSY, "check_same_thread": False}, **more)
    event.listen(engine, "connect", _pragmas)
    event.listen(engine, "begin", _immediately)
    return engine


def _pragmas(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's begin below is the only one
    write_ahead(connection, BUSY)
    connection.execute("PRAGMA synchronous=FULL")  # what was acknowledged is on the disk


def _immediately(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")  # a writer waits at the start, and never fails half way


def _prepare(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        # replicas that start together for the first time: one makes the tables, the others wait for it
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('policydesk'))"))
    if connection.dialect.name == "sqlite":
        said = connection.execute(text("PRAGMA quick_check(1)")).scalar()
        if said != "ok":
            raise SQLAlchemyError(str(said))


def _unusable(engine: Engine, fault: Exception) -> str:
    cause = str(getattr(fault, "orig", None) or fault).strip().partition("\n")[0]
    if engine.dialect.name == "sqlite":
        back = "put a backup in its place, or move it away to begin anew: events under way would be forgotten"
        return f"{named(engine.url)}: the state cannot be read or written ({cause}); {back}"
    return f"DATABASE_URL: {named(engine.url)} cannot be used ({cause}); is the server up, and the role allowed?"
