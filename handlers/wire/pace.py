"""The pace of posting: one message a second in a channel, in the order in which they came, as Slack asks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

INTERVAL = 1.0  # seconds between two posts to a channel: https://docs.slack.dev/apis/web-api/rate-limits/
CHANNELS = 1000  # remembered at most

Seconds = Callable[[], float]
Sleep = Callable[[float], Awaitable[None]]


@dataclass(slots=True)
class _Lane:
    """The queue before one channel."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    free: float = 0.0  # when the next may go
    waiting: int = 0


class Pace:
    """Lets posts to one channel through one after another; others do not wait for them."""

    def __init__(self, clock: Seconds, sleep: Sleep = asyncio.sleep) -> None:
        self.clock, self.sleep = clock, sleep
        self._lanes: dict[str, _Lane] = {}

    @asynccontextmanager
    async def turn(self, channel: str) -> AsyncIterator[None]:
        """Wait for this channel's turn; the next one's comes `INTERVAL` after the end of this."""
        lane = self._lane(channel)
        lane.waiting += 1
        try:
            async with lane.lock:  # asyncio's locks are fair: first come, first served
                if (wait := lane.free - self.clock()) > 0:
                    await self.sleep(min(wait, INTERVAL))  # it is more only where the clock was set back
                try:
                    yield
                finally:
                    lane.free = self.clock() + INTERVAL
        finally:
            lane.waiting -= 1

    def _lane(self, channel: str) -> _Lane:
        if len(self._lanes) >= CHANNELS and channel not in self._lanes:
            now = self.clock()
            self._lanes = {name: lane for name, lane in self._lanes.items() if lane.waiting or lane.free > now}
        return self._lanes.setdefault(channel, _Lane())
