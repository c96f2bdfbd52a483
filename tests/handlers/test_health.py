"""What a watcher is told over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from aiohttp import ClientSession, web

from bot.desk import Desk
from handlers.wire.door import Door
from handlers.wire.health import Health
from handlers.wire.web import listening, web_app
from tests.handlers.house import House, house
from tests.slack.office import SECRET, FakeClock


async def _get(url: str, path: str) -> tuple[int, dict[str, Any]]:
    async with ClientSession() as session, session.get(url.replace("/slack/events", path)) as response:
        return response.status, await response.json()


async def test_a_bot_that_runs_is_alive(bot: House) -> None:
    """Nothing but running is needed for it."""
    assert await _get(bot.people.url, "/healthz") == (200, {"status": "ok"})


async def test_a_bot_that_can_work_is_ready(bot: House) -> None:
    """The database answers and Slack accepts the token."""
    assert await _get(bot.people.url, "/readyz") == (200, {"status": "ok", "state": "ok", "slack": "ok"})


async def test_a_refused_token_is_not_ready(desk: Desk) -> None:
    """The check that fails is named, and no secret with it."""
    async with house(desk, bot_token="xoxb-9-revoked") as bot:
        status, told = await _get(bot.people.url, "/readyz")
    assert (status, told["state"], told["slack"]) == (503, "ok", "does not accept the token")


async def test_a_lost_database_is_not_ready(desk: Desk) -> None:
    """The bot is alive and says that it cannot work."""
    async with house(desk) as bot:
        bot.worker.inbox.database.close()
        ready, alive = await _get(bot.people.url, "/readyz"), await _get(bot.people.url, "/healthz")
    assert (ready[0], ready[1]["state"].startswith("fails: "), alive[0]) == (503, True, 200)


@pytest.mark.parametrize(("closing", "status"), [(False, 200), (True, 503)])
async def test_a_bot_that_stops_is_not_ready(closing: bool, status: int) -> None:
    """So that no new requests are sent its way."""

    async def well() -> str | None:
        return None

    app: web.Application = web_app(None, Door(SECRET, FakeClock()), closing=lambda: closing, health=Health({"a": well}))  # type: ignore[arg-type]
    async with listening(app, "127.0.0.1", 0) as url:
        assert (await _get(url, "/readyz"))[0] == status
