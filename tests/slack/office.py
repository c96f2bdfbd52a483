"""A small workspace for tests, with a clock that stands still until it is told to move."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.paths import CHECKOUT
from bot.playground import Workspace
from bot.playground.workspace import Channel

TOKEN = "xoxb-1-made-up"
SECRET = "0123456789abcdef0123456789abcdef"
ANN, BEN, OTHER_BOT = "U0ANN", "U0BEN", "B0OTHER"
MANIFEST: Path = CHECKOUT / "manifest.json"


class FakeClock:
    """Sunday, 22 Nov 2026, 09:12 UTC, until `forward`."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 22, 9, 12, tzinfo=UTC)
        self.slept: list[float] = []

    def __call__(self) -> datetime:
        return self.time

    def forward(self, seconds: float) -> None:
        """Let time pass."""
        self.time += timedelta(seconds=seconds)

    async def sleep(self, seconds: float) -> None:
        """Wait without waiting: the time is later afterwards; `slept` has how long each was to be."""
        self.slept.append(seconds)
        self.forward(seconds)
        await asyncio.sleep(0)


def granted() -> set[str]:
    """The scopes that the project's manifest asks for."""
    scopes: list[str] = json.loads(MANIFEST.read_text())["oauth_config"]["scopes"]["bot"]
    return set(scopes)


def workspace(clock: FakeClock, scopes: Collection[str] | None = None) -> Workspace:
    """Ann and Ben, a channel with the bot in it and one without."""
    made = Workspace(clock, TOKEN, scopes)
    made.add_user(ANN, "ann")
    made.add_user(BEN, "ben")
    made.add_channel("C0TRADE", "trade", {ANN, BEN, made.bot_user})
    made.add_channel("C0LUNCH", "lunch", {ANN, BEN})
    made.add_channel("G0QUIET", "quiet", {ANN}, "private")
    return made


def trade(made: Workspace) -> Channel:
    """The channel that the bot is in."""
    return made.channels["C0TRADE"]
