"""Time for tests in which many wait at once: each wakes when its own time has come, the earliest first."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.slack.office import FakeClock

ROUNDS = 20  # turns of the event loop in which what is under way may go on before time passes


class Timeline(FakeClock):
    """A clock that moves on, while it is `running`, to the next moment for which somebody waits."""

    def __init__(self) -> None:
        super().__init__()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    async def sleep(self, seconds: float) -> None:
        """Wait until the clock shows so many seconds more."""
        self.slept.append(seconds)
        woken = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.time.timestamp() + seconds, len(self.slept), woken))
        await woken

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Let time pass for the sleepers."""
        passing = asyncio.create_task(self._pass())
        try:
            yield
        finally:
            passing.cancel()

    async def _pass(self) -> None:
        while True:
            for _ in range(ROUNDS):
                await asyncio.sleep(0)
            if self._sleepers:
                due, _, woken = heapq.heappop(self._sleepers)
                self.forward(max(0.0, due - self.time.timestamp()))
                if not woken.done():
                    woken.set_result(None)
