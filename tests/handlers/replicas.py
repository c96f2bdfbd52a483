"""Replicas of the bot in Socket Mode, connected to one local Slack; time passes when the test lets it pass."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from bot.config import Settings
from bot.desk import Desk
from bot.playground import Playground, payloads
from bot.playground.sockets import Envelope
from bot.state import Database
from handlers.serve import serve_until
from handlers.service import World
from tests.handlers.alarms import Alarms, eventually
from tests.slack.office import ANN, TOKEN, granted, trade, workspace


@dataclass
class Office:
    """A local Slack and the state that all replicas of the bot share."""

    clock: Alarms
    slack: Playground
    database: Database
    desk: Desk

    @asynccontextmanager
    async def replica(self) -> AsyncIterator[asyncio.Event]:
        """A bot as `run` runs it, connected; gives what tells it to stop, which leaving does too."""
        stop, made, pings = asyncio.Event(), self.slack.sockets.made, self.clock.waits.count(10.0)
        given = {"bot_token": TOKEN, "app_token": self.slack.workspace.app_token, "api_url": self.slack.url}
        world = World(self.clock, sleep=self.clock.sleep)
        task = asyncio.create_task(serve_until(stop, Settings.model_validate(given), self.desk, self.database, world))
        try:
            await self.greeted(made + 1, pings + 1)
            yield stop
        finally:
            stop.set()
            await asyncio.wait_for(task, 60)

    async def greeted(self, made: int, pings: int = 1) -> None:
        """Wait until so many connections were made, and the first ping on the newest is ten seconds off."""
        await eventually(lambda: self.slack.sockets.made >= made)
        await eventually(lambda: self.clock.waits.count(10.0) >= pings)
        await self.heard()

    async def heard(self) -> None:
        """Wait until the bot has read all that Slack has said on the newest connection."""
        line = self.slack.sockets.open[-1]
        before = line.pongs
        await line.socket.ping()  # what it answers it has read, and whatever came before
        await eventually(lambda: line.pongs > before)

    async def steady(self) -> None:
        """Let ten seconds pass, and wait until the bot has read the answer to its ping on the newest connection."""
        line = self.slack.sockets.open[-1]
        before = line.pings
        await self.clock.passes(10)
        await eventually(lambda: line.pings > before)
        await self.heard()

    async def mention(self, country: str = "Vietnam") -> Envelope:
        """Somebody asks in the channel; the envelope is on its way."""
        text = f"<@{self.slack.workspace.bot_user}> {country}"
        message = self.slack.workspace.post(trade(self.slack.workspace), {"user": ANN, "text": text})
        event = payloads.app_mention(message, trade(self.slack.workspace))
        return await self.slack.sockets.send("events_api", payloads.event_callback(self.slack.workspace, event))

    async def answered(self, *envelopes: Envelope) -> None:
        """Wait until these are acknowledged, and as many replies as there were questions are posted."""
        await asyncio.wait_for(asyncio.gather(*(one.acknowledged for one in envelopes)), 60)
        async with asyncio.timeout(60):
            while self.posts < len(self.asked):
                if (wait := min(self.clock.waits, default=10)) <= 1:  # posts to one channel are a second apart
                    await self.clock.passes(wait)
                await asyncio.sleep(0)

    @property
    def asked(self) -> list[dict[str, Any]]:
        """The questions in the channel."""
        return [message for message in trade(self.slack.workspace).messages if message.get("user") == ANN]

    @property
    def posts(self) -> int:
        """How many replies are posted."""
        return len([call for call in self.slack.calls("chat.postMessage") if call.ok])


@asynccontextmanager
async def replicas(desk: Desk) -> AsyncIterator[Office]:
    """A local Slack without a bot so far."""
    clock, database = Alarms(), Database.open("sqlite://")
    async with Playground(workspace(clock, granted())) as slack:
        yield Office(clock, slack, database, desk)
    database.close()


def errors(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the operator is told as an error."""
    return [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
