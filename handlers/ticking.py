"""What the minute tick does: the settings' subscription at the start, summaries that are due, watches, forgetting."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bot.config import Settings
from bot.jobs import Ticker, Worker
from bot.jobs.tick import HOUR, Step, forgetting, standing, summaries, watched
from bot.state.subscriptions import Subscription
from handlers.service import Service


def ticker(service: Service, worker: Worker) -> Ticker:
    """The tick of this bot; what it hands on is taken up at once.

    The settings are taken up once, at the first tick that gets through: replicas whose settings differ do not take
    each other's summary away every minute, the one that was started last decides.
    """
    world, settings = service.world, service.settings
    started, tidy = False, cache(lambda: forgetting(service.marks.version))

    def steps() -> Iterator[Step]:
        nonlocal started
        if not started:
            yield standing(_wanted(settings))
            started = True  # reached only when the step is done
        yield summaries(settings.daily_window * HOUR)
        yield watched(service.marks.version)
        yield tidy()

    return Ticker(service.database, world.seconds, steps, worker.wake, world.sleep)


def _wanted(settings: Settings) -> Subscription | None:
    """The subscription that the settings ask for, if they name a channel."""
    if not settings.daily_channel:
        return None
    return Subscription(channel=settings.daily_channel, zone=settings.daily_zone, at=settings.daily_at)
