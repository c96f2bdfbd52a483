"""The clock of the page: moved by a visitor, it stops at whatever is due on the way, so that it comes in time.

What is due is looked up; it is brought about by the bot alone, whose sleepers wake as the clock passes their time.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot.playground.clock import MovableClock
from bot.playground.page.typed import Typist
from bot.playground.shapes import Json
from bot.playground.workspace import Channel, Workspace

FARTHEST = timedelta(days=31)  # at a time: each day may bring a summary
WEEK = 7
BEAT = 0.7  # seconds from one summary of the week to the next: slow enough to be followed
LOOK, LOOKS = 0.02, 1000  # seconds between two looks at whether the bot is through, and how many there are
QUICK = 75  # looks after which it seems to wait for the clock itself, as when Slack limits its messages

NEVER_BACK = "The clock goes forward only: Slack orders and names messages by their time."
TOO_FAR = f"At most {FARTHEST.days} days at a time."
NO_TIME = "Give a date and a time."
MOVING = "The clock is moving already."
STUCK = "The bot is not through with what was due, so the clock stands still for now."
DIRECT = "A daily summary goes to a channel, and this is a direct message: open a channel first."
OVER = "Started over: what was under way ended."
NOT_ON = "The daily summary could not be switched on here; the reply says why."


class Agenda(Protocol):
    """What the bot behind the page has to do, and when."""

    async def soonest(self) -> datetime | None:
        """When the next thing is due: a summary of any channel, or work that was put off."""

    async def following(self, channel: str) -> datetime | None:
        """When this channel's next summary comes; None when it has none switched on."""

    async def busy(self) -> bool:
        """Whether something is due that is not done yet."""


class _No(Exception):  # noqa: N818 - an outcome; its text is for the person
    """It is not done, and stands beside the controls; `kind` is `said` where that is no fault."""

    def __init__(self, why: str, kind: str = "notice") -> None:
        super().__init__(why)
        self.answer: Json = {kind: why}


class Clockwork:
    """Moves the clock of a workspace, one thing at a time; not before it knows the bot's `agenda`."""

    def __init__(self, clock: MovableClock, workspace: Workspace, beat: float = BEAT) -> None:
        self.clock, self.workspace, self.beat = clock, workspace, beat
        self.agenda: Agenda | None = None
        self._doing = ""
        self._lock = asyncio.Lock()
        self._under_way: asyncio.Timeout | None = None

    @property
    def look(self) -> object:
        """Equal for two moments between which the page need not be told anything."""
        return self.clock.moves, self._doing

    @property
    def face(self) -> Json:
        """What the page shows: the time on the wall here, as milliseconds since 1970, and what is under way."""
        wall = self.clock.local()
        shown = wall.replace(tzinfo=UTC).timestamp() * 1000
        return {"wall": round(shown), "zone": wall.tzname() or "", "doing": self._doing}

    async def move(self, body: Json) -> Json:
        """Move the clock: `by` an hour, a day or to the next morning, or `to` a time on the wall here."""
        try:
            async with self._alone():
                await self._to(self._wanted(body))
        except _No as why:
            return why.answer
        return {}

    async def summary(self, person: Typist, channel: Channel) -> Json:
        """Have today's summary sent at once, by the command for it; switched on first where there is none."""
        try:
            async with self._alone():
                await self._switched_on(person, channel)
                await self._typed(person, channel, "/policy daily now")
                await self._settled(self.clock())
        except _No as why:
            return why.answer
        return {}

    async def week(self, person: Typist, channel: Channel) -> Json:
        """Let the hours of the channel's next seven summaries come; switched on first where there are none."""
        before = _summaries(channel, self.workspace)
        try:
            async with self._alone():
                await self._switched_on(person, channel)
                for number in range(1, WEEK + 1):
                    await self._day(channel, number)
        except _No as why:
            return why.answer
        return {"said": _told(_summaries(channel, self.workspace) - before)}

    def close(self) -> None:
        """The bot is about to stop: what is under way ends here, and does not go on with the next bot."""
        self.agenda = None
        if self._under_way and not self._under_way.expired():
            self._under_way.reschedule(0)

    async def _day(self, channel: Channel, number: int) -> None:
        at = await self._known().following(channel.id)
        if at is None:
            raise _No("The daily summary was switched off here.")
        self._say(f"Day {number} of {WEEK}: {at.astimezone():%a %d %b %Y, %H:%M}")
        await self._to(at)
        await asyncio.sleep(self.beat)

    async def _to(self, moment: datetime) -> None:
        """To this moment, by way of each one on which something is due."""
        await self._settled(moment)
        while (stop := await self._known().soonest()) is not None and stop <= moment:
            self.clock.forward(stop)
            self.workspace.changed()
            await self._settled(moment)
        self.clock.forward(moment)
        self.workspace.changed()
        await self._settled(moment)

    async def _settled(self, moment: datetime) -> None:
        """Wait until the bot is through with all that is due; where it sleeps, the clock goes on, up to the moment."""
        for number in range(LOOKS):
            if not await self._known().busy():
                return
            await asyncio.sleep(LOOK)
            if number > QUICK and (alarm := self.clock.alarm) and alarm <= moment:
                self.clock.forward(alarm)
        raise _No(STUCK)

    async def _switched_on(self, person: Typist, channel: Channel) -> None:
        if channel.kind == "im":
            raise _No(DIRECT)
        if await self._known().following(channel.id) is None:
            await self._typed(person, channel, "/policy daily on")
            if await self._known().following(channel.id) is None:
                raise _No(NOT_ON)

    async def _typed(self, person: Typist, channel: Channel, line: str) -> None:
        heard = await person.say(line, channel, None)
        if heard.notice:
            raise _No(heard.notice)

    def _wanted(self, body: Json) -> datetime:
        now = self.clock.local()
        match body:
            case {"by": "hour"}:
                to = now + timedelta(hours=1)
            case {"by": "day"}:
                to = now + timedelta(days=1)
            case {"by": "morning"}:
                to = (now + timedelta(days=1)).replace(hour=8, minute=0, second=0, microsecond=0, tzinfo=None)
            case {"to": str(text)}:
                to = _read(text)
            case _:
                raise _No(NO_TIME)
        if to.astimezone() <= now:
            raise _No(NEVER_BACK)
        if to.astimezone() > now + FARTHEST:
            raise _No(TOO_FAR)
        return to.astimezone()

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        if self._lock.locked():
            raise _No(MOVING)
        async with self._lock:
            try:
                async with asyncio.timeout(None) as self._under_way:
                    yield
            except TimeoutError:
                raise _No(OVER, "said") from None
            finally:
                self._under_way = None
                self._say("")

    def _say(self, doing: str) -> None:
        self._doing = doing
        self.workspace.changed()

    def _known(self) -> Agenda:
        if self.agenda is None:
            raise _No("The bot is just starting.")
        return self.agenda


def _read(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError, OSError):  # also a year that no clock of this machine shows
        raise _No(NO_TIME) from None


def _summaries(channel: Channel, workspace: Workspace) -> int:
    """How many messages of the bot stand in the channel itself."""
    return sum(each.get("bot_id") == workspace.bot_id and "thread_ts" not in each for each in channel.messages)


def _told(count: int) -> str:
    if count == WEEK:
        return f"A week has passed: {WEEK} summaries."
    return f"A week of summary days has passed, {count} of {WEEK} brought a post. “/policy daily status” tells more."
