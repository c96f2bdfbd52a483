"""The bot as it runs, on a free port, connected to the local Slack: what people do goes in signed, over HTTP."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from aiohttp import ClientSession, ClientTimeout

from bot.config import Settings
from bot.jobs import Ticker, Worker
from bot.playground import Driver, Playground, Workspace
from bot.playground.workspace import Channel, Private
from bot.state import Database, notices
from handlers.app import PATIENCE, create_app
from handlers.service import Desk, Service, World
from handlers.wire.door import Door
from handlers.wire.web import listening, web_app
from tests.slack.office import SECRET, TOKEN, FakeClock, granted, workspace


@dataclass(frozen=True, slots=True)
class House:
    """Everything a test needs at hand. `people` wait until the bot has done all that they brought about."""

    clock: FakeClock
    slack: Playground
    people: Driver
    worker: Worker
    ticker: Ticker
    database: Database
    service: Service

    async def settled(self) -> None:
        """Wait until the bot has nothing more to do; what waits for a later time finds it come."""
        await settled(self.worker, self.clock)

    @property
    def ended(self) -> dict[str, int]:
        """How many pieces of work there are in each state."""
        return self.database.once(notices.counts)

    @property
    def workspace(self) -> Workspace:
        """What the local Slack remembers."""
        return self.slack.workspace

    @property
    def trade(self) -> Channel:
        """The channel that the bot is in."""
        return self.workspace.channels["C0TRADE"]

    @property
    def lunch(self) -> Channel:
        """A public channel that the bot is not in."""
        return self.workspace.channels["C0LUNCH"]

    @property
    def posts(self) -> list[dict[str, Any]]:
        """What the bot posted for everyone, anywhere."""
        return [call.args for call in self.slack.calls("chat.postMessage") if call.ok]

    @property
    def last_private(self) -> Private:
        """The newest private message."""
        return self.workspace.privates[-1]

    @property
    def privates(self) -> int:
        """How many private messages people see."""
        return len(self.workspace.privates)


@asynccontextmanager
async def house(
    desk: Desk, reading: float = 10.0, clock: FakeClock | None = None, **extra: Any
) -> AsyncIterator[House]:
    """A running bot; `extra` are further settings. Codes of errors count up: e1, e2 ...

    `patience` is for how many real seconds the bot waits for Slack's answer.
    """
    clock = clock or FakeClock()
    async with Playground(workspace(clock, granted())) as slack, _running(desk, clock, slack, reading, **extra) as bot:
        yield bot


@asynccontextmanager
async def restarted(before: House, desk: Desk, **extra: Any) -> AsyncIterator[House]:
    """A new bot that remembers nothing, connected to the same local Slack."""
    async with _running(desk, before.clock, before.slack, 10.0, **extra) as bot:
        yield bot


@asynccontextmanager
async def _running(
    desk: Desk, clock: FakeClock, slack: Playground, reading: float, **extra: Any
) -> AsyncIterator[House]:
    closing = extra.pop("closing", lambda: False)
    codes = (f"e{number}" for number in itertools.count(1))
    database = extra.pop("database", None) or Database.open("sqlite://")
    patience = ClientTimeout(total=extra.pop("patience", PATIENCE))
    async with ClientSession() as session, ClientSession(timeout=patience) as own:
        given = {"bot_token": TOKEN, "signing_secret": SECRET, "api_url": slack.url, **extra}
        settings = Settings.model_validate(given)
        bot = create_app(settings, desk, database, World(clock, lambda: next(codes), clock.sleep))
        bot.client.session = own
        app = web_app(bot.app, Door(SECRET, clock), reading, closing, bot.health())
        async with listening(app, "127.0.0.1", 0) as url:
            people = Driver(slack, url, SECRET, session, after=partial(settled, bot.worker, clock))
            yield House(clock, slack, people, bot.worker, bot.ticker, database, bot.service)
            await bot.worker.stop(1.0)


async def settled(worker: Worker, clock: FakeClock) -> None:
    """Do all the work there is; what waits for a later time finds it come."""
    await worker.idle()
    while not worker.hold() and (due := await worker.inbox.next_due()) is not None:
        clock.forward(max(0.0, due - clock().timestamp()))
        await worker.turn()
        await worker.idle()


def shown(message: dict[str, Any] | Private) -> str:
    """Every text of a message, notification and blocks, one a line."""
    body = message.message if isinstance(message, Private) else message
    return "\n".join([body.get("text", ""), *_texts(body.get("blocks", []))])


def _texts(value: Any) -> list[str]:
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    if isinstance(value, dict):
        own = [value["text"]] if isinstance(value.get("text"), str) else []
        return own + [text for key, item in value.items() if key != "value" for text in _texts(item)]
    return []
