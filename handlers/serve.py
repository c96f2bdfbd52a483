"""Runs the bot until it is told to stop: over Socket Mode when there is an app token, else as an HTTP server."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from aiohttp import ClientSession, ClientTimeout
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from bot.config import Settings
from bot.errors import ConfigError
from handlers.app import PATIENCE, create_app
from handlers.door import Door
from handlers.refusals import UNREACHABLE, code
from handlers.service import Clock, Desk
from handlers.web import listening, web_app

log = logging.getLogger("policydesk")


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def run(settings: Settings, desk: Desk) -> None:
    """Serve Slack until SIGTERM or SIGINT; what is under way then is finished. Raises ConfigError without tokens."""
    if settings.mode == "none":
        raise ConfigError("SLACK_BOT_TOKEN is missing: there is no Slack to connect to without it")
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    asyncio.run(_until_signal(settings, desk))


async def _until_signal(settings: Settings, desk: Desk) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await serve_until(stop, settings, desk)
    log.info("stopped")


async def serve_until(
    stop: asyncio.Event,
    settings: Settings,
    desk: Desk,
    clock: Clock = now,
    ready: Callable[[str], None] = lambda where: log.info("Policy Desk listens on %s", where),
) -> None:
    """Serve Slack until `stop` is set; `ready` is called with where, once Slack can reach the bot.

    Raises ConfigError when Slack does not accept the app token, or the address cannot be listened on.
    """
    app = create_app(settings, desk, clock)
    async with ClientSession(timeout=ClientTimeout(total=PATIENCE)) as session:
        app.client.session = session  # one pool of connections; Bolt hands it on to the client of each request
        serving = _socket(settings, app) if settings.mode == "socket" else _http(settings, app, clock)
        async with serving as where:
            ready(where)
            await stop.wait()


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
async def _http(settings: Settings, app: AsyncApp, clock: Clock) -> AsyncIterator[str]:
    if settings.signing_secret is None:
        raise ConfigError("SLACK_SIGNING_SECRET is missing: without it nobody can tell who calls")
    door = Door(settings.signing_secret.get_secret_value(), clock)
    try:
        async with listening(web_app(app, door), settings.host, settings.port) as where:
            yield where
    except OSError as fault:
        raise ConfigError(
            f"HOST or PORT: cannot listen on {settings.host}:{settings.port} ({fault.strerror})"
        ) from fault
