"""`policydesk run` without tokens: an address, a page that answers, and an end when it is told to stop."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientSession

from bot.paths import CHECKOUT
from bot.playground.page.scene import TRADE
from bot.playground.ports import free_port


@asynccontextmanager
async def started(data: Path, port: int, *more: str, **given: str) -> AsyncIterator[tuple[Process, str]]:
    """The program as a visitor starts it, with no Slack settings, and the address that it prints.

    `more` are further options, `given` further variables of the environment.
    """
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("SLACK_", "POLICYDESK_"))}
    env = {**clean, "POLICYDESK_DATA": str(data), "PYTHONPATH": str(CHECKOUT), **given}
    words = ("-m", "bot", "run", "--page-port", str(port), *more)
    program = await asyncio.create_subprocess_exec(sys.executable, *words, cwd=data, env=env, stdout=PIPE, stderr=PIPE)
    assert program.stdout is not None
    line = (await program.stdout.readline()).decode()
    found = re.search(r"http://127\.0\.0\.1:\d+/", line)
    assert found is not None, line
    yield program, found[0]
    if program.returncode is None:
        program.kill()
    await program.wait()


async def test_run_without_tokens_serves_the_page(built: Path) -> None:
    """It prints where the page is, answers there through the real handlers, and ends at once with a tab open."""
    async with started(built, 0) as (program, url), ClientSession() as session:
        async with session.post(f"{url}do/say", json={"channel": TRADE, "text": "/tariff Vietnam"}) as response:
            assert response.status == 200
        async with session.get(f"{url}live") as stream:
            assert b"20 %" in await stream.content.readline()
            program.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(program.wait(), 30) == 0
        assert program.stderr is not None
        assert await program.stderr.read() == b""


async def test_it_ends_at_once_in_the_middle_of_a_week(built: Path) -> None:
    """Told to stop while the clock is moving: no fault, no wait for the days that are left."""
    async with started(built, 0) as (program, url), ClientSession() as session:
        week = asyncio.create_task(session.post(f"{url}do/week", json={"channel": TRADE}))
        heard = b""
        async with session.get(f"{url}live") as stream:
            async for line in stream.content:
                heard += line
                if b"Day 2 of 7" in line:
                    program.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(program.wait(), 30) == 0
        assert b"Day 7 of 7" not in heard
        assert program.stderr is not None
        assert await program.stderr.read() == b""
        await asyncio.gather(week, return_exceptions=True)


async def test_the_clock_begins_at_the_day_that_is_named(built: Path) -> None:
    """`--today`: the page, the bot and its answers are on that day."""
    async with started(built, 0, "--today", "2025-07-28") as (_, url), ClientSession() as session:
        async with session.post(f"{url}do/say", json={"channel": TRADE, "text": "/tariff Laos"}) as response:
            assert response.status == 200
        async with session.get(f"{url}live") as stream:
            line = await stream.content.readline()
        assert b"18 days old" in line
        assert b'"day": "2025-07-28"' in line


async def test_the_page_opens_in_the_browser_on_the_next_free_port(built: Path, tmp_path: Path) -> None:
    """With `--open`; the address that is opened is the one that is printed."""
    browser, opened = tmp_path / "browser", tmp_path / "opened"
    browser.write_text(f"#!/bin/sh\necho $1 > {opened}\n", encoding="ascii")
    browser.chmod(0o755)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        async with started(built, port, "--open", BROWSER=f"{browser} %s") as (program, url):
            assert port < int(url.rpartition(":")[2].strip("/")) <= port + 20
            program.send_signal(signal.SIGTERM)  # it ends after the browser was called
            assert await asyncio.wait_for(program.wait(), 30) == 0
    assert opened.read_text(encoding="ascii").strip() == url


def test_a_port_that_is_taken_is_passed_over() -> None:
    """The next free one is used; 0 leaves the choice to the system."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert port < free_port(port) < port + 20
    assert free_port(0) == 0
