"""The local Slack in the browser, with the bot behind it: the same app as in Slack, reached by signed requests."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import ClientSession, ClientTimeout

from bot.cli.anew import Anew
from bot.config import Settings
from bot.paths import CHECKOUT
from bot.playground import Driver, Playground
from bot.playground.page import Scene, Site, furnished
from bot.playground.page.scene import Command
from bot.playground.ports import free_port
from bot.state import Database
from handlers.aside import share_the_processor
from handlers.serve import now, serve_until
from handlers.service import Desk, World

PATIENCE = 3.0  # seconds that Slack waits for an app
MANIFEST = CHECKOUT / "manifest.json"
TARIFF = Command("/tariff", "The tariff on a country's goods, with source and date", "Vietnam | ASEAN | highest")


def run(desk: Desk, port: int, ready: Callable[[str], None]) -> None:
    """Serve the page until SIGTERM or SIGINT; `ready` is called with its address, on `port` or the next free one."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    share_the_processor()
    asyncio.run(_until_signal(desk, port, ready))


async def _until_signal(desk: Desk, port: int, ready: Callable[[str], None]) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with local(desk, port) as site:
        ready(site.url)
        await stop.wait()


@asynccontextmanager
async def local(desk: Desk, port: int = 0) -> AsyncIterator[Site]:
    """The page with the running bot behind it; the state is kept in memory only."""
    scopes, commands = granted()
    token, secret = f"xoxb-{secrets.token_hex(16)}", secrets.token_hex(16)
    slack = Playground(furnished(now, token, scopes), free_port(port))
    site = Site(slack, Scene(commands))
    async with slack, ClientSession(timeout=ClientTimeout(total=PATIENCE)) as session:
        settings = Settings.model_validate(
            {"bot_token": token, "signing_secret": secret, "api_url": slack.url, "host": "127.0.0.1", "port": 0}
        )
        async with Anew(lambda: _bot(settings, desk)) as bots:

            async def begin() -> None:
                site.driver = Driver(slack, await bots.begin(), secret, session)

            site.renew = begin
            await begin()
            yield site


@asynccontextmanager
async def _bot(settings: Settings, desk: Desk) -> AsyncIterator[str]:
    """The bot as it runs elsewhere, with a state of its own that ends with it; and where it listens."""
    stop, where = asyncio.Event(), asyncio.get_running_loop().create_future()
    database = Database.open("sqlite://")
    serving = asyncio.create_task(serve_until(stop, settings, desk, database, World(now), where.set_result))
    try:
        await asyncio.wait((serving, where), return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            await serving  # raises what kept it from starting
        yield where.result()
    finally:
        stop.set()
        await serving
        database.close()


def granted() -> tuple[frozenset[str] | None, tuple[Command, ...]]:
    """The scopes and commands of the project's manifest; outside a checkout all scopes, and the one command."""
    if not MANIFEST.is_file():
        return None, (TARIFF,)
    manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
    listed = manifest["features"].get("slash_commands", [])
    commands = (Command(one["command"], one["description"], one.get("usage_hint", "")) for one in listed)
    return frozenset(manifest["oauth_config"]["scopes"]["bot"]), tuple(commands)
