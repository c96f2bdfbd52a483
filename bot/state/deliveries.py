"""What became of each day's summary in each channel: one row for a channel and a day, whatever happens."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

from sqlalchemy import Connection, Row, delete, select

from bot.state.tables import DELIVERIES, INBOX

# `begun` may have been posted; of `unknown` nobody can tell; `missed` came too late; `failed` was refused
State = Literal["begun", "posted", "skipped", "missed", "unknown", "failed"]
SETTLED: tuple[State, ...] = ("posted", "skipped", "unknown")  # nothing more is posted on that day
COLUMNS = DELIVERIES.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One summary. `day` is ISO, `version` that of the base it told, `at` seconds since 1970, `ts` Slack's time."""

    channel: str
    day: str
    state: State
    at: float
    ts: str | None = None
    version: str | None = None
    late: bool = False

    @property
    def settled(self) -> bool:
        """Whether nothing more is to be posted on that day."""
        return self.state in SETTLED


def key(channel: str, day: str) -> str:
    """The key of the work, and of the message, for a channel's day."""
    return f"daily:{channel}:{day}"


def read(connection: Connection, channel: str, day: str) -> Delivery | None:
    """What became of a day's summary, if anything yet."""
    row = connection.execute(select(DELIVERIES).where(COLUMNS.channel == channel, COLUMNS.day == day)).first()
    return _delivery(row) if row else None


def last(connection: Connection, channel: str, *states: State) -> Delivery | None:
    """The channel's last one, of these states if any are named."""
    found = select(DELIVERIES).where(COLUMNS.channel == channel).order_by(COLUMNS.day.desc()).limit(1)
    row = connection.execute(found.where(COLUMNS.state.in_(states)) if states else found).first()
    return _delivery(row) if row else None


def put(connection: Connection, *deliveries: Delivery) -> None:
    """Record what became of these, in place of what was known of them."""
    for each in deliveries:
        connection.execute(delete(DELIVERIES).where(COLUMNS.channel == each.channel, COLUMNS.day == each.day))
    if deliveries:
        connection.execute(DELIVERIES.insert(), [asdict(each) for each in deliveries])


def missed(connection: Connection, *deliveries: Delivery) -> None:
    """The same for days that were missed: what is known of a day stays."""
    put(connection, *(each for each in deliveries if read(connection, each.channel, each.day) is None))


def taken(connection: Connection, channel: str, day: str) -> bool:
    """Whether this day's summary is settled or under way: then the next one comes on another day."""
    known = read(connection, channel, day)
    if known is not None and (known.settled or known.state == "begun"):
        return True
    open_ = select(INBOX.c.key).where(INBOX.c.key == key(channel, day), INBOX.c.state != "failed")
    return known is None and connection.execute(open_).first() is not None


def _delivery(row: Row[tuple[object, ...]]) -> Delivery:
    return Delivery(**row._mapping)
