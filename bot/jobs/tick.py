"""The tick: once a minute each replica hands on the summaries that are due. Two at once, or a crash, change nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from bot.jobs.schedule import Plan, plan, subscribe
from bot.state import Connection, Database, Incoming, deliveries, subscriptions, watches
from bot.state.deliveries import Delivery
from bot.state.inbox import Seconds, leave
from bot.state.pruning import prune
from bot.state.subscriptions import Subscription

log = logging.getLogger("policydesk")
MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0
AT_ONCE = 500  # subscriptions in one transaction
KIND = "daily"

Step = Callable[[float, Connection], int]


class Ticker:
    """One replica's tick. `steps` gives what is done in turn, each in transactions of its own until it finds no more.

    A step is given the time, in seconds since 1970, and tells how much work it handed on, a full `AT_ONCE` where there
    may be more; `wake` is called after each tick: what was put off may be due by now too.
    """

    def __init__(
        self,
        database: Database,
        clock: Seconds,
        steps: Callable[[], Iterable[Step]],
        wake: Callable[[], None] = lambda: None,
        sleep: Callable[[float], Awaitable[Any]] = asyncio.sleep,
    ) -> None:
        self.database, self.clock, self.steps, self.wake, self.sleep = database, clock, steps, wake, sleep

    async def tick(self) -> int:
        """Hand on what is due; how much it was."""
        total = 0
        for step in self.steps():
            handed = AT_ONCE
            while handed >= AT_ONCE:
                handed = await self.database.run(partial(step, self.clock()))
                total += handed
        self.wake()
        return total

    async def run(self) -> None:
        """Tick at every full minute, the first time at once; until cancelled. Outlives failures of the database."""
        while True:
            try:
                await self.tick()
            except Exception as cause:
                log.error("what is due could not be looked up, trying again in a minute", exc_info=cause)
            await self.sleep(MINUTE - self.clock() % MINUTE)


def standing(wanted: Subscription | None) -> Step:
    """The step for the subscription that comes from the settings, at the start: it gives way to what is set in Slack.

    One of earlier settings ends. Where the bot could not post, it stays off until somebody switches it on.
    """

    def step(now: float, connection: Connection) -> int:
        subscriptions.forget_settings(connection, wanted.channel if wanted else None)
        known = subscriptions.read(connection, wanted.channel) if wanted else None
        same = known and replace(known, set_at=0.0, next_at=0.0, active=True) == wanted
        if wanted and (known is None or (known.set_by is None and not same)):
            subscribe(connection, wanted, now)
        return 0

    return step


def summaries(window: float) -> Step:
    """The step for daily summaries: late by at most `window` seconds is posted, older is recorded as missed."""

    def step(now: float, connection: Connection) -> int:
        plans = {each.channel: _planned(each, now, window) for each in subscriptions.due(connection, now, AT_ONCE)}
        subscriptions.advance(connection, {channel: todo.next_at for channel, todo in plans.items()})
        deliveries.missed(connection, *_missed(plans, now))
        leave(connection, list(_orders(plans)), now)
        return len(plans)

    return step


def watched(version: str) -> Step:
    """The step for watches: who watches something that was not compared with this version of the base is looked after.

    Whoever was written to in the last hour waits until it has passed.
    """

    def step(now: float, connection: Connection) -> int:
        found = watches.stale(connection, version, now - HOUR, AT_ONCE - 1)
        orders = []
        for person, sent in found:
            key = f"watch:{person}:{version}:{sent:.0f}"
            orders.append(Incoming("watch", key, key, {"person": person}))
        # it may have been compared before an older base came back and went again, when less was watched
        leave(connection, orders, now, again_after=HOUR)
        return len(found)

    return step


def forgetting(used: str) -> Step:
    """The step that once a day forgets what nobody needs any more; `used` is the version of the base in use."""
    looked, idle = 0.0, frozenset[str]()

    def step(now: float, connection: Connection) -> int:
        nonlocal looked, idle
        if now - looked >= DAY:
            looked, idle = now, prune(connection, now, used, idle)
        return 0

    return step


def _planned(channel: Subscription, now: float, window: float) -> Plan:
    try:
        return plan(channel, now, window)
    except (ValueError, LookupError, OSError) as cause:  # a zone that this machine does not know; others must go on
        log.error("the daily summary of %s cannot be planned, trying again in an hour", channel.channel, exc_info=cause)
        return Plan(now + HOUR)


def _missed(plans: Mapping[str, Plan], now: float) -> Iterator[Delivery]:
    for channel, todo in plans.items():
        if todo.missed:
            log.warning("%d daily summaries of %s came due while no bot was running", len(todo.missed), channel)
        for day in todo.missed:
            yield Delivery(channel=channel, day=day.isoformat(), state="missed", at=now, late=True)


def _orders(plans: Mapping[str, Plan]) -> Iterator[Incoming]:
    for channel, todo in plans.items():
        if todo.post is not None:
            yield order(channel, todo.post, todo.due)


def order(channel: str, day: date, due: float) -> Incoming:
    """The work of posting a channel's summary for a day, due at this moment: one key, whoever hands it on."""
    key = deliveries.key(channel, day.isoformat())
    return Incoming(KIND, key, key, {"channel": channel, "day": day.isoformat(), "due": due})
