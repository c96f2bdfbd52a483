"""What a base said, as channels were told it: the mark of each fact, and for each mark the fact in few words."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.state.tables import BASES, TELLINGS

AT_ONCE = 500  # values in one statement: SQLite has a limit


def version(marks: Mapping[str, str]) -> str:
    """The version of a base with these marks by fact id: 16 hexadecimal digits."""
    return hashlib.sha256(json.dumps(marks, sort_keys=True).encode()).hexdigest()[:16]


def known(connection: Connection, number: str) -> bool:
    """Whether this version is kept."""
    return connection.execute(select(BASES.c.version).where(BASES.c.version == number)).first() is not None


def marks(connection: Connection, number: str) -> dict[str, str]:
    """The mark of each fact in this version, by fact id; empty where the version is not kept."""
    packed = connection.execute(select(BASES.c.marks).where(BASES.c.version == number)).scalar()
    return dict(unpacked(packed)) if packed else {}


def untold(connection: Connection, wanted: Iterable[str]) -> list[str]:
    """Those of these marks that have no telling."""
    listed = list(dict.fromkeys(wanted))
    held = {mark for part in in_parts(listed) for mark in _told(connection, part)}
    return [mark for mark in listed if mark not in held]


def tellings(connection: Connection, wanted: Iterable[str]) -> dict[str, str]:
    """The telling, a JSON text, for each of these marks that has one."""
    found: dict[str, str] = {}
    for part in in_parts(list(wanted)):
        rows = connection.execute(select(TELLINGS.c.mark, TELLINGS.c.telling).where(TELLINGS.c.mark.in_(part)))
        found.update((row.mark, row.telling) for row in rows)
    return found


def keep(connection: Connection, base: Mapping[str, str], told: Mapping[str, str]) -> None:
    """Keep a base by its marks, with the tellings that it adds."""
    # in one order for all: replicas that keep the same base at the same time do not block each other for good
    if rows := [{"mark": mark, "telling": telling} for mark, telling in sorted(told.items())]:
        connection.execute(_new(connection, TELLINGS), rows)
    connection.execute(_new(connection, BASES), [{"version": version(base), "marks": packed(base)}])


def packed(value: object) -> bytes:
    """A JSON value, compressed."""
    return zlib.compress(json.dumps(value, separators=(",", ":")).encode())


def unpacked(value: bytes) -> dict[str, str]:
    """The marks out of `packed`."""
    loaded: dict[str, str] = json.loads(zlib.decompress(value))
    return loaded


def _new(connection: Connection, table: Table) -> Any:
    """An insert that leaves rows alone which are there."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(table).on_conflict_do_nothing()


def _told(connection: Connection, part: Sequence[str]) -> list[str]:
    return list(connection.execute(select(TELLINGS.c.mark).where(TELLINGS.c.mark.in_(part))).scalars())


def in_parts(listed: Sequence[str]) -> Iterable[list[str]]:
    """The values in parts that fit into one statement each."""
    rest = iter(listed)
    while part := list(islice(rest, AT_ONCE)):
        yield part
