"""Socket Mode: keeps a connection to Slack, whatever happens to it.

A loop of our own in place of the SDK's client, which keeps its own time, lets go of the old connection before it has
the new one, tries a used address for ever, and gives up waiting where Slack asks for a fraction of a second.
"""

from __future__ import annotations

import asyncio
import logging

from aiohttp import ClientSession, ClientWSTimeout
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import ConfigError
from handlers.service import World
from handlers.wire.connection import Connection
from handlers.wire.envelopes import Envelopes
from handlers.wire.halt import Halt
from handlers.wire.refusals import THEIR_TROUBLE, UNREACHABLE, code, limited, retry_after
from handlers.wire.silence import Silence

log = logging.getLogger("policydesk")
CONNECTING = 15.0  # seconds for an address and a connection
FAREWELL = 1.0  # seconds to wait for Slack's part of closing a connection
FIRST, LONGEST = 1.0, 60.0  # seconds between two tries: each time twice as many
REFUSED = 60.0  # seconds between two tries while Slack does not accept the app token
OFF = "link_disabled"  # somebody has switched Socket Mode off


class SocketMode:
    """The connections of one app token. `halt` remembers for the operator that Slack refuses it."""

    def __init__(self, app: AsyncApp, client: AsyncWebClient, token: str, halt: Halt, world: World) -> None:
        self._client, self._token, self._halt, self._world = client, token, halt, world
        self._envelopes = Envelopes(app)
        self._silence = Silence(world.seconds, world.sleep)
        self._open: set[asyncio.Task[None]] = set()
        self._address: str | None = None
        self._own: ClientSession | None = None

    async def accepted(self) -> None:
        """Ask Slack once for an address. Raises ConfigError when it does not accept the token."""
        try:
            self._address = await self._ask()
        except (SlackApiError, *UNREACHABLE) as cause:
            if _refused(cause):
                raise ConfigError(f"Slack does not accept SLACK_APP_TOKEN: {code(cause)}") from cause
            log.warning("Slack cannot be reached (%s), trying again", type(cause).__name__)

    async def run(self) -> None:
        """Keep a connection until cancelled."""
        watching = asyncio.create_task(self._silence.watch())
        try:
            tries = 0
            while True:
                try:
                    connection = await self._connect()
                    await connection.over.wait()
                    tries = 0 if connection.steady else tries + 1
                    wait = self._ended(connection, tries)
                except Exception as cause:  # whatever it was: a bot that nobody reaches is no use
                    tries += 1
                    wait = await self._failed(cause, tries)
                await self._world.sleep(wait)
        finally:
            watching.cancel()

    async def close(self, grace: float) -> None:
        """Take on nothing more, finish what was begun within `grace` seconds, close every connection."""
        await self._envelopes.finish(grace)
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)
        if self._own is not None:
            await self._own.close()

    async def _connect(self) -> Connection:
        async with asyncio.timeout(CONNECTING):
            address, self._address = self._address or await self._ask(), None  # an address is good for one connection
            socket = await self._session().ws_connect(
                address,
                autoping=False,  # we want to see the pongs
                timeout=ClientWSTimeout(ws_close=FAREWELL),
                proxy=self._client.proxy,
                ssl=self._client.ssl if self._client.ssl is not None else True,
            )
        await self._halt.hears()
        connection = Connection(socket, self._envelopes, self._world.sleep, self._silence.heard)
        task = asyncio.create_task(connection.run())
        self._open.add(task)
        task.add_done_callback(self._open.discard)
        return connection

    async def _ask(self) -> str:
        return str((await self._client.apps_connections_open(app_token=self._token))["url"])

    def _session(self) -> ClientSession:
        given = self._client.session
        if given is not None and not given.closed:
            return given
        if self._own is None or self._own.closed:
            self._own = ClientSession()
        return self._own

    def _ended(self, connection: Connection, tries: int) -> float:
        if connection.reason == OFF:
            log.error("Socket Mode is switched off in the settings of the Slack app: nobody is answered until it is on")
            return REFUSED
        return pause(tries - 1)

    async def _failed(self, cause: Exception, tries: int) -> float:
        """For how many seconds to wait after a connection that did not come about."""
        if isinstance(cause, SlackApiError) and limited(cause):
            wait = max(FIRST, retry_after(cause))
        elif _refused(cause):
            wait = REFUSED
            await self._halt.deaf(code(cause) or "")
        else:
            wait = pause(tries)
        expected = isinstance(cause, (SlackApiError, OSError, *UNREACHABLE))
        said = code(cause) or type(cause).__name__
        log.warning("no connection to Slack (%s), trying again in %.0f seconds", said, wait, exc_info=not expected)
        return wait


def pause(tries: int) -> float:
    """The seconds before the next try when `tries` have failed: none at first, then each time twice as many."""
    return min(LONGEST, FIRST * 2.0 ** min(tries - 1, 10)) if tries > 0 else 0.0


def _refused(cause: Exception) -> bool:
    """Whether Slack has said no, and will say no again."""
    return code(cause) is not None and code(cause) not in THEIR_TROUBLE and not limited(cause)
