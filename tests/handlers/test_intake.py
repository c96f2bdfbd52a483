"""Taking work on: what could not be recorded is not acknowledged, so that Slack delivers it again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from bot.desk import Desk
from bot.playground import payloads
from bot.state import Database
from tests.handlers.house import House, house
from tests.slack.office import ANN


class Moody(Database):
    """A database in memory with a fault or a delay that the test sets."""

    fault: Exception | None = None
    gate: threading.Event | None = None

    def once(self, act: Callable[[Connection], Any]) -> Any:
        """One transaction, unless something is in the way."""
        if self.gate is not None:
            self.gate.wait(10)
        if self.fault is not None:
            raise self.fault
        return super().once(act)


def _moody() -> Moody:
    plain = Database.open("sqlite://")
    return Moody(plain.engine)


def _mention(bot: House) -> dict[str, Any]:
    message = bot.workspace.post(bot.trade, {"user": ANN, "text": f"<@{bot.workspace.bot_user}> Vietnam"})
    return payloads.event_callback(bot.workspace, payloads.app_mention(message, bot.trade))


async def test_what_cannot_be_recorded_is_answered_503_and_done_when_it_comes_again(desk: Desk) -> None:
    """The disk is full: 503; Slack delivers again and by then it is mended: one reply (F14, F24, F55)."""
    database = _moody()
    async with house(desk, database=database) as bot:
        bot.people.after = None
        body = _mention(bot)
        database.fault = OperationalError("INSERT", {}, Exception("database or disk is full"))
        refused = await bot.people.envelope(body)
        database.fault = None
        taken = await bot.people.envelope(body, retry=1)
        await bot.settled()
        assert (refused.status, taken.status, len(bot.posts)) == (503, 200, 1)


async def test_a_slow_database_does_not_hold_slack_up(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too late to be acknowledged: 503; recorded all the same, it is done once, also when it comes again (F13)."""
    database = _moody()
    async with house(desk, database=database) as bot:
        bot.people.after = None
        body = _mention(bot)
        database.gate = threading.Event()
        with monkeypatch.context() as patched:
            patched.setattr("handlers.intake.PATIENCE", 0.05)
            late = await bot.people.envelope(body)
        database.gate.set()
        again = await bot.people.envelope(body, retry=1)
        await bot.settled()
        assert (late.status, again.status, len(bot.posts)) == (503, 200, 1)


async def test_a_command_needs_no_database(desk: Desk) -> None:
    """/tariff is answered while the state is out of reach."""
    database = _moody()
    async with house(desk, database=database) as bot:
        bot.people.after = None
        database.fault = OperationalError("SELECT", {}, Exception("gone"))
        echo = await bot.people.command("Vietnam", ANN, bot.trade)
        assert echo.status == 200
        assert "20 %" in echo.json["text"]
        database.fault = None
