"""What the minute tick looks for: the subscription of the settings, summaries that are due, and watches."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bot.config import Settings
from bot.jobs import Ticker, Worker
from bot.jobs.tick import Step, standing, summaries, watched
from bot.state.subscriptions import Subscription
from handlers import telling
from handlers.service import Service

HOUR = 3600.0


def ticker(service: Service, worker: Worker) -> Ticker:
    """The tick of this bot; what it hands on is taken up at once."""
    world = service.world
    steps = _steps(service.settings)

    @cache  # the base changes with the next start
    def version() -> str:
        return telling.version(service)

    def all_steps() -> Iterator[Step]:
        yield from steps
        yield watched(version())

    return Ticker(service.database, world.seconds, all_steps, worker.wake, world.sleep)


def _steps(settings: Settings) -> list[Step]:
    wanted = None
    if settings.daily_channel:
        wanted = Subscription(channel=settings.daily_channel, zone=settings.daily_zone, at=settings.daily_at)
    return [standing(wanted), summaries(settings.daily_window * HOUR)]
