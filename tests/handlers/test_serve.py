"""Serving: over HTTP and over Socket Mode, until told to stop."""

from __future__ import annotations

import asyncio
import gc
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.config import Settings
from bot.desk import Desk
from bot.errors import ConfigError
from bot.playground import Driver, Playground, payloads
from bot.state import Database
from handlers.serve import run, serve_until
from handlers.service import World
from tests.handlers.house import shown
from tests.handlers.stubs import BrokenDesk
from tests.slack.office import ANN, SECRET, TOKEN, FakeClock, granted, trade, workspace


@asynccontextmanager
async def _serving(slack: Playground, desk: Desk, clock: FakeClock, **given: object) -> AsyncIterator[str]:
    """The bot as `run` runs it; on leaving it is told to stop and must end."""
    stop, where = asyncio.Event(), asyncio.get_running_loop().create_future()
    settings = Settings.model_validate({"bot_token": TOKEN, "api_url": slack.url, "port": 0, **given})
    task = asyncio.create_task(
        serve_until(stop, settings, desk, Database.open("sqlite://"), World(clock), where.set_result)
    )
    await asyncio.wait([task, where], return_when=asyncio.FIRST_COMPLETED, timeout=60)
    yield where.result()
    stop.set()
    await asyncio.wait_for(task, 60)


async def test_http_serves_until_told_to_stop(desk: Desk) -> None:
    """With the signing secret it listens on HOST and PORT, answers, and stops."""
    clock = FakeClock()
    async with Playground(workspace(clock, granted())) as slack, ClientSession() as session:
        async with _serving(slack, desk, clock, signing_secret=SECRET) as url:
            people = Driver(slack, url, SECRET, session)
            await people.command("Vietnam", ANN, trade(slack.workspace))
            assert url.startswith("http://127.0.0.1:")
            assert url.endswith("/slack/events")
        assert "20 %" in shown(slack.workspace.privates[0])


async def test_socket_mode_answers_commands_and_mentions(desk: Desk) -> None:
    """With the app token: a command is answered in the acknowledgement, a mention in its thread."""
    clock = FakeClock()
    async with Playground(workspace(clock, granted())) as slack:
        given = {"app_token": slack.workspace.app_token, "signing_secret": SECRET}
        async with _serving(slack, desk, clock, **given) as where:
            await asyncio.wait_for(slack.sockets.connected.wait(), 60)
            channel, url = trade(slack.workspace), slack.response_url("C0TRADE", ANN)
            form = payloads.slash_command(slack.workspace, "/tariff", "Vietnam", ANN, channel, url)
            answer = await asyncio.wait_for(slack.sockets.deliver("slash_commands", dict(form)), 60)
            text = f"<@{slack.workspace.bot_user}> tariff on Laos"
            message = slack.workspace.post(channel, {"user": ANN, "text": text})
            event = payloads.event_callback(slack.workspace, payloads.app_mention(message, channel))
            silent = await asyncio.wait_for(slack.sockets.deliver("events_api", event), 60)
    assert (where, answer["response_type"], silent) == ("Socket Mode", "ephemeral", {})
    assert "20 %" in shown(answer)
    assert [(m.get("thread_ts"), "40 %" in shown(m)) for m in channel.messages[1:]] == [(message["ts"], True)]


async def test_socket_mode_acknowledges_what_breaks(desk: Desk) -> None:
    """Also what has no meaning or ends in a fault is acknowledged: Slack would send it again and again."""
    clock = FakeClock()
    local = Playground(workspace(clock, granted()))
    async with local as slack, _serving(slack, desk, clock, app_token=slack.workspace.app_token):
        await asyncio.wait_for(slack.sockets.connected.wait(), 60)
        nothing = await asyncio.wait_for(slack.sockets.deliver("events_api", {"type": "event_callback"}), 60)
        odd = await asyncio.wait_for(slack.sockets.deliver("interactive", {"type": "novelty"}), 60)
    assert (nothing, odd) == ({}, {})


async def test_a_refused_app_token_is_named(desk: Desk) -> None:
    """One line that names the variable, not a traceback of the client."""
    async with Playground(workspace(FakeClock(), granted())) as slack:
        given = {"bot_token": TOKEN, "app_token": "xapp-1-other", "api_url": slack.url}
        with pytest.raises(ConfigError, match="SLACK_APP_TOKEN: invalid_auth"):
            await serve_until(
                asyncio.Event(), Settings.model_validate(given), desk, Database.open("sqlite://"), World(FakeClock())
            )


async def test_a_port_that_is_taken_is_named(desk: Desk) -> None:
    """One line that names the address."""
    async with Playground(workspace(FakeClock(), granted())) as slack:
        given = {"bot_token": TOKEN, "signing_secret": SECRET, "port": slack.port}
        with pytest.raises(ConfigError, match=f"cannot listen on 127.0.0.1:{slack.port}"):
            await serve_until(
                asyncio.Event(), Settings.model_validate(given), desk, Database.open("sqlite://"), World(FakeClock())
            )


def test_run_without_tokens_names_the_variable(tmp_path: Path) -> None:
    """There is nothing to connect to: one line that names what is missing."""
    with pytest.raises(ConfigError, match="SLACK_BOT_TOKEN is missing"):
        run(Settings.load({}), BrokenDesk(), tmp_path)


def test_what_is_loaded_is_not_looked_through_for_garbage(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """When it begins to serve, a full collection has nothing to do with the base, and holds nobody up."""
    left: list[int] = []

    async def serve(*_: object) -> None:
        left.append(len(gc.get_objects()))

    monkeypatch.setattr("handlers.serve._until_signal", serve)
    for name in ("set_up", "share_the_processor"):  # they are for the whole process, which is the tests' own here
        monkeypatch.setattr(f"handlers.serve.{name}", lambda *_: None)
    given = {"SLACK_BOT_TOKEN": TOKEN, "SLACK_SIGNING_SECRET": SECRET}
    try:
        run(Settings.load(given), BrokenDesk(), tmp_path)
    finally:
        gc.unfreeze()
    assert left[0] < 1_000 < len(gc.get_objects())


PROGRAM = """
import logging, sys
from pathlib import Path
from bot.config import Settings
from bot.state import Database
from handlers.serve import run
from tests.handlers.stubs import BrokenDesk
logging.basicConfig(level="INFO", stream=sys.stdout, format="%(message)s")
run(Settings.load({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "0" * 32, "PORT": "0"}), BrokenDesk(),
    Path(sys.argv[1]))
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_it_cleanly(number: signal.Signals, tmp_path: Path) -> None:
    """SIGTERM and Ctrl-C end the process with code 0 and no traceback (F26, the idle case)."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert "Policy Desk listens on http://127.0.0.1:" in process.stdout.readline()
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, "stopped" in out, err) == (0, True, "")
