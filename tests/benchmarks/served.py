"""What the wire's benchmarks call, in a process of its own: our bot, bare Bolt apps, a bare aiohttp echo.

`python -m tests.benchmarks.served` prints one line of JSON, the addresses by name, and serves until its input ends.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import date, datetime

from aiohttp import ClientSession, web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.config import Settings
from bot.desk import Desk
from bot.playground import Playground
from bot.state import Database
from handlers.app import create_app
from handlers.aside import share_the_processor
from handlers.serve import now
from handlers.service import World
from handlers.wire.door import Door
from handlers.wire.web import PATH, listening, web_app
from tests.benchmarks.seeded import fresh_desk
from tests.slack.office import SECRET, TOKEN, FakeClock, granted, workspace


class Forgetful(Desk):
    """A desk whose every moment is a new edition: no reply can be kept."""

    def edition(self) -> tuple[str, date]:
        """Never the same twice."""
        self._moments = getattr(self, "_moments", 0) + 1
        return str(self._moments), self.today()


class NoClock(FakeClock):
    """The playground's clock: the time itself."""

    def __call__(self) -> datetime:
        """The time."""
        return now()


async def serve() -> None:
    """Serve until standard input ends."""
    share_the_processor()
    desk, _ = fresh_desk()
    fresh = Forgetful(desk.index, desk.names, desk.today)
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        slack = await enter(Playground(workspace(NoClock(), granted())))
        where = {
            "kept": await enter(_ours(desk, slack)),
            "asked": await enter(_ours(fresh, slack)),
            "bare": await enter(listening(_bare(slack, at_once=True), "127.0.0.1", 0)),
            "stock": await enter(listening(_bare(slack, at_once=False), "127.0.0.1", 0)),
            "echo": await enter(listening(_echo(), "127.0.0.1", 0)),
        }
        sys.stdout.write(json.dumps(where) + "\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)


@asynccontextmanager
async def _ours(desk: Desk, slack: Playground) -> AsyncIterator[str]:
    settings = Settings.model_validate({"bot_token": TOKEN, "signing_secret": SECRET, "api_url": slack.url})
    bot = create_app(settings, desk, Database.open("sqlite://"), World(now))
    async with ClientSession() as session, listening(web_app(bot.app, Door(SECRET, now)), "127.0.0.1", 0) as url:
        bot.client.session = session
        yield url


def _bare(slack: Playground, at_once: bool) -> web.Application:
    """As Bolt's documentation has it: it checks the signature, routes the command and only acknowledges."""
    client = AsyncWebClient(token=TOKEN, base_url=slack.url)
    bolt = AsyncApp(client=client, signing_secret=SECRET, process_before_response=at_once)

    @bolt.command("/tariff")
    async def tariff(ack: AsyncAck) -> None:
        await ack()

    async def receive(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await bolt.async_dispatch(await to_bolt_request(request)))

    app = web.Application()
    app.router.add_post(PATH, receive)
    return app


def _echo() -> web.Application:
    async def receive(request: web.Request) -> web.Response:
        return web.Response(body=await request.read())

    app = web.Application()
    app.router.add_post(PATH, receive)
    return app


if __name__ == "__main__":
    asyncio.run(serve())
