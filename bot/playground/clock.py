"""A clock that runs at its own pace and can be moved forward, with sleepers that wake when it has passed their time.

It never goes back under messages. Slack knows a message by its time (`ts`) and shows messages in that order: one posted
after the clock was set back would stand above those it answers, or bear the name of another; and a summary of a day
that has been told is never posted again. To look at an earlier day, begin there: `policydesk run --today 2025-07-28`,
or anew, with an empty workspace and a bot that remembers nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta


def machine() -> datetime:
    """The time of this machine, in UTC."""
    return datetime.now(UTC)


def this_time_on(day: date, now: datetime) -> datetime:
    """The time of day of `now`, in this machine's zone, on another day."""
    return datetime.combine(day, now.astimezone().time()).astimezone()


class MovableClock:
    """The time of a workspace: calling it gives the time, in UTC. It begins at `start`, else at that of `source`."""

    def __init__(self, start: datetime | None = None, source: Callable[[], datetime] = machine) -> None:
        self._source = source
        self._begun = self._ahead = start - source() if start else timedelta(0)
        self._moved = asyncio.Event()
        self._alarms: list[datetime] = []
        self.moves = 0

    def __call__(self) -> datetime:
        return self._source() + self._ahead

    def local(self) -> datetime:
        """The same in this machine's zone: what a person here reads on the wall."""
        return self().astimezone()

    def today(self) -> date:
        """The date in this machine's zone."""
        return self.local().date()

    @property
    def alarm(self) -> datetime | None:
        """When the first of those who sleep will wake."""
        return min(self._alarms, default=None)

    def forward(self, to: datetime) -> None:
        """Move it to a later moment, and wake who sleeps. A moment that has passed leaves it where it is."""
        self._set(self._ahead + max(to - self(), timedelta(0)))

    def begin_anew(self, day: date | None = None) -> None:
        """Go back to where it began, or to this time of day on another day; for a workspace without messages."""
        now = self._source()
        self._set(this_time_on(day, now) - now if day else self._begun)

    def _set(self, ahead: timedelta) -> None:
        self._ahead = ahead
        self.moves += 1
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()

    async def sleep(self, seconds: float) -> None:
        """Wait until so many seconds have passed on this clock: by themselves, or because it was moved."""
        until = self() + timedelta(seconds=seconds)
        self._alarms.append(until)
        try:
            await asyncio.sleep(0)
            while (left := (until - self()).total_seconds()) > 0:
                await self._passed(left)
        finally:
            self._alarms.remove(until)

    async def _passed(self, seconds: float) -> None:
        """Wait until it was moved, or so many seconds have passed by themselves."""
        try:
            async with asyncio.timeout(seconds):
                await self._moved.wait()
        except TimeoutError:
            pass
