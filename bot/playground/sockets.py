"""Socket Mode: the bot connects by WebSocket, gets its events in envelopes and acknowledges each by its id."""

from __future__ import annotations

import asyncio
from typing import Literal

from aiohttp import WSMsgType, web

from bot.playground.shapes import Json
from bot.playground.workspace import Workspace

Kind = Literal["slash_commands", "events_api", "interactive"]


class Sockets:
    """The open connections of one app; envelopes go to the newest."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.connected = asyncio.Event()
        self._open: list[web.WebSocketResponse] = []
        self._waiting: dict[str, asyncio.Future[Json]] = {}

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Take a connection, greet, and read acknowledgements until it ends."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": len(self._open) + 1})
        self._open.append(socket)
        self.connected.set()
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                self._acknowledged(message.json())
        self._open.remove(socket)
        return socket

    async def deliver(self, kind: Kind, payload: Json) -> Json:
        """Send an envelope and wait for its acknowledgement; gives the answer in it, empty when there is none."""
        envelope = self.workspace.serial("envelope-")
        waiting: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._waiting[envelope] = waiting
        answerable = kind != "events_api"
        await self._open[-1].send_json(
            {"envelope_id": envelope, "type": kind, "payload": payload, "accepts_response_payload": answerable}
        )
        return await waiting

    def _acknowledged(self, message: Json) -> None:
        waiting = self._waiting.pop(str(message.get("envelope_id")), None)
        if waiting is not None and not waiting.done():
            waiting.set_result(message.get("payload") or {})
