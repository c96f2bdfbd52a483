"""Today's summary at once, because somebody asked: the work that the tick would hand on, under the same key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.digest import Before
from bot.jobs.schedule import wall_clock
from bot.jobs.tick import order
from bot.state import Connection, deliveries, subscriptions
from bot.state.deliveries import SETTLED, Delivery
from bot.state.subscriptions import Subscription
from handlers import subscribing, telling
from handlers.intake import Intake
from handlers.service import Service

COMES = "Today's summary is being posted in <#{channel}>. No other comes today."
KNOWN = "<#{channel}> has had today's summary: {told}. Only one comes a day; `/policy daily preview` shows it to you."
NOTHING = "Nothing is new since the last summary, and <#{channel}> wants no post on a quiet day: none is sent."


@dataclass(frozen=True, slots=True)
class _Known:
    """What the state says of a channel: the last summary that is settled or being posted, what it told."""

    subscription: Subscription | None
    last: Delivery | None
    before: Before | None


async def send(service: Service, intake: Intake, channel: str) -> str:
    """Hand on a channel's summary for today, due now; gives the line that says so, or why not."""
    known = await service.database.run(partial(_known, read=telling.last(service, channel), channel=channel))
    if known.subscription is None or not known.subscription.active:
        return await subscribing.status(service, channel)
    day = wall_clock(known.subscription).day_of(service.world.clock())
    if known.last and known.last.day >= day.isoformat():
        return KNOWN.format(channel=channel, told=subscribing.outcome(known.last, known.subscription.zone))
    if known.subscription.quiet == "skip" and service.desk.daily(day, known.before).quiet:
        return NOTHING.format(channel=channel)
    await intake.take_on(order(channel, day, service.world.seconds()))
    return COMES.format(channel=channel)


def _known(connection: Connection, read: Callable[[Connection], Before | None], channel: str) -> _Known:
    last = deliveries.last(connection, channel, *SETTLED, "begun")
    return _Known(subscriptions.read(connection, channel), last, read(connection))
