"""The wire: a signed `/tariff` over HTTP against Bolt alone, and a refused request against aiohttp alone.

All sides are served by one process and called by another, in blocks of 200 requests, each side in its turn; the
order turns round from one round to the next. A figure is the median of the blocks' time for one request.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from statistics import median
from urllib.parse import urlencode, urlsplit

from bot.playground import payloads
from bot.playground.signing import FORM, signed
from tests.benchmarks.answering import PLACES, SPELLINGS
from tests.benchmarks.knocking import Knock, Line, block
from tests.benchmarks.ratio import Measured
from tests.slack.office import ANN, SECRET, FakeClock, trade, workspace

INPUTS = [spelling.format(place) for place in PLACES for spelling in SPELLINGS]
TABLE = ((1, 15), (8, 15), (32, 15))  # connections, rounds
Side = tuple[str, Callable[[], list[Knock]], int]  # an address, what is sent there, the status of every answer
FIRST, KEPT, STOCK, REFUSED = 3.0, 1.5, 0.2, 2.0  # the goals


def measure() -> Iterator[Measured]:
    """The whole table."""
    yield from asyncio.run(_measure())


async def _measure() -> list[Measured]:
    async with _served() as where:
        found: list[Measured] = []
        for at_once, rounds in TABLE:
            sides = ["asked", "kept", "bare", *(["stock"] if at_once == 1 else [])]
            called: dict[str, Side] = {side: (where[side], _commands, 200) for side in sides}
            times = await _in_turn(called, at_once, rounds)
            found += _commanded(at_once, times)
        refusing: dict[str, Side] = {"kept": (where["kept"], _unsigned, 401), "echo": (where["echo"], _unsigned, 200)}
        for at_once, rounds in TABLE:
            times = await _in_turn(refusing, at_once, rounds)
            what = f"an unsigned request refused, {at_once} at once"
            found.append(Measured(what, times["kept"], times["echo"], "aiohttp echo", REFUSED))
        return found


def _commanded(at_once: int, times: dict[str, float]) -> Iterator[Measured]:
    what = f"/tariff over HTTP, {at_once} at once"
    yield Measured(f"{what}, first asked", times["asked"], times["bare"], "Bolt, only acknowledging", FIRST)
    yield Measured(f"{what}, reply kept", times["kept"], times["bare"], "Bolt, only acknowledging", KEPT)
    if "stock" in times:
        yield Measured(f"{what}, first asked", times["asked"], times["stock"], "Bolt's default, acknowledging", STOCK)


async def _in_turn(sides: dict[str, Side], at_once: int, rounds: int) -> dict[str, float]:
    lines = {side: [await Line.to(url) for _ in range(at_once)] for side, (url, _, _) in sides.items()}
    times: dict[str, list[float]] = {side: [] for side in sides}
    for number in range(rounds + 1):  # the first warms up
        for side in list(sides)[:: 1 if number % 2 else -1]:
            url, make, status = sides[side]
            parts = urlsplit(url)
            requests = [each.to(parts.netloc, parts.path) for each in make()]
            took = await block(lines[side], requests, status)
            if number:
                times[side].append(took)
    for each in lines.values():
        for line in each:
            line.close()
    return {side: median(each) for side, each in times.items()}


def _commands() -> list[Knock]:
    """A signed `/tariff` for each input."""
    made = workspace(FakeClock())
    bodies = [
        urlencode(payloads.slash_command(made, "/tariff", text, ANN, trade(made), "https://hooks.slack.com/x")).encode()
        for text in INPUTS
    ]
    return [Knock(signed(SECRET, time.time(), body, FORM), body) for body in bodies]


def _unsigned() -> list[Knock]:
    return [Knock({"Content-Type": FORM}, each.body) for each in _commands()]


@asynccontextmanager
async def _served() -> AsyncIterator[dict[str, str]]:
    program = [sys.executable, "-m", "tests.benchmarks.served"]
    process = await asyncio.create_subprocess_exec(*program, stdin=PIPE, stdout=PIPE, stderr=asyncio.subprocess.DEVNULL)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield json.loads(await process.stdout.readline())
    finally:
        process.stdin.close()
        await process.wait()
