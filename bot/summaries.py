"""What a channel was told last, out of the state, as `bot.digest` needs it."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date

from bot.digest import Before, Told
from bot.state import Connection, Database, bases, deliveries


def before(database: Database, channel: str) -> Before | None:
    """What the channel's last posted summary told; None when none was posted. Reads in this thread."""
    return database.once(lambda connection: read(connection, channel))


def read(connection: Connection, channel: str) -> Before | None:
    """The same, within a transaction."""
    last = deliveries.last(connection, channel, "posted")
    if last is None or last.version is None:
        return None
    marks = bases.marks(connection, last.version)
    tellings = bases.tellings(connection, marks.values())

    def told(mark: str) -> Told | None:
        return Told(**json.loads(tellings[mark])) if mark in tellings else None

    return Before(date.fromisoformat(last.day), marks, told)


def telling(told: Told) -> str:
    """A fact as it was told, as the state keeps it."""
    return json.dumps(asdict(told))
