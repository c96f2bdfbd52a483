"""What a channel was told last, out of the state and the base, as `bot.digest` needs it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date

from bot.answers import Cited
from bot.digest import Before, Told
from bot.render.pages import daily_items
from bot.state import Connection, Database, bases, deliveries

Cite = Callable[[Sequence[str]], Sequence[Cited]]


def before(database: Database, channel: str, marks: Mapping[str, str], cite: Cite) -> Before | None:
    """As `read` does, in this thread."""
    return database.once(lambda connection: read(connection, channel, marks, cite))


def read(connection: Connection, channel: str, marks: Mapping[str, str], cite: Cite) -> Before | None:
    """What the channel's last posted summary told; None when none was posted, or what it told is not kept.

    Read is only what differs from the base in use, which has these marks; the rest is told as `cite` finds it there,
    later, when a digest asks for it.
    """
    last = deliveries.last(connection, channel, "posted")
    if last is None or last.version is None:
        return None
    old = bases.marks(connection, last.version)
    same = {mark: fact for fact, mark in old.items() if marks.get(fact) == mark}
    tellings = bases.tellings(connection, [mark for mark in old.values() if mark not in same])

    def told(mark: str) -> Told | None:
        if mark in tellings:
            return Told(**json.loads(tellings[mark]))
        return next((daily_items.told(each, mark) for each in cite([same[mark]])), None) if mark in same else None

    return Before(date.fromisoformat(last.day), old, told) if old else None


def telling(told: Told) -> str:
    """A fact as it was told, as the state keeps it."""
    return json.dumps(asdict(told))
