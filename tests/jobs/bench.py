"""A worker whose hands do what the test says, with a clock that the test moves."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from sqlalchemy import select

from bot.jobs import Hands, Job, Worker
from bot.state import Database, Inbox, Work
from bot.state.tables import INBOX
from tests.state.desks import LEASE, Hand

Act = Callable[[Job], Awaitable[None]]


@dataclass
class Bench:
    """A worker whose hands do what the test says; the clock stands still until it is moved."""

    clock: Hand = field(default_factory=Hand)
    database: Database = field(default_factory=lambda: Database.open("sqlite://"))
    tries: list[tuple[str, float]] = field(default_factory=list)
    told: list[tuple[str, str]] = field(default_factory=list)
    ends: list[Exception | None] = field(default_factory=list)
    act: Act | None = None
    held_back: str | None = None

    def worker(self, name: str = "one", lane: Callable[[Work], str] = lambda work: work.key) -> Worker:
        """A replica."""

        async def act(job: Job) -> None:
            self.tries.append((job.work.key, self.clock()))
            if self.act:
                await self.act(job)
            if self.ends and (end := self.ends.pop(0)):
                raise end

        async def give_up(work: Work, code: str) -> None:
            self.told.append((work.key, code))

        hands = Hands(act, give_up, lambda: "e1", lane)
        return Worker(Inbox(self.database, self.clock, name, LEASE), hands, hold=lambda: self.held_back)

    async def state(self, key: str = "event:1") -> str | None:
        """How the work stands."""
        found = select(INBOX.c.state).where(INBOX.c.key == key)
        return await self.database.run(lambda connection: connection.execute(found).scalar())

    async def through(self, worker: Worker) -> None:
        """Let time pass until there is nothing more to do."""
        await worker.idle()
        while (due := await worker.inbox.next_due()) is not None:
            self.clock.forward(max(0.0, due - self.clock()))
            await worker.turn()
            await worker.idle()
