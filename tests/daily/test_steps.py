"""The process is killed at every step of a delivery: a fresh bot on the same database posts exactly once."""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot.desk import Desk
from bot.render import daily as pages
from bot.render.message import Message
from bot.state import Database, default_url
from bot.state.tables import METADATA
from handlers.service import Desk as AnyDesk
from tests.daily.days import edited, next_at, outcomes, subscribed, tops, wait
from tests.handlers.house import House, house, restarted

T = TypeVar("T")
DETAILS = tuple(Message(f"Details {number}", ()) for number in (1, 2))
drawn = pages.drawn


def detailed(*given: Any) -> pages.Drawn:
    """The post as ever, with two messages in its thread."""
    return replace(drawn(*given), thread=DETAILS)


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


async def _killed(desk: Desk, later: AnyDesk, url: str, fuse: Fuse, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One delivery, killed where the fuse says; then a fresh bot. Fails without one post; the texts in threads."""
    database = _empty(url)
    async with house(desk, database=database) as bot:
        subscribed(database, bot.clock())
        bot.clock.forward((next_at(database) - bot.clock()).total_seconds())
        with monkeypatch.context() as patched:
            fuse.lay(bot, patched)
            with suppress(KilledError):
                await bot.ticker.tick()
                await bot.worker.turn()
            await bot.worker.idle()
        database.close()
        fresh = Database.open(url)
        async with restarted(bot, later, database=fresh) as again:
            for _ in range(3):
                await wait(again, 60)
        assert len(tops(bot)) == 1, f"killed at step {fuse.at}"
        assert outcomes(fresh) == {"2026-11-23": "posted"}
        fresh.close()
        return [each["text"] for each in bot.trade.messages if "thread_ts" in each]


def _empty(url: str) -> Database:
    database = Database.open(url)
    METADATA.drop_all(database.engine)
    database.close()
    return Database.open(url)


async def test_killed_at_any_step_there_is_one_post(desk: Desk, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before and after each call to the database and to Slack, in turn: one post, its details once (F30)."""
    monkeypatch.setattr(pages, "drawn", detailed)
    for number in itertools.count(1):
        fuse = Fuse(number)
        assert await _killed(desk, desk, url, fuse, monkeypatch) == ["Details 1", "Details 2"], f"at step {number}"
        if fuse.steps < number:
            break
    assert number > 30


async def test_killed_and_started_with_another_base_there_is_one_post(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The facts have changed when the bot comes back: no second post, and no details that belong to another one."""
    monkeypatch.setattr(pages, "drawn", detailed)
    for number in itertools.count(1):
        fuse = Fuse(number)
        threads = await _killed(desk, edited(desk, "vietnam-rate"), default_url(tmp_path), fuse, monkeypatch)
        assert threads == [each.text for each in DETAILS[: len(threads)]], f"at step {number}"
        if fuse.steps < number:
            break
