"""Requests as fast as they are answered, over connections that stay open; a client that costs as little as can be."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Knock:
    """One request: its headers and body."""

    headers: dict[str, str]
    body: bytes

    def to(self, host: str, path: str) -> bytes:
        """As it goes over the wire."""
        lines = [f"POST {path} HTTP/1.1", f"Host: {host}", f"Content-Length: {len(self.body)}"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        return "\r\n".join([*lines, "", ""]).encode() + self.body


class Line(asyncio.Protocol):
    """One connection, used for one request after another."""

    def __init__(self) -> None:
        self._received = b""
        self._answered: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    @classmethod
    async def to(cls, url: str) -> Self:
        """Connect."""
        parts = urlsplit(url)
        _, made = await asyncio.get_running_loop().create_connection(cls, str(parts.hostname), parts.port or 80)
        return made

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by asyncio."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Called by asyncio; an answer is there when its body is as long as it says."""
        self._received += data
        head, found, body = self._received.partition(b"\r\n\r\n")
        if not found:
            return
        length = next((line[15:] for line in head.split(b"\r\n") if line[:15].lower() == b"content-length:"), b"0")
        if len(body) >= int(length) and not self._answered.done():
            self._answered.set_result(int(head[9:12]))

    async def knock(self, request: bytes) -> int:
        """Send, wait for the whole answer; its status."""
        self._received, self._answered = b"", asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answered

    def close(self) -> None:
        """Hang up."""
        self._transport.close()


async def block(lines: Sequence[Line], requests: Sequence[bytes], status: int) -> float:
    """Seconds for one request when all are sent over these connections at once; every status must be this."""
    waiting = deque(requests)

    async def work(line: Line) -> None:
        while waiting:
            answered = await line.knock(waiting.popleft())
            assert answered == status, answered

    begun = time.perf_counter()
    await asyncio.gather(*(work(line) for line in lines))
    return (time.perf_counter() - begun) / len(requests)
