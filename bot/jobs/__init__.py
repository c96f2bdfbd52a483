"""Durable work: what was taken on is done once, whoever dies meanwhile. Knows nothing of Slack."""

from bot.jobs.outcome import GivenUp, Hopeless, Postponed, Unknown
from bot.jobs.patience import Patience
from bot.jobs.tick import Ticker
from bot.jobs.worker import Hands, Job, Worker

__all__ = ["GivenUp", "Hands", "Hopeless", "Job", "Patience", "Postponed", "Ticker", "Unknown", "Worker"]
