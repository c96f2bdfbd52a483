"""The version of the tables: an older database is brought up to date after a backup, a newer one is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from sqlalchemy import Connection, inspect, select, text

from bot.errors import StateError
from bot.state.address import file_of, named
from bot.state.tables import METADATA, SCHEMA

VERSION = 2  # 1 had the inbox and notices only, and no number
NAME = "state"
LOCK = 7_046_029_254  # any number, of our own: two replicas of PostgreSQL do not bring it up to date at once


def bring_up_to_date(connection: Connection) -> None:
    """Make what tables are missing, in the transaction of this connection, and number them.

    Of an older database a backup is made first: FILE.bak-VERSION-TIME for SQLite; on PostgreSQL the transaction is
    all or nothing. Raises StateError, one line, over a newer one.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    found = version_of(connection)
    if found == VERSION:
        return
    if found > VERSION:
        raise StateError(
            f"{named(connection.engine.url)}: its tables have version {found}, this Policy Desk knows {VERSION}: "
            "install the newer Policy Desk again, or put a backup of that version in its place"
        )
    if found:
        _back_up(connection, found)
    METADATA.create_all(connection)  # version 2 only adds tables
    connection.execute(SCHEMA.delete())
    connection.execute(SCHEMA.insert().values(name=NAME, version=VERSION))


def version_of(connection: Connection) -> int:
    """The version of the tables; 0 where there are none."""
    tables = set(inspect(connection).get_table_names())
    if SCHEMA.name in tables:
        return connection.execute(select(SCHEMA.c.version).where(SCHEMA.c.name == NAME)).scalar() or 0
    return 1 if "inbox" in tables else 0


def _back_up(connection: Connection, version: int) -> None:
    file = file_of(connection.engine.url)
    if file is None:
        return
    moment = connection.execute(text("SELECT strftime('%Y%m%dT%H%M%SZ', 'now')")).scalar()
    beside = f"{file}.bak-{version}-{moment}"
    # the transaction that is open keeps writers out, readers see what was there before it
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(beside)) as target:
        source.backup(target)
