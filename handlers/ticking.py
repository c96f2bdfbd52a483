"""What the minute tick looks for: the subscription of the settings, and the summaries that are due."""

from __future__ import annotations

from bot.config import Settings
from bot.jobs import Ticker, Worker
from bot.jobs.tick import Step, standing, summaries
from bot.state.subscriptions import Subscription
from handlers.service import Service

HOUR = 3600.0


def ticker(service: Service, worker: Worker) -> Ticker:
    """The tick of this bot; what it hands on is taken up at once."""
    world = service.world
    return Ticker(service.database, world.seconds, _steps(service.settings), worker.wake, world.sleep)


def _steps(settings: Settings) -> tuple[Step, ...]:
    steps = [summaries(settings.daily_window * HOUR)]
    if settings.daily_channel:
        wanted = Subscription(channel=settings.daily_channel, zone=settings.daily_zone, at=settings.daily_at)
        steps.insert(0, standing(wanted))
    return tuple(steps)
