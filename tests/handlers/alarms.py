"""A clock that wakes its sleepers when the test lets time pass."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from tests.slack.office import FakeClock

TURNS = 50  # of the event loop, in which a ping and its pong go over the loopback interface


class Alarms(FakeClock):
    """Time stands still, and whoever sleeps sleeps on, until `passes`."""

    def __init__(self) -> None:
        super().__init__()
        self.forward(7)  # off the full minute: what waits for the next one never looks like what waits for a minute
        self._asleep: list[tuple[datetime, asyncio.Future[None]]] = []

    async def sleep(self, seconds: float) -> None:
        """Wait until the test has let so much time pass."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        mine = (self.time + timedelta(seconds=seconds), asyncio.get_running_loop().create_future())
        self._asleep.append(mine)
        try:
            await mine[1]
        finally:
            self._asleep.remove(mine)

    @property
    def waits(self) -> list[float]:
        """For how many seconds the sleepers will still sleep."""
        return sorted((due - self.time).total_seconds() for due, _ in self._asleep)

    async def passes(self, seconds: float) -> None:
        """Let time pass: each sleeper wakes at its time, and what it does then is done before the next wakes."""
        end = self.time + timedelta(seconds=seconds)
        await _settle()
        while due := [sleeper for sleeper in self._asleep if sleeper[0] <= end]:
            self.time, alarm = min(due, key=lambda sleeper: sleeper[0])
            alarm.set_result(None)
            await _settle()
        self.time = end


async def eventually(wanted: Callable[[], object]) -> None:
    """Wait for something that the network or another thread brings about; fails after a minute."""
    async with asyncio.timeout(60):
        while not wanted():
            await asyncio.sleep(0)


async def _settle() -> None:
    for _ in range(TURNS):
        await asyncio.sleep(0)
