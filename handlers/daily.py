"""One day's summary in one channel: posted once, whatever dies meanwhile, and what became of it recorded."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from slack_sdk.errors import SlackApiError

from bot.digest import Before
from bot.jobs import GivenUp, Job, Unknown
from bot.jobs.tick import HOUR
from bot.render import daily as pages
from bot.render.message import Message
from bot.state import Connection, Incoming, Work, deliveries, subscriptions
from bot.state.deliveries import Delivery
from bot.state.inbox import leave
from bot.state.subscriptions import Subscription
from handlers import telling
from handlers.direct import since
from handlers.lines import DROPPED
from handlers.service import Service
from handlers.wire.history import Spot
from handlers.wire.refusals import NOT_THERE, code
from handlers.wire.sender import Letter

log = logging.getLogger("policydesk")
LATE = 900.0  # seconds after which a summary says that it is late


@dataclass(frozen=True, slots=True)
class Order:
    """The day's summary for a channel, and when it was due, in seconds since 1970."""

    channel: str
    day: str
    due: float


@dataclass(frozen=True, slots=True)
class Standing:
    """What the state says of it: the subscription, what became of it so far, what the channel was told last."""

    subscription: Subscription | None
    known: Delivery | None
    before: Before | None


class _Stopped(Exception):  # noqa: N818 - an outcome
    """It is not to be posted any more."""


async def deliver(service: Service, job: Job) -> None:
    """Post a summary, its details into its thread, and record it. Raises as `Sender.post` does."""
    order = Order(**job.work.body)
    found = await service.database.run(partial(_standing, order=order, before=telling.last(service, order.channel)))
    if found.known and found.known.settled:
        return
    try:
        await _post(service, job, order, found)
    except _Stopped as why:
        await _stopped(service, order, str(why))
    except Unknown:
        await _record(service, order, "unknown")
        raise
    except SlackApiError as refusal:
        if code(refusal) not in NOT_THERE:
            raise
        await service.database.run(partial(_dropped, order=order, why=str(code(refusal)), now=service.world.seconds()))
        raise GivenUp(str(code(refusal))) from refusal


async def failed(service: Service, work: Work) -> None:
    """Record that it was given up; where the post itself went out, that it was posted."""
    order = Order(**work.body)
    known = await service.database.run(lambda connection: deliveries.read(connection, order.channel, order.day))
    if known and known.ts:
        await service.database.run(lambda connection: deliveries.put(connection, replace(known, state="posted")))
    else:
        await _record(service, order, "failed")


async def _post(service: Service, job: Job, order: Order, found: Standing) -> None:
    now = service.world.seconds()
    stopped = _stop(found.subscription, now - order.due > service.settings.daily_window * HOUR)
    if stopped and not job.repeated:
        raise _Stopped(stopped)
    digest = service.desk.daily(date.fromisoformat(order.day), found.before)
    version = await telling.keep(service)
    late = now - order.due > LATE
    fresh = Delivery(channel=order.channel, day=order.day, state="begun", at=now, version=version, late=late)
    if digest.quiet and found.subscription and found.subscription.quiet == "skip" and not job.repeated:
        await _put(service, replace(fresh, state="skipped"))
        return
    begun = found.known if found.known and found.known.state == "begun" else fresh
    drawn = pages.drawn(digest, _due(order, found.subscription) if late else None)
    if begun.ts is None:
        begun = await _top(service, job, (begun, fresh), drawn.post, stopped)
    if begun.version == version:
        await _details(service, job, begun, drawn.thread)
    await _put(service, replace(begun, state="posted"))


async def _top(
    service: Service, job: Job, found: tuple[Delivery, Delivery], message: Message, stopped: str | None
) -> Delivery:
    """The post itself: found where an earlier try got through, else posted. What it told is recorded before."""
    begun, fresh = found

    async def asked() -> None:
        nonlocal begun
        if stopped:
            raise _Stopped(stopped)
        await job.begin()
        begun = fresh
        await _put(service, fresh)

    letter = Letter(Spot(fresh.channel, None, since(job)), message, job.work.key, repeated=job.repeated)
    posted = await service.sender.post(letter, asked)
    begun = replace(begun, ts=posted)
    await _put(service, begun)
    return begun


async def _details(service: Service, job: Job, begun: Delivery, thread: Sequence[Message]) -> None:
    """What did not fit into the post goes into its thread, each message with a key of its own."""
    try:
        for number, message in enumerate(thread, start=2):
            spot = Spot(begun.channel, begun.ts, str(begun.ts))
            letter = Letter(spot, message, f"{job.work.key}:{number}", repeated=job.repeated)
            await service.sender.post(letter, job.begin)
    except (SlackApiError, Unknown) as cause:  # the summary itself stands
        log.error("the details of a daily summary in %s are missing", begun.channel, exc_info=cause)


def _standing(connection: Connection, order: Order, before: Callable[[Connection], Before | None]) -> Standing:
    return Standing(
        subscriptions.read(connection, order.channel),
        deliveries.read(connection, order.channel, order.day),
        before(connection),
    )


def _stop(subscription: Subscription | None, too_late: bool) -> str | None:
    if subscription is None or not subscription.active:
        return "switched off"
    return "missed" if too_late else None


def _due(order: Order, subscription: Subscription | None) -> str:
    zone = subscription.zone if subscription else "UTC"
    return f"{datetime.fromtimestamp(order.due, UTC).astimezone(ZoneInfo(zone)):%H:%M} ({zone})"


async def _stopped(service: Service, order: Order, why: str) -> None:
    if why == "missed":
        log.warning("a daily summary of %s came too late and was left out", order.channel)
        await _record(service, order, "missed")
    raise GivenUp(why)  # so that another hour of this day can still be set


async def _record(service: Service, order: Order, state: deliveries.State) -> None:
    now = service.world.seconds()
    await _put(service, Delivery(channel=order.channel, day=order.day, state=state, at=now, late=state == "missed"))


async def _put(service: Service, delivery: Delivery) -> None:
    await service.database.run(lambda connection: deliveries.put(connection, delivery))


def _dropped(connection: Connection, order: Order, why: str, now: float) -> None:
    """The bot cannot post in the channel: no more summaries there, and whoever set them is told once."""
    log.error("the daily summary cannot be posted in %s (%s): it is switched off", order.channel, why)
    known = subscriptions.read(connection, order.channel)
    deliveries.put(connection, Delivery(channel=order.channel, day=order.day, state="failed", at=now))
    subscriptions.switch_off(connection, order.channel)
    if known and known.set_by:
        key = f"word:{deliveries.key(order.channel, order.day)}"
        body = {"person": known.set_by, "text": DROPPED.format(channel=order.channel, why=why)}
        leave(connection, [Incoming("word", key, key, body)], now)
