"""The local Slack in the browser, with the bot behind it: the same app as in Slack, reached by signed requests."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from typing import Any

from aiohttp import ClientSession, ClientTimeout

from bot.cli.agenda import Agenda
from bot.cli.anew import Anew
from bot.config import Settings
from bot.paths import CHECKOUT
from bot.playground import Driver, Playground
from bot.playground.clock import MovableClock
from bot.playground.page import Scene, Site, furnished
from bot.playground.page.scene import Command
from bot.playground.ports import free_port
from bot.state import Database
from handlers.aside import share_the_processor
from handlers.serve import serve_until
from handlers.service import Desk, World

PATIENCE = 3.0  # seconds that Slack waits for an app
MANIFEST = CHECKOUT / "manifest.json"
TARIFF = Command("/tariff", "The tariff on a country's goods, with source and date", "Vietnam | ASEAN | highest")


def run(desk: Desk, port: int, ready: Callable[[str], None], clock: MovableClock, eventful: date | None = None) -> None:
    """Serve the page until SIGTERM or SIGINT; `ready` is called with its address, on `port` or the next free one.

    `clock` is the time of the workspace and of the bot; `desk` should take its day from it. `eventful` is a day that
    the page offers to begin on.
    """
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    share_the_processor()
    asyncio.run(_until_signal(local(desk, port, clock, eventful), ready))


async def _until_signal(serving: AbstractAsyncContextManager[Site], ready: Callable[[str], None]) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with serving as site:
        ready(site.url)
        await stop.wait()


@asynccontextmanager
async def local(
    desk: Desk, port: int = 0, clock: MovableClock | None = None, eventful: date | None = None
) -> AsyncIterator[Site]:
    """The page with the running bot behind it, on one clock; the state is kept in memory only."""
    clock = clock or MovableClock()
    scopes, commands, home_tab = granted()
    token, secret = f"xoxb-{secrets.token_hex(16)}", secrets.token_hex(16)
    slack = Playground(furnished(clock, token, scopes), free_port(port))
    slack.workspace.home_tab = home_tab
    site = Site(slack, Scene(commands, eventful), clock)
    async with slack, ClientSession(timeout=ClientTimeout(total=PATIENCE)) as session:
        settings = Settings.model_validate(
            {"bot_token": token, "signing_secret": secret, "api_url": slack.url, "host": "127.0.0.1", "port": 0}
        )
        async with Anew(lambda: _bot(settings, desk, clock)) as bots:

            async def begin(meanwhile: Callable[[], None]) -> None:
                url, agenda = await bots.begin(meanwhile)
                site.driver, site.clockwork.agenda = Driver(slack, url, secret, session), agenda

            site.renew = begin
            await begin(lambda: None)
            try:
                yield site
            finally:
                site.clockwork.close()


@asynccontextmanager
async def _bot(settings: Settings, desk: Desk, clock: MovableClock) -> AsyncIterator[tuple[str, Agenda]]:
    """The bot as it runs elsewhere, its state ends with it; gives where it listens and what it has to do."""
    database, world = Database.open("sqlite://"), World(clock, sleep=clock.sleep)
    stop, where = asyncio.Event(), asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(serve_until(stop, settings, desk, database, world, where.set_result))
    try:
        await asyncio.wait((serving, where), return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            await serving  # raises what kept it from starting
        yield where.result(), Agenda(database, clock)
    finally:
        stop.set()
        await serving
        database.close()


def granted() -> tuple[frozenset[str] | None, tuple[Command, ...], bool]:
    """The scopes and commands of the project's manifest, and whether the app has a home.

    Outside a checkout all scopes, the one command, no home.
    """
    if not MANIFEST.is_file():
        return None, (TARIFF,), False
    manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
    listed = manifest["features"].get("slash_commands", [])
    home_tab = bool(manifest["features"]["app_home"]["home_tab_enabled"])
    return frozenset(manifest["oauth_config"]["scopes"]["bot"]), tuple(map(_command, listed)), home_tab


def _command(one: dict[str, Any]) -> Command:
    return Command(one["command"], one["description"], one.get("usage_hint", ""), one.get("should_escape", False))
