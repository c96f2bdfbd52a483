"""Runs the bot until it is told to stop: over Socket Mode when there is an app token, else as an HTTP server."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import ClientSession, ClientTimeout
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from bot.config import Settings
from bot.errors import ConfigError
from bot.state import Database, default_url
from handlers.app import PATIENCE, create_app
from handlers.service import Desk, World
from handlers.wire.door import Door
from handlers.wire.refusals import UNREACHABLE, code
from handlers.wire.web import listening, web_app

log = logging.getLogger("policydesk")
GRACE = 10.0  # seconds for what was begun, when the bot is told to stop


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def run(settings: Settings, desk: Desk, data: Path) -> None:
    """Serve Slack until SIGTERM or SIGINT; what is under way then is finished. `data` is the folder for the state.

    Raises ConfigError without tokens, StateError when the database of the state cannot be used.
    """
    if settings.mode == "none":
        raise ConfigError("SLACK_BOT_TOKEN is missing: there is no Slack to connect to without it")
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    given = settings.database_url
    database = Database.open(given.get_secret_value() if given else default_url(data))
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
        serving = _socket(settings, bot.app) if settings.mode == "socket" else _http(settings, bot.app, world, stop)
        async with serving as where:
            ready(where)
            working = [asyncio.create_task(task) for task in (bot.worker.run(), bot.ticker.run())]
            await stop.wait()
            working.pop().cancel()
            await bot.worker.stop(GRACE)  # while its leases are renewed
            working.pop().cancel()


@asynccontextmanager
async def _socket(settings: Settings, app: AsyncApp) -> AsyncIterator[str]:
    if settings.app_token is None:
        raise ConfigError("SLACK_APP_TOKEN is missing: Socket Mode needs it")
    handler = AsyncSocketModeHandler(app, settings.app_token.get_secret_value())
    connecting: asyncio.Task[None] | None = None
    try:
        await _accepted(handler)
        # Slack's client tries again for as long as there is no network; a signal to stop must not wait for that
        connecting = asyncio.create_task(handler.connect_async())  # type: ignore[no-untyped-call]  # Bolt's is untyped
        yield "Socket Mode"
    finally:
        if connecting is not None:
            connecting.cancel()
        await handler.close_async()  # type: ignore[no-untyped-call]  # Bolt's is untyped


async def _accepted(handler: AsyncSocketModeHandler) -> None:
    """Ask for the address once ourselves: Slack's client tries a refused token for ever."""
    try:
        handler.client.wss_uri = await handler.client.issue_new_wss_url()
    except (SlackApiError, *UNREACHABLE) as cause:
        if said := code(cause):
            raise ConfigError(f"Slack does not accept SLACK_APP_TOKEN: {said}") from cause
        log.warning("Slack cannot be reached (%s), trying again", type(cause).__name__)


@asynccontextmanager
async def _http(settings: Settings, app: AsyncApp, world: World, stop: asyncio.Event) -> AsyncIterator[str]:
    if settings.signing_secret is None:
        raise ConfigError("SLACK_SIGNING_SECRET is missing: without it nobody can tell who calls")
    door = Door(settings.signing_secret.get_secret_value(), world.clock)
    try:
        async with listening(web_app(app, door, closing=stop.is_set), settings.host, settings.port) as where:
            yield where
    except OSError as fault:
        raise ConfigError(
            f"HOST or PORT: cannot listen on {settings.host}:{settings.port} ({fault.strerror})"
        ) from fault
