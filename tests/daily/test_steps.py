"""The process is killed at every step of a delivery: a fresh bot on the same database posts exactly once."""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot.desk import Desk
from bot.render import daily as pages
from bot.render.message import Message
from bot.state import Database, default_url
from tests.daily.days import next_at, outcomes, subscribed, tops, wait
from tests.handlers.house import House, house, restarted

T = TypeVar("T")
DETAILS = [Message(f"Details {number}", ()) for number in (1, 2)]


class KilledError(Exception):
    """The process is no more: whatever it tries from now on fails the same way."""


@dataclass
class Fuse:
    """Kills at the step of this number, counted from 1; a call to Slack has a step before it and one after it."""

    at: int
    steps: int = 0

    def step(self) -> None:
        """One step further. Raises KilledError from the chosen step on."""
        self.steps += 1
        if self.steps >= self.at:
            raise KilledError(f"at step {self.at}")

    def lay(self, bot: House, monkeypatch: pytest.MonkeyPatch) -> None:
        """Lead every call to the database and to Slack over this fuse."""
        run, client = bot.database.run, bot.service.sender.client
        ask: Callable[..., Awaitable[Any]] = client.api_call

        async def guarded_run(act: Callable[[Any], T]) -> T:
            self.step()
            done = await run(act)
            self.step()
            return done

        async def guarded_ask(*given: Any, **named: Any) -> Any:
            self.step()
            answer = await ask(*given, **named)
            self.step()
            return answer

        monkeypatch.setattr(bot.database, "run", guarded_run)
        monkeypatch.setattr(client, "api_call", guarded_ask)


async def _killed(desk: Desk, folder: Path, fuse: Fuse, monkeypatch: pytest.MonkeyPatch) -> None:
    """One delivery, killed where the fuse says; then a fresh bot. Fails unless there is exactly one post."""
    database = Database.open(default_url(folder))
    async with house(desk, database=database) as bot:
        subscribed(database, bot.clock())
        bot.clock.forward((next_at(database) - bot.clock()).total_seconds())
        with monkeypatch.context() as patched:
            fuse.lay(bot, patched)
            try:
                await bot.ticker.tick()
                await bot.worker.turn()
            except KilledError:
                pass
            await bot.worker.idle()
        database.close()
        fresh = Database.open(default_url(folder))
        async with restarted(bot, desk, database=fresh) as later:
            for _ in range(3):
                await wait(later, 60)
        threads = [each["text"] for each in bot.trade.messages if "thread_ts" in each]
        assert (len(tops(bot)), threads) == (1, ["Details 1", "Details 2"]), f"killed at step {fuse.at}"
        assert outcomes(fresh) == {"2026-11-23": "posted"}
        fresh.close()


async def test_killed_at_any_step_there_is_one_post(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before and after each call to the database and to Slack, in turn: one post, its details once (F30)."""
    monkeypatch.setattr(pages, "details", lambda _: DETAILS)
    for number in itertools.count(1):
        fuse, folder = Fuse(number), tmp_path / str(number)
        await _killed(desk, folder, fuse, monkeypatch)
        if fuse.steps < number:
            break
    assert number > 30
