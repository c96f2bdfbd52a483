"""What people watch, and what each was told of it: one row for a person and a subject."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, field

from sqlalchemy import Connection, Row, and_, case, delete, func, select, update

from bot.state.bases import packed
from bot.state.tables import WATCHES

COLUMNS = WATCHES.c
Marks = dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A subject that a person watches: `spec` for the desk, `label` in words.

    `told` has the marks told of each fact, by fact id, the newest last; `version` is that of the base compared last,
    `last_sent` when the person was last written to, in seconds since 1970.
    """

    person: str
    spec: str
    team: str
    label: str
    version: str
    last_sent: float = 0.0
    told: Marks = field(default_factory=dict)


def of(connection: Connection, person: str) -> list[Watched]:
    """What a person watches, by its words."""
    found = [_watched(row) for row in connection.execute(select(WATCHES).where(COLUMNS.person == person))]
    return sorted(found, key=lambda each: each.label.casefold())


def put(connection: Connection, watched: Watched) -> None:
    """Keep it, in place of what was kept of it."""
    remove(connection, watched.person, watched.spec)
    row = {name: getattr(watched, name) for name in ("person", "spec", "team", "label", "version", "last_sent")}
    connection.execute(WATCHES.insert().values(**row, told=packed(watched.told)))


def remove(connection: Connection, person: str, spec: str | None = None) -> int:
    """Watch it no more, or with no `spec` nothing; how many were watched."""
    mine = COLUMNS.person == person
    return connection.execute(
        delete(WATCHES).where(mine if spec is None else and_(mine, COLUMNS.spec == spec))
    ).rowcount


def compared(connection: Connection, person: str, version: str) -> None:
    """What the person watches was compared with this version of the base."""
    connection.execute(update(WATCHES).where(COLUMNS.person == person).values(version=version))


def stale(connection: Connection, version: str, before: float, limit: int) -> list[tuple[str, float]]:
    """(person, last written to) of those with something not compared with this version, not written to since `before`.

    Both times in seconds since 1970.
    """
    other = func.sum(case((COLUMNS.version != version, 1), else_=0))
    sent = func.max(COLUMNS.last_sent)
    found = select(COLUMNS.person, sent).group_by(COLUMNS.person).having(other > 0, sent <= before).limit(limit)
    return [(row[0], row[1]) for row in connection.execute(found)]


def _watched(row: Row[tuple[object, ...]]) -> Watched:
    given = dict(row._mapping)
    given["told"] = json.loads(zlib.decompress(given["told"]))
    return Watched(**given)
