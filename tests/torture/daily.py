"""`python -m tests.torture.daily ROUNDS`: kills the bot while it posts summaries, on SQLite and on PostgreSQL."""

from __future__ import annotations

import argparse
import asyncio
import random
import secrets
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bot.state import default_url, notices
from handlers.kept import key_of
from tests.state.postgres import binaries, server
from tests.torture.process import BotProcess
from tests.torture.rounds import MISHAPS, nth
from tests.torture.stage import SETTLING, Due, Stage, stage

CHANNELS = 200  # in each round, all due in the same minute
POSTS = 60  # after at most so many posts a replica is killed
LONGEST = 5.0  # seconds from its start until it is, where time decides
MOMENTS = ("time", "handed on", "asked", "taken")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it. `killed` counts the moments, `recorded` the summaries by state, `closest` is in seconds."""

    rounds: int
    messages: int
    doubled: int
    lost: int
    closest: float
    killed: Counter[str]
    recorded: Counter[str]
    work: dict[str, int]
    codes: Counter[int]

    def __str__(self) -> str:
        kills, told = self.killed.total(), f"messages {self.messages}"
        return f"rounds {self.rounds}, kills {kills}, {told}, duplicates {self.doubled}, losses {self.lost}"

    @property
    def right(self) -> bool:
        """Whether every channel got what it must, once, and at a pace that Slack allows."""
        return not (self.doubled or self.lost or any(self.codes)) and self.closest > 0.99


async def torture(folder: Path, url: str, rounds: int, seed: int, channels: int = CHANNELS) -> Outcome:
    """In each round start two replicas when summaries are due, kill one, start it again; then count."""
    chance = random.Random(seed)
    killed, codes = Counter[str](), Counter[int]()
    async with stage(folder, url) as at:
        for number in range(rounds):
            at.fall_due([f"C{number:03d}X{each:03d}" for each in range(channels)])
            killed[await _one_round(at, chance)] += 1
            for bot in at.bots:
                bot.terminate()
            codes.update([await bot.ended() for bot in at.bots])
        found = Counter[str]()
        for each in at.due:
            found.update(_told(each))
        wanted = Counter(key for each in at.due for key in each.keys)
        doubled, lost = (found - wanted).total(), (wanted - found).total()
        work = at.state.once(notices.counts)
        closest = min(_gaps(at), default=float("inf"))
        return Outcome(rounds, found.total(), doubled, lost, closest, killed, at.recorded(), work, codes)


async def _one_round(at: Stage, chance: random.Random) -> str:
    """The moment at which a replica was killed. Both run, and every summary stands there, when this returns."""
    victim, moment = chance.randrange(len(at.bots)), chance.choice(MOMENTS)
    bot, way, dead = at.bots[victim], at.ways[victim], asyncio.Event()
    way.mishaps.plan("chat.postMessage", *[None] * chance.randrange(POSTS), chance.choice(MISHAPS))
    limit, number = chance.uniform(0, LONGEST), chance.randint(1, POSTS)

    def strike() -> bool:
        bot.kill()
        dead.set()
        return True

    if moment in ("asked", "taken"):
        setattr(way, moment, nth(number, strike))
    starting = [asyncio.create_task(_start(each, dead)) for each in at.bots]
    moment = await _struck(at, strike, dead, moment, limit)
    await asyncio.gather(*starting)
    way.asked = way.taken = lambda: False
    way.mishaps.waiting.clear()
    await bot.start()
    await at.settle()
    return moment


async def _start(bot: BotProcess, dead: asyncio.Event) -> None:
    try:
        await bot.start()
    except RuntimeError:
        if not dead.is_set():
            raise


async def _struck(at: Stage, strike: Callable[[], bool], dead: asyncio.Event, moment: str, limit: float) -> str:
    """Wait for the moment; it is `idle` where all is done before. TimeoutError when neither comes."""
    until = time.monotonic() + limit
    while not dead.is_set():
        if time.monotonic() > until + SETTLING:
            raise TimeoutError(f"no summary got as far as: {moment}")
        if at.settled():
            moment = "idle"
        late, handed = time.monotonic() > until, moment == "handed on" and at.handed_on()
        if moment == "idle" or handed or (moment == "time" and late):
            strike()
        await asyncio.sleep(0.02)
    return moment


def _told(due: Due) -> Iterator[str]:
    """The keys of what the bot has posted where it belongs; what stands elsewhere goes by another name."""
    top = next((each["ts"] for each in due.channel.messages if key_of(each.get("metadata")) == due.keys[0]), None)
    for message in due.channel.messages:
        key = key_of(message.get("metadata"))
        thread = None if key == due.keys[0] else top
        yield str(key) if message.get("thread_ts") == thread else f"{key} in the wrong place"


def _gaps(at: Stage) -> Iterator[float]:
    """Seconds between one post that arrived for a channel and the next."""
    arrived: dict[str, list[float]] = defaultdict(list)
    for way in at.ways:
        for call in way.calls("chat.postMessage"):
            arrived[call.args["channel"]].append(call.at)
    for times in arrived.values():
        yield from (later - early for early, later in pairwise(sorted(times)))


def main() -> int:
    """Run the rounds on each database and print what came of it; 0 when every channel got its summary once."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture.daily", description="Kill the bot, count summaries.")
    parser.add_argument("rounds", type=int, nargs="?", default=50)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10_000), help="of the moments; any if not given")
    asked = parser.parse_args()
    right, programs = True, binaries()
    with ExitStack() as stack:
        folders = [Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="policydesk-daily-"))) for _ in "12"]
        urls = [default_url(folders[0]), *([stack.enter_context(server(programs))] if programs else [])]
        for folder, url in zip(folders, urls, strict=False):
            began = time.monotonic()
            outcome = asyncio.run(torture(folder, url, asked.rounds, asked.seed))
            took = f"seed {asked.seed}, {time.monotonic() - began:.0f} s; killed at {dict(outcome.killed)}"
            what = f"closest {outcome.closest:.2f} s; {dict(outcome.recorded)}, {outcome.work}, exit {outcome.codes}"
            sys.stdout.write(f"daily summaries, {url.partition(':')[0]}: {outcome}\n{took}; {what}\n")
            right &= outcome.right
    if programs is None:
        sys.stdout.write("PostgreSQL is not installed here: left out\n")
    return int(not right)


if __name__ == "__main__":
    sys.exit(main())
