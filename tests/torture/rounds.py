"""Rounds of killing: events come in, a replica dies at a moment that chance chooses, and is started again."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiohttp import ClientSession

from bot.base import open_base
from bot.paths import CHECKOUT, Paths
from bot.playground import Mishap
from bot.state import Database, default_url, notices
from tests.torture.mail import Mail
from tests.torture.process import BotProcess
from tests.torture.slack import Trapped, crowd

EVENTS = 30  # in a round
SPREAD = 0.5  # seconds over which the events of a round come
LONGEST = 3.0  # seconds until a replica is killed, whatever happens
SETTLING = 120.0  # seconds until everything must have been answered, once nobody is killed any more
MOMENTS = ("time", "acknowledged", "asked", "taken")
# what goes wrong with one post in each round besides
MISHAPS = (Mishap("drop"), Mishap("drop", taken=False), Mishap("server_error"), Mishap("half_json"), Mishap("html"))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it. `killed` counts the moments; `states` the work in the inbox by its state."""

    rounds: int
    acknowledged: int
    lost: int
    doubled: int
    killed: Counter[str]
    states: dict[str, int]
    statuses: dict[str, int]
    codes: list[int]

    def __str__(self) -> str:
        return (
            f"rounds {self.rounds}, events acknowledged {self.acknowledged}, lost {self.lost}, doubled {self.doubled}"
        )


@dataclass
class Scene:
    """Everything at hand: the replicas, each with its way to Slack, who delivers, and the state they share."""

    bots: list[BotProcess]
    ways: list[Trapped]
    mail: Mail
    state: Database

    def counts(self) -> dict[str, int]:
        """The work in the inbox, by its state."""
        return self.state.once(notices.counts)

    async def settled(self, seconds: float = SETTLING) -> None:
        """Wait until everything is acknowledged and no work is open; TimeoutError when that takes too long."""
        until = time.monotonic() + seconds
        await self.mail.delivered(seconds)
        while self.counts().get("open"):
            if time.monotonic() > until:
                raise TimeoutError(f"{self.counts()} after {seconds:.0f} seconds\n{self.bots[0].log[-3000:]}")
            await asyncio.sleep(0.1)

    async def stopped(self) -> list[int]:
        """Stop every replica with SIGTERM; their exit codes."""
        for bot in self.bots:
            bot.terminate()
        return [await bot.ended() for bot in self.bots]


@asynccontextmanager
async def scene(folder: Path, chance: random.Random, replicas: int = 1, url: str | None = None) -> AsyncIterator[Scene]:
    """Replicas that run, over one state in `folder` (or at `url`) and one workspace; they are killed on leaving."""
    base = open_base(Paths(CHECKOUT / "seeds", folder, None, None))  # built once, as a user's second start finds it
    base.index.close()
    workspace, channels = crowd()
    state_url = url or default_url(folder)
    state = Database.open(state_url)
    async with AsyncExitStack() as stack:
        stack.callback(state.close)
        ways = [Trapped(workspace) for _ in range(replicas)]
        for way in ways:
            await stack.enter_async_context(way)
        bots = [BotProcess(folder, way.url, state_url, f"bot{number}") for number, way in enumerate(ways)]
        for bot in bots:
            stack.callback(bot.kill)
        await asyncio.gather(*(bot.start() for bot in bots))
        session = await stack.enter_async_context(ClientSession())
        yield Scene(bots, ways, Mail(workspace, channels, [bot.url for bot in bots], session, chance), state)


async def torture(folder: Path, rounds: int, seed: int, replicas: int = 1, url: str | None = None) -> Outcome:
    """Kill a replica in each round, wait until all is answered, stop the rest properly, and count."""
    chance = random.Random(seed)
    killed: Counter[str] = Counter()
    async with scene(folder, chance, replicas, url) as at:
        for _ in range(rounds):
            killed[await _one_round(at, chance)] += 1
        await at.settled()
        codes = await at.stopped()
        letters, counts = at.mail.letters, at.counts()
        replies = [letter.replies for letter in letters]
        acknowledged = sum(letter.acknowledged > 0 for letter in letters)
        doubled = sum(number > 1 for number in replies)
        return Outcome(rounds, acknowledged, replies.count(0), doubled, killed, counts, at.mail.statuses, codes)


async def _one_round(at: Scene, chance: random.Random) -> str:
    """The moment at which a replica was killed. Its successor runs when this returns."""
    for _ in range(EVENTS):
        at.mail.send(chance.uniform(0, SPREAD))
    victim = chance.randrange(len(at.bots))
    at.ways[victim].mishaps.plan("chat.postMessage", chance.choice(MISHAPS))
    moment = chance.choice(MOMENTS)
    dead = asyncio.Event()

    def strike() -> bool:
        at.bots[victim].kill()
        dead.set()
        return True

    limit = chance.uniform(0, LONGEST) if moment == "time" else LONGEST
    trap = nth(chance.randint(1, EVENTS), strike)
    if moment == "acknowledged":
        at.mail.noted = trap
    elif moment != "time":
        setattr(at.ways[victim], moment, trap)
    try:
        async with asyncio.timeout(limit):
            await dead.wait()
    except TimeoutError:
        strike()
        moment = "time"
    at.mail.noted = at.ways[victim].asked = at.ways[victim].taken = lambda: False
    await at.bots[victim].start()
    return moment


def nth(number: int, act: Callable[[], bool]) -> Callable[[], bool]:
    """What acts at its n-th call only, and is true then."""
    calls = 0

    def trap() -> bool:
        nonlocal calls
        calls += 1
        return act() if calls == number else False

    return trap
