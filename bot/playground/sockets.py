"""Socket Mode: the bot connects by WebSocket, gets its events in envelopes and acknowledges each by its id."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from aiohttp import WSMsgType, web

from bot.playground.shapes import Json
from bot.playground.workspace import Workspace

Kind = Literal["slash_commands", "events_api", "interactive"]
PATIENCE = 3.0  # seconds in which Slack wants an acknowledgement
RETRIES = 3  # times that Slack delivers an event again
LIFE = 18060  # seconds for which a connection may be used; Slack tells it in its greeting


@dataclass(eq=False)
class Line:
    """A connection. A `dead` one is half open: it stays, but nothing is read from it any more, or comes over it."""

    socket: web.WebSocketResponse
    request: web.Request
    dead: bool = False
    pings: int = 0
    pongs: int = 0

    def drop(self) -> None:
        """Tear it down without a farewell."""
        if self.request.transport is not None:
            self.request.transport.abort()


@dataclass(eq=False)
class Envelope:
    """Something to deliver, however often that takes. `acknowledged` gives the answer in the acknowledgement."""

    kind: Kind
    payload: Json
    acknowledged: asyncio.Future[Json]
    sent: datetime
    attempt: int = 0
    lines: list[Line] = field(default_factory=list)


class Sockets:
    """The open connections of one app, oldest first; envelopes go to them in turn."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.connected = asyncio.Event()
        self.open: list[Line] = []
        self.made = 0  # connections ever that were taken, and greeted unless `mute`
        self.refusing = 0  # connections to come that are turned away
        self.mute = False  # whether connections are taken, but not greeted
        self._tickets: set[str] = set()
        self._sent: dict[str, Envelope] = {}
        self._turn = 0
        self._closing = asyncio.Event()

    def ticket(self) -> str:
        """What an address for one connection ends with."""
        self._tickets.add(fresh := self.workspace.serial("ticket-"))
        return fresh

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Take a connection with its ticket, greet, and read acknowledgements until it ends."""
        ticket = request.query.get("ticket", "")
        if self.refusing or ticket not in self._tickets:
            self.refusing -= self.refusing > 0
            return web.Response(status=408)
        self._tickets.remove(ticket)
        line = Line(web.WebSocketResponse(autoping=False), request)
        await line.socket.prepare(request)
        self.open.append(line)
        try:
            if not self.mute:
                await self._greet(line)
            self.made += 1
            await self._read(line)
        except ConnectionError:
            pass  # it ended before it was greeted
        finally:
            if line in self.open:
                self.open.remove(line)
        return line.socket

    async def deliver(self, kind: Kind, payload: Json) -> Json:
        """Send an envelope and wait for its acknowledgement; gives the answer in it, empty when there is none."""
        return await (await self.send(kind, payload)).acknowledged

    async def send(self, kind: Kind, payload: Json) -> Envelope:
        """Send an envelope to the connection whose turn it is; without one, it waits for `redeliver`."""
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        envelope = Envelope(kind, payload, answer, self.workspace.clock())
        await self._send(envelope)
        return envelope

    async def redeliver(self) -> int:
        """Send again each event that was not acknowledged in time, as Slack does; gives how many there were."""
        now = self.workspace.clock()
        late = [one for one in dict.fromkeys(self._sent.values()) if self._late(one, now)]
        for envelope in late:
            envelope.attempt, envelope.sent = envelope.attempt + 1, now
            await self._send(envelope)
        return len(late)

    async def disconnect(self, reason: str, *lines: Line) -> None:
        """Announce the end of these connections, of all when none is named; `Line.socket.close()` brings it."""
        for line in lines or tuple(self.open):
            await line.socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "playground"}})

    async def close(self) -> None:
        """Let go of every connection."""
        self._closing.set()
        for line in tuple(self.open):
            line.drop()

    async def _greet(self, line: Line) -> None:
        await line.socket.send_json(
            {
                "type": "hello",
                "num_connections": len(self.open),
                "connection_info": {"app_id": self.workspace.app_id},
                "debug_info": {"host": "playground", "build_number": 1, "approximate_connection_time": LIFE},
            }
        )
        self.connected.set()

    async def _read(self, line: Line) -> None:
        async for message in line.socket:
            if line.dead:
                await self._closing.wait()
                return
            if message.type == WSMsgType.TEXT:
                self._acknowledged(message.json())
            elif message.type == WSMsgType.PING:
                line.pings += 1
                await line.socket.pong(message.data)
            elif message.type == WSMsgType.PONG:
                line.pongs += 1

    async def _send(self, envelope: Envelope) -> None:
        identity = self.workspace.serial("envelope-")
        self._sent[identity] = envelope
        if not self.open:
            return
        line = self.open[self._turn % len(self.open)]
        self._turn += 1
        envelope.lines.append(line)
        event = envelope.kind == "events_api"
        retry = {"retry_attempt": envelope.attempt, "retry_reason": "timeout" if envelope.attempt else ""}
        body = {"envelope_id": identity, "type": envelope.kind, "payload": envelope.payload}
        if not line.dead:
            await line.socket.send_json({**body, "accepts_response_payload": not event, **(retry if event else {})})

    def _late(self, envelope: Envelope, now: datetime) -> bool:
        waited = (now - envelope.sent).total_seconds() >= PATIENCE
        again = envelope.kind == "events_api" and envelope.attempt < RETRIES
        return waited and again and not envelope.acknowledged.done()

    def _acknowledged(self, message: Json) -> None:
        envelope = self._sent.get(str(message.get("envelope_id")))
        if envelope is not None and not envelope.acknowledged.done():
            envelope.acknowledged.set_result(message.get("payload") or {})
