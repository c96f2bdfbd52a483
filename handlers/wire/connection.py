"""One WebSocket to Slack: read until it ends, and given up when nothing at all comes back on it."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from typing import Any

from aiohttp import ClientConnectionError, ClientWebSocketResponse, WSMessage, WSMsgType

from handlers.wire.envelopes import Envelopes
from handlers.wire.pace import Sleep

log = logging.getLogger("policydesk")
PING = 10.0  # seconds between two of our pings
UNANSWERED = 3  # pings in a row without a single frame from Slack: the connection is half open
LINGER = 3  # pings for which a connection that Slack is about to replace is still read, if Slack leaves it open
REPLACED = ("warning", "refresh_requested")  # Slack's reasons with which it still delivers here for some seconds
ENDS = (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR)


class Connection:
    """A connection. `over` is set when another is wanted: Slack has asked for it, or this one has ended.

    `reason` is the one that Slack gave, if it did; `steady` says whether it has ever answered a ping.
    """

    def __init__(
        self, socket: ClientWebSocketResponse, envelopes: Envelopes, sleep: Sleep, heard: Callable[[], None]
    ) -> None:
        self.over = asyncio.Event()
        self.reason: str | None = None
        self.steady = False
        self._socket, self._envelopes, self._sleep, self._report = socket, envelopes, sleep, heard
        self._greeted = False
        self._unanswered = 0
        self._lingered = 0

    async def run(self) -> None:
        """Read until the end. Cancelled, it closes the connection."""
        pinging = asyncio.create_task(self._ping())
        try:
            await self._read()
        except (ClientConnectionError, ConnectionError):
            log.info("a connection to Slack broke")
        except Exception:
            log.exception("a connection to Slack could not be read")
        finally:
            self.over.set()
            pinging.cancel()
            await self._socket.close()

    async def _read(self) -> None:
        while self.reason is None or self.reason in REPLACED:
            message = await self._socket.receive()
            if message.type in ENDS:
                return
            if message.type == WSMsgType.TEXT:
                self._understand(message)
            elif message.type == WSMsgType.PING:
                await self._socket.pong(message.data)
            self._heard(message)

    def _heard(self, message: WSMessage) -> None:
        if self._greeted:  # before Slack's greeting nothing counts: a connection without it delivers nothing
            self._unanswered = 0
            self.steady = self.steady or message.type == WSMsgType.PONG
            self._report()

    def _understand(self, message: WSMessage) -> None:
        try:
            said: Any = json.loads(message.data)
        except (ValueError, RecursionError):
            said = None
        if not isinstance(said, dict):
            log.warning("Slack sent a frame that is no JSON object")
        elif said.get("type") == "hello":
            self._greeted = True
            log.info("connected to Slack in Socket Mode, connections: %s", said.get("num_connections"))
        elif said.get("type") == "disconnect":
            self._asked_to_leave(str(said.get("reason")))
        elif "envelope_id" in said:
            self._envelopes.take(said, self._socket.send_json)

    def _asked_to_leave(self, reason: str) -> None:
        log.info("Slack is about to close the connection: %s", reason)
        self.reason = reason
        self.over.set()

    async def _ping(self) -> None:
        while True:
            await self._sleep(PING)
            if self._done():
                break
            self._unanswered += 1
            try:
                await self._socket.ping()
            except (ClientConnectionError, ConnectionError):
                break
        self.over.set()  # before the farewell, for which Slack may let us wait
        await self._socket.close()

    def _done(self) -> bool:
        if self._unanswered >= UNANSWERED:
            log.warning("Slack does not answer on this connection any more, there will be another")
            return True
        self._lingered += self.over.is_set()
        return self._lingered > LINGER
