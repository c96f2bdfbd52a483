"""Forgets what no summary and no watch needs any more: old deliveries, bases, and what those said."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterable

from sqlalchemy import Column, Connection, and_, delete, exists, func, not_, select

from bot.state.bases import in_parts, unpacked
from bot.state.tables import BASES, DELIVERIES, TELLINGS, WATCHES

BEGUN = DELIVERIES.c.state == "begun"
KEPT = 400 * 24 * 3600.0  # seconds that a delivery stays known: over a year


def prune(connection: Connection, now: float, used: str, idle: Collection[str]) -> frozenset[str]:
    """Forget deliveries older than `KEPT`, and those of the bases in `idle` that nothing needs, with what they said.

    Needed are the version `used` now, what each channel was told last, and what each watch was told. Gives the bases
    that nothing needs, to be `idle` the next time: one that a replica has just begun to use is not taken from it.
    """
    _forget_deliveries(connection, now - KEPT)
    needed = {used, *_told_last(connection)}
    free = set(connection.execute(select(BASES.c.version)).scalars()) - needed
    if gone := free.intersection(idle):
        _remove(connection, BASES.c.version, gone)
        said = set(connection.execute(select(TELLINGS.c.mark)).scalars())
        _remove(connection, TELLINGS.c.mark, said - _of_bases(connection) - _of_watches(connection))
    return frozenset(free - gone)


def _forget_deliveries(connection: Connection, before: float) -> None:
    """The last post of each channel stays: the next one tells what has changed since."""
    later = DELIVERIES.alias()
    followed = exists().where(
        later.c.channel == DELIVERIES.c.channel, later.c.state == "posted", later.c.day > DELIVERIES.c.day
    )
    last = and_(DELIVERIES.c.state == "posted", not_(followed))
    old = and_(DELIVERIES.c.at < before, not_(BEGUN), not_(last))
    connection.execute(delete(DELIVERIES).where(old))


def _told_last(connection: Connection) -> Iterable[str]:
    """The versions that the channels were told last, or are being told."""
    posted = select(DELIVERIES.c.channel, func.max(DELIVERIES.c.day).label("day")).where(DELIVERIES.c.state == "posted")
    last = posted.group_by(DELIVERIES.c.channel).subquery()
    same = and_(DELIVERIES.c.channel == last.c.channel, DELIVERIES.c.day == last.c.day)
    for query in (select(DELIVERIES.c.version).join(last, same), select(DELIVERIES.c.version).where(BEGUN)):
        yield from filter(None, connection.execute(query.distinct()).scalars())


def _of_bases(connection: Connection) -> set[str]:
    """The marks of the bases that are kept."""
    return {mark for row in connection.execute(select(BASES.c.marks)) for mark in unpacked(row.marks).values()}


def _of_watches(connection: Connection) -> set[str]:
    """The marks that people were told last of what they watch."""
    rows = connection.execute(select(WATCHES.c.told))
    return {marks[-1] for row in rows for marks in json.loads(zlib.decompress(row.told)).values() if marks}


def _remove(connection: Connection, column: Column[str], values: Iterable[str]) -> None:
    for part in in_parts(sorted(values)):
        connection.execute(delete(column.table).where(column.in_(part)))
