"""Which channels get a daily summary, and when the next one is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from sqlalchemy import Connection, Row, and_, bindparam, delete, func, select, update

from bot.state.tables import SUBSCRIPTIONS

Quiet = Literal["post", "skip"]
COLUMNS = SUBSCRIPTIONS.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A channel's daily summary: `at` (08:00) on the wall clock of `zone` (IANA), on `days` (Monday is 0).

    `quiet` says what a day without news gets. `set_by` is None where nobody in Slack has set it; `next_at` is when the
    next summary is due, in seconds since 1970.
    """

    channel: str
    team: str = ""
    zone: str = "UTC"
    at: str = "08:00"
    days: str = "0123456"
    quiet: Quiet = "post"
    active: bool = True
    set_by: str | None = None
    set_at: float = 0.0
    next_at: float = 0.0


def read(connection: Connection, channel: str) -> Subscription | None:
    """The subscription of a channel, also one that is switched off."""
    row = connection.execute(select(SUBSCRIPTIONS).where(COLUMNS.channel == channel)).first()
    return _subscription(row) if row else None


def every(connection: Connection) -> list[Subscription]:
    """All of them, by channel."""
    return [_subscription(row) for row in connection.execute(select(SUBSCRIPTIONS).order_by(COLUMNS.channel))]


def put(connection: Connection, subscription: Subscription) -> None:
    """Set a channel's subscription in place of the one it had."""
    connection.execute(delete(SUBSCRIPTIONS).where(COLUMNS.channel == subscription.channel))
    connection.execute(SUBSCRIPTIONS.insert().values(asdict(subscription)))


def switch_off(connection: Connection, channel: str) -> None:
    """No more summaries in this channel, until it is switched on again."""
    connection.execute(update(SUBSCRIPTIONS).where(COLUMNS.channel == channel).values(active=False))


def forget_settings(connection: Connection, but: str | None) -> None:
    """Forget what came from the settings and nobody has set in Slack, except for the channel `but`."""
    others = COLUMNS.set_by.is_(None) if but is None else and_(COLUMNS.set_by.is_(None), COLUMNS.channel != but)
    connection.execute(delete(SUBSCRIPTIONS).where(others))


def due(connection: Connection, now: float, limit: int) -> list[Subscription]:
    """Those whose time has come, held against other replicas until the transaction ends."""
    waiting = select(SUBSCRIPTIONS).where(COLUMNS.active.is_(True), COLUMNS.next_at <= now)
    found = waiting.order_by(COLUMNS.next_at).limit(limit).with_for_update(skip_locked=True)
    return [_subscription(row) for row in connection.execute(found)]


def soonest(connection: Connection) -> float | None:
    """When the next summary of any channel is due."""
    found: float | None = connection.execute(select(func.min(COLUMNS.next_at)).where(COLUMNS.active.is_(True))).scalar()
    return found


def advance(connection: Connection, next_at: Mapping[str, float]) -> None:
    """Set when the next summary of each of these channels is due."""
    if next_at:
        change = update(SUBSCRIPTIONS).where(COLUMNS.channel == bindparam("which")).values(next_at=bindparam("moment"))
        connection.execute(change, [{"which": channel, "moment": moment} for channel, moment in next_at.items()])


def _subscription(row: Row[tuple[object, ...]]) -> Subscription:
    return Subscription(**row._mapping)
