"""A mention from its arrival to the posted reply, against the local Slack; and how long questions hold the event loop.

The bot runs here with its state in a SQLite file, as in service; so do the local Slack and the people.
"""

from __future__ import annotations

import asyncio
import gc
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from aiohttp import ClientSession

from bot.config import Settings
from bot.desk import Desk
from bot.index import Index
from bot.names.harvest import english_names
from bot.names.plain import plain_names
from bot.paths import CHECKOUT
from bot.playground import Driver, Playground
from bot.seeds import load
from bot.state import Database
from handlers.app import Bot, create_app
from handlers.aside import share_the_processor
from handlers.serve import now
from handlers.service import World
from handlers.wire.door import Door
from handlers.wire.web import listening, web_app
from tests.benchmarks.ratio import Measured
from tests.benchmarks.seeded import fresh_desk
from tests.benchmarks.served import NoClock
from tests.benchmarks.synthetic import Base
from tests.questions.exam import rows
from tests.slack.office import ANN, SECRET, TOKEN, granted, workspace

MENTIONS = 200
HELD = 10e-3  # seconds that the event loop may be held
TICK = 1e-3
LONG = 400  # letters: the desk reads no more of a question


@dataclass(frozen=True, slots=True)
class Desks:
    """The bot under way, and the people who ask it; every mention has a channel of its own, so that none waits."""

    bot: Bot
    people: Driver
    slack: Playground
    times: dict[str, list[float]] = field(default_factory=dict)

    async def mention(self, text: str) -> float:
        """Seconds until the reply stands in the channel."""
        made = self.slack.workspace
        channel = made.add_channel(made.serial("C0"), "asking", {ANN, made.bot_user})
        begun = time.perf_counter()
        await self.people.mention(text, ANN, channel)
        await self.bot.worker.idle()
        return time.perf_counter() - begun

    def watch(self, what: str, owner: Any, name: str) -> None:
        """Keep the time that each call of this takes."""
        called: Callable[..., Awaitable[Any]] = getattr(owner, name)
        kept = self.times.setdefault(what, [])

        async def timed(*args: Any, **more: Any) -> Any:
            begun = time.perf_counter()
            result = await called(*args, **more)
            kept.append(time.perf_counter() - begun)
            return result

        object.__setattr__(owner, name, timed)


def measure() -> Iterator[Measured]:
    """A mention, and how it splits."""
    desk, _ = fresh_desk()
    yield from asyncio.run(_mentions(desk, [row["q"] for row in rows()][:MENTIONS]))


async def _mentions(desk: Desk, questions: Sequence[str]) -> list[Measured]:
    async with _running(desk) as running:
        for text in questions[:50]:
            await running.mention(text)
        service, inbox = running.bot.service, running.bot.worker.inbox
        running.watch("record", inbox, "record")
        running.watch("answer", service, "aside")
        running.watch("remember that it is posted now", inbox, "begin")
        running.watch("post", service.sender.client, "chat_postMessage")
        running.watch("finish", inbox, "finish")
        whole = [await running.mention(text) for text in questions]
    total = median(whole)
    parts = {what: median(each) for what, each in running.times.items()}
    parts["all else"] = total - sum(parts.values())
    what = f"a mention, arrival to reply, median of {len(whole)}"
    split = [Measured(f"   of it: {part}", took, total, "the whole", None) for part, took in parts.items()]
    return [Measured(what, total, total, "itself", None), *split]


def measure_held() -> Iterator[Measured]:
    """The longest time that nothing else could run, while long questions come as mentions and as `/tariff`."""
    usual = sys.getswitchinterval()
    share_the_processor()
    try:
        yield from _holding()
    finally:
        sys.setswitchinterval(usual)
        gc.unfreeze()


def _holding() -> Iterator[Measured]:
    desk, _ = fresh_desk()
    table = [row["q"] for row in rows()]
    long = [" ".join(table[at : at + 12])[:LONG] for at in range(0, len(table), 4)]
    yield from asyncio.run(_held(desk, [*long, *table[:100]], "the real base"))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "invented.sqlite"
        base = Base(load(CHECKOUT / "seeds"), plain_names(english_names()), lambda word: bool(desk.names.find(word)))
        asked = [each.text for each in base.write(path, 100_000, lambda _: None)]
        large = Desk(Index.open(path), desk.names, lambda: date(2026, 11, 22))
        long = [" ".join(asked[at : at + 12])[:LONG] for at in range(0, len(asked), 4)]
        yield from asyncio.run(_held(large, [*long, *asked[:100]], "100,000 facts"))
        large.index.close()


async def _held(desk: Desk, questions: Sequence[str], base: str) -> list[Measured]:
    gc.freeze()  # as `run` does once all is loaded
    async with _running(desk) as running:
        await running.mention(questions[0])
        ask = running.bot.service.aside

        async def search() -> None:
            for text in questions:
                await ask(partial(Desk.ask, text=text))

        begun = time.perf_counter()
        alone = await _longest(search)
        slow = (time.perf_counter() - begun) / len(questions)

        async def mention() -> None:
            for text in questions:
                await running.mention(text)

        mentioned = await _longest(mention)
    what = f"the event loop held on {base}"
    return [
        Measured(f"{what}: searches of {slow * 1e3:.0f} ms", alone, HELD, "the bound", 1),
        Measured(f"{what}: mentions", mentioned, HELD, "the bound", 1),
    ]


async def _longest(act: Callable[[], Awaitable[None]]) -> float:
    """The longest time between two ticks while it runs, beyond the tick itself.

    Where the process used less of a processor than that, as much as it used: the rest was taken by other processes.
    """
    gaps: list[float] = []

    async def tick() -> None:
        while True:
            begun, used = time.perf_counter(), time.process_time()
            await asyncio.sleep(TICK)
            gaps.append(min(time.perf_counter() - begun, time.process_time() - used) - TICK)

    ticking = asyncio.create_task(tick())
    await act()
    ticking.cancel()
    with suppress(asyncio.CancelledError):
        await ticking
    return max(gaps)


@asynccontextmanager
async def _running(desk: Desk) -> AsyncIterator[Desks]:
    with TemporaryDirectory() as folder:
        database = Database.open(f"sqlite:///{folder}/state.sqlite")
        async with Playground(workspace(NoClock(), granted())) as slack, ClientSession() as session:
            settings = Settings.model_validate({"bot_token": TOKEN, "signing_secret": SECRET, "api_url": slack.url})
            bot = create_app(settings, desk, database, World(now))
            bot.client.session = session
            async with listening(web_app(bot.app, Door(SECRET, now)), "127.0.0.1", 0) as url:
                yield Desks(bot, Driver(slack, url, SECRET, session), slack)
                await bot.worker.stop(1.0)
        database.close()
