"""Does the work of the inbox: what this replica took on at once, what others left behind when its time has come."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from weakref import WeakValueDictionary

from bot.jobs.outcome import GivenUp, Hopeless, Postponed, Unknown
from bot.jobs.patience import Patience
from bot.logs import about
from bot.state import Inbox, Incoming, LeaseLost, Taken, Work

log = logging.getLogger("policydesk")
AT_ONCE = 16  # pieces of work under way in one replica
HELD = 1000  # pieces held at most, with those that wait for their turn; what comes beyond waits in the database
RENEWALS = 3  # in the time of one lease
TIDYING = 3600.0  # seconds between two looks for what is old enough to be forgotten


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of work under way."""

    work: Work
    inbox: Inbox

    @property
    def repeated(self) -> bool:
        """Whether somebody may have posted the reply already: look before posting."""
        return self.work.begun

    async def begin(self) -> None:
        """To be called right before Slack is asked to post. Raises LeaseLost: then leave it."""
        await self.inbox.begin(self.work.key)


@dataclass(frozen=True, slots=True)
class Hands:
    """What a worker calls: `act` does a piece of work, `give_up` tells who waits for it that it failed for good.

    `code` makes the short codes under which a person and the operator speak of the same failure. Work of one `lane` is
    done one after another, in the order in which it came, so that a busy one does not keep the others waiting.
    """

    act: Callable[[Job], Awaitable[None]]
    give_up: Callable[[Work, str], Awaitable[None]]
    code: Callable[[], str]
    lane: Callable[[Work], str] = lambda work: work.key


class Worker:
    """One replica's worker. `hold` tells why nothing is to be done for now, if so; `kinds` have their own patience."""

    def __init__(
        self,
        inbox: Inbox,
        hands: Hands,
        patience: Patience | None = None,
        hold: Callable[[], str | None] = lambda: None,
        kinds: Mapping[str, Patience] = MappingProxyType({}),
    ) -> None:
        self.inbox, self.hands, self.hold = inbox, hands, hold
        self.patience, self.kinds = patience or Patience(), kinds
        self._held: dict[str, asyncio.Task[None]] = {}
        self._room = asyncio.Semaphore(AT_ONCE)
        self._lanes: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._wake = asyncio.Event()
        self._more = False  # there was more in the database than there was room for
        self._stopping = False
        self._tidied = 0.0

    async def take_on(self, incoming: Incoming) -> Taken:
        """Record work durably and begin it; returns once it is recorded, not when it is done."""
        hold = not self._stopping and len(self._held) < HELD
        taken, work = await self.inbox.record(incoming, hold)
        if work is None:
            self._more = self._more or taken == "new"
        elif self._stopping:
            await self.inbox.let_go([work.key])
        else:
            self._start(work)
        return taken

    async def run(self) -> None:
        """Renew leases, take up what is due, forget what is old; until cancelled. Outlives failures of the database."""
        pause = self.inbox.lease / RENEWALS
        while True:
            try:
                await self.turn()
            except Exception as cause:
                log.error("the state cannot be reached, trying again in %.0f seconds", pause, exc_info=cause)
            try:
                async with asyncio.timeout(pause):
                    await self._wake.wait()
            except TimeoutError:
                pass
            self._wake.clear()

    async def turn(self) -> int:
        """One round of `run`: how many pieces of work it began."""
        if self._held:
            await self._leave(await self.inbox.renew(list(self._held)))
        if self.inbox.clock() - self._tidied > TIDYING:
            await self.inbox.prune()
            self._tidied = self.inbox.clock()
        room = AT_ONCE - len(self._held)
        if self._stopping or room <= 0 or self.hold():
            return 0
        found = await self.inbox.take(room)
        self._more = len(found) == room
        for work in found:
            self._start(work)
        return len(found)

    def wake(self) -> None:
        """There is work to take up: do not wait for the next round."""
        self._wake.set()

    async def idle(self) -> None:
        """Wait until nothing is under way here."""
        while self._held:
            await asyncio.wait(list(self._held.values()))

    async def stop(self, grace: float) -> None:
        """Finish what is under way within `grace` seconds, hand the rest back for another replica to take."""
        self._stopping = True
        left = dict(self._held)
        if not left:
            return
        _, late = await asyncio.wait(left.values(), timeout=grace)
        if unfinished := [key for key, task in left.items() if task in late]:
            await self._leave(unfinished)
            log.warning("%d pieces of work are left to the next start", len(unfinished))
            await self.inbox.let_go(unfinished)

    async def _leave(self, keys: Iterable[str]) -> None:
        """Stop doing these."""
        tasks = [task for key in keys if (task := self._held.get(key))]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _start(self, work: Work) -> None:
        if work.key in self._held:
            return
        task = asyncio.create_task(self._do(work))
        self._held[work.key] = task
        task.add_done_callback(lambda _: self._ended(work.key))

    def _ended(self, key: str) -> None:
        self._held.pop(key, None)
        if self._more and len(self._held) < AT_ONCE:
            self._wake.set()

    async def _do(self, work: Work) -> None:
        lane = self._lanes.setdefault(self.hands.lane(work), asyncio.Lock())
        async with lane, self._room:
            with about(work.key):
                await self._recorded(work)

    async def _recorded(self, work: Work) -> None:
        try:
            await self._try(work)
        except Exception:
            # its lease runs out by itself, and then it is tried again
            log.exception("the outcome of a piece of work could not be recorded")

    async def _try(self, work: Work) -> None:
        try:
            await self.hands.act(Job(work, self.inbox))
        except LeaseLost:
            log.info("a piece of work was taken over by another replica")
        except GivenUp as why:
            log.info("%s was given up: %s", work.kind, why)
            await self.inbox.finish(work.key, "failed")
        except Unknown as cause:
            await self._unknown(work, cause)
        except Postponed as why:
            await self._postponed(work, why)
        except Hopeless as why:
            await self._later(work, None, why.__cause__ if isinstance(why.__cause__, Exception) else why)
        except Exception as fault:
            await self._later(work, self._patience(work).after_fault(work.tries), fault)
        else:
            await self.inbox.finish(work.key, "done")

    async def _unknown(self, work: Work, cause: Exception) -> None:
        log.error("error %s: %s; it is not done again", self.hands.code(), cause)
        await self.inbox.finish(work.key, "unknown")

    def _patience(self, work: Work) -> Patience:
        return self.kinds.get(work.kind, self.patience)

    async def _postponed(self, work: Work, why: Postponed) -> None:
        doubtful = work.begun or why.doubtful
        age = self.inbox.clock() - work.received
        pause = self._patience(work).after_wait(work.tries, why.seconds, age)
        if pause is None and doubtful:
            await self._unknown(work, why)
        else:
            await self._later(work, pause, why, begun=doubtful)

    async def _later(self, work: Work, pause: float | None, cause: Exception, begun: bool | None = None) -> None:
        if pause is not None:
            log.warning("%s is tried again in %.0f seconds: %s", work.kind, pause, type(cause).__name__, exc_info=cause)
            await self.inbox.postpone(work.key, pause, work.tries + 1, begun)
            asyncio.get_running_loop().call_later(pause, self._wake.set)
            return
        code = self.hands.code()
        log.error("error %s in %s", code, work.kind, exc_info=cause)
        await self.inbox.finish(work.key, "failed")
        await self.hands.give_up(work, code)
