"""When a channel's summary is due: which day is to be posted now, which came too late, when the next one is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.jobs.wallclock import WallClock
from bot.state import Connection, deliveries, subscriptions
from bot.state.subscriptions import Subscription

MOST_MISSED = 60  # days recorded as missed, after a long time without a bot


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done for a subscription: the day to post, if any, when it was due, in seconds since 1970."""

    next_at: float
    post: date | None = None
    due: float = 0.0
    missed: tuple[date, ...] = ()


def wall_clock(subscription: Subscription) -> WallClock:
    """The wall clock by which a channel gets its summaries."""
    hour, minute = subscription.at.split(":")
    days = frozenset(int(day) for day in subscription.days)
    return WallClock(time(int(hour), int(minute)), ZoneInfo(subscription.zone), days)


def plan(subscription: Subscription, now: float, window: float) -> Plan:
    """What is due at `now`. A day late by more than `window` seconds is missed; of several days the last is posted."""
    clock, moment = wall_clock(subscription), datetime.fromtimestamp(now, UTC)
    following = clock.after(moment)[1].timestamp()
    day, at = clock.latest(moment)
    if at.timestamp() < subscription.next_at:
        return Plan(following)  # the hour was changed since
    earlier = _days(clock, day, subscription.next_at)
    if now - at.timestamp() > window:
        return Plan(following, missed=(*earlier, day))
    return Plan(following, day, at.timestamp(), earlier)


def _days(clock: WallClock, last: date, since: float) -> tuple[date, ...]:
    """The days before `last` whose moment came, not before `since`, oldest first."""
    found: list[date] = []
    for back in range(1, MOST_MISSED):
        day = last - timedelta(days=back)
        if day.weekday() in clock.days:
            if clock.moment(day).timestamp() < since:
                break
            found.append(day)
    return tuple(reversed(found))


def subscribe(connection: Connection, wanted: Subscription, now: float) -> Subscription:
    """Set a channel's subscription, with when its next summary comes."""
    made = replace(wanted, next_at=following(connection, wanted, now), set_at=now)
    subscriptions.put(connection, made)
    return made


def following(connection: Connection, wanted: Subscription, now: float) -> float:
    """When the channel's next summary comes: on the first day that has none yet and follows the last one.

    A zone far to the west shows an earlier date: the days of a channel never go back.
    """
    clock = wall_clock(wanted)
    day, at = clock.after(datetime.fromtimestamp(now, UTC))
    last = deliveries.last(connection, wanted.channel, *deliveries.SETTLED, "begun")
    told = last.day if last else ""
    while day.isoformat() <= told or deliveries.taken(connection, wanted.channel, day.isoformat()):
        day, at = clock.after(at)
    return at.timestamp()
