"""Runs the bot until it is told to stop: over Socket Mode when there is an app token, else as an HTTP server."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import ClientSession, ClientTimeout

from bot.config import Settings
from bot.errors import ConfigError
from bot.logs import set_up
from bot.state import Database, default_url
from handlers.app import PATIENCE, Bot, create_app
from handlers.aside import share_the_processor
from handlers.service import Desk, World
from handlers.wire.door import Door
from handlers.wire.socket import SocketMode
from handlers.wire.web import listening, web_app

log = logging.getLogger("policydesk")
GRACE = 10.0  # seconds for what was begun, when the bot is told to stop
LAST = 4.0  # seconds of it for envelopes that are not acknowledged yet


async def _nothing() -> None:
    return None


@dataclass(frozen=True, slots=True)
class Serving:
    """Slack can reach the bot at `where`; after `shut` nothing new comes in from there."""

    where: str
    shut: Callable[[], Awaitable[None]] = _nothing


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def run(settings: Settings, desk: Desk, data: Path) -> None:
    """Serve Slack until SIGTERM or SIGINT; what is under way then is finished. `data` is the folder for the state.

    Raises ConfigError without tokens, StateError when the database of the state cannot be used.
    """
    if settings.mode == "none":
        raise ConfigError("SLACK_BOT_TOKEN is missing: there is no Slack to connect to without it")
    set_up(settings.log_level, settings.log_format)
    given = settings.database_url
    share_the_processor()
    database = Database.open(given.get_secret_value() if given else default_url(data))
    desk.ready()
    gc.freeze()  # what is loaded by now stays: to look through it for garbage held the event loop for 85 ms
    try:
        asyncio.run(_until_signal(settings, desk, database))
    finally:
        database.close()


async def _until_signal(settings: Settings, desk: Desk, database: Database) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await serve_until(stop, settings, desk, database, World(now))
    log.info("stopped")


async def serve_until(
    stop: asyncio.Event,
    settings: Settings,
    desk: Desk,
    database: Database,
    world: World,
    ready: Callable[[str], None] = lambda where: log.info("Policy Desk listens on %s", where),
) -> None:
    """Serve Slack until `stop` is set; `ready` is called with where, once Slack can reach the bot.

    On stopping nothing new is taken on, and what was begun is finished within `GRACE` seconds; the rest stays in the
    database for the next start. Raises ConfigError when Slack does not accept the app token, or the address cannot be
    listened on.
    """
    bot = create_app(settings, desk, database, world)
    async with ClientSession(timeout=ClientTimeout(total=PATIENCE)) as session:
        bot.client.session = session  # one pool of connections; Bolt hands it on to the client of each request
        serving = _socket(settings, bot, world) if settings.mode == "socket" else _http(settings, bot, world, stop)
        async with serving as reached:
            ready(reached.where)
            # who the bot is, is asked at once: `policydesk doctor` then knows whether Slack accepts the token
            greeting, ticking = asyncio.create_task(bot.service.identity.greet()), asyncio.create_task(bot.ticker.run())
            working = asyncio.create_task(bot.worker.run())
            await stop.wait()
            ticking.cancel()
            await reached.shut()
            await bot.worker.stop(GRACE)  # while its leases are renewed
            for task in (greeting, working):
                task.cancel()


@asynccontextmanager
async def _socket(settings: Settings, bot: Bot, world: World) -> AsyncIterator[Serving]:
    if settings.app_token is None:
        raise ConfigError("SLACK_APP_TOKEN is missing: Socket Mode needs it")
    halt = bot.service.sender.halt
    slack = SocketMode(bot.app, bot.client, settings.app_token.get_secret_value(), halt, world)
    await slack.accepted()
    connecting = asyncio.create_task(slack.run())

    async def shut() -> None:
        connecting.cancel()
        await slack.close(LAST)

    try:
        yield Serving("Socket Mode", shut)
    finally:
        await shut()


@asynccontextmanager
async def _http(settings: Settings, bot: Bot, world: World, stop: asyncio.Event) -> AsyncIterator[Serving]:
    if settings.signing_secret is None:
        raise ConfigError("SLACK_SIGNING_SECRET is missing: without it nobody can tell who calls")
    door = Door(settings.signing_secret.get_secret_value(), world.clock)
    try:
        async with listening(
            web_app(bot.app, door, closing=stop.is_set, health=bot.health()), settings.host, settings.port
        ) as where:
            yield Serving(where)
    except OSError as fault:
        raise ConfigError(
            f"HOST or PORT: cannot listen on {settings.host}:{settings.port} ({fault.strerror})"
        ) from fault
