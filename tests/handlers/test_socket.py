"""Socket Mode: whatever happens to a connection, there is another, and what it swallowed is answered."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.playground import Mishap
from bot.state import notices
from handlers import serve
from handlers.wire.socket import pause
from tests.handlers.alarms import eventually
from tests.handlers.replicas import Office, errors

OPEN = "apps.connections.open"


def _waits(office: Office, seconds: float) -> bool:
    return not seconds or seconds in office.clock.waits


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
async def test_a_connection_that_slack_replaces_is_read_until_its_end(office: Office, reason: str) -> None:
    """When Slack announces the end of a connection there is another before it, and both deliver meanwhile."""
    sockets = office.slack.sockets
    async with office.replica():
        (old,) = sockets.open
        await sockets.disconnect(reason)
        await office.greeted(2)
        both = [await office.mention(country) for country in ("Vietnam", "Laos")]
        await office.answered(*both)
        await old.socket.close()
        await eventually(lambda: old not in sockets.open)
        await office.answered(await office.mention("Japan"))
        assert ({line for one in both for line in one.lines} > {old}, sockets.made, office.posts) == (True, 2, 3)


async def test_a_connection_that_slack_forgets_to_close_is_closed(office: Office) -> None:
    """An announced end that does not come is brought about by the bot: Slack allows ten connections."""
    sockets = office.slack.sockets
    async with office.replica():
        (old,) = sockets.open
        await sockets.disconnect("warning", old)
        await office.greeted(2)
        await office.clock.passes(40)
        await eventually(lambda: old not in sockets.open)
        assert (len(sockets.open), sockets.made) == (1, 2)


async def test_socket_mode_switched_off_is_told_and_waited_for(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    """`link_disabled` is an error for the operator; the bot comes back by itself when it is switched on again."""
    sockets = office.slack.sockets
    async with office.replica():
        await sockets.disconnect("link_disabled")
        await eventually(lambda: not sockets.open)
        await eventually(lambda: 60.0 in office.clock.waits)
        assert "Socket Mode is switched off" in errors(caplog)[0]
        await office.clock.passes(60)
        await office.greeted(2)
        await office.answered(await office.mention())


async def test_a_dropped_connection_is_rebuilt_at_once(office: Office) -> None:
    """A connection that worked and breaks is followed by another without a pause; nothing is lost."""
    sockets = office.slack.sockets
    async with office.replica():
        await office.steady()
        sockets.open[0].drop()
        await office.greeted(2)
        await office.answered(await office.mention())
        assert (sockets.made, office.posts) == (2, 1)


@pytest.mark.parametrize("fault", ["handshake", "drop", "server_error", "html"])
async def test_pauses_grow_while_slack_cannot_be_reached(
    office: Office, fault: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """Refused connections, no network, a 500 or a page of maintenance: tried again after 1, 2 and 4 seconds."""
    async with office.replica():
        await office.steady()
        if fault == "handshake":
            office.slack.sockets.refusing = 3
        else:
            office.slack.mishaps.plan(OPEN, *[Mishap(fault, taken=False)] * 3)
        office.slack.sockets.open[0].drop()
        for expected in (1, 2, 4):
            await eventually(partial(_waits, office, expected))
            await office.clock.passes(expected)
        await office.greeted(2)
        await office.answered(await office.mention())
    tries = [line.rpartition("trying again ")[2] for line in caplog.messages if line.startswith("no connection")]
    assert (tries, "Traceback" in caplog.text) == (["in 1 seconds", "in 2 seconds", "in 4 seconds"], False)


def test_pauses_are_bounded() -> None:
    """None at first, then twice as long each time, a minute at most."""
    assert [pause(tries) for tries in (0, 1, 2, 3, 6, 7, 8, 5000)] == [0, 1, 2, 4, 32, 60, 60, 60]


async def test_connections_that_end_at_once_are_not_made_without_pauses(office: Office) -> None:
    """A Slack that greets and hangs up gets growing pauses too; one that works for a while starts them anew."""
    sockets = office.slack.sockets
    async with office.replica():
        for made, wait in ((2, 0), (3, 1), (4, 2)):
            sockets.open[-1].drop()
            await eventually(lambda: not sockets.open)
            await eventually(partial(_waits, office, wait))
            await office.clock.passes(wait)
            await office.greeted(made)
        await office.steady()
        sockets.open[-1].drop()
        await office.greeted(5)
        assert sockets.made == 5


async def test_a_half_open_connection_is_rebuilt(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    """No frame for three pings: another connection, and what the dead one swallowed is answered once (F72)."""
    sockets = office.slack.sockets
    async with office.replica():
        sockets.open[0].dead = True
        lost = await office.mention()
        await office.clock.passes(39)
        assert sockets.made == 1
        await office.clock.passes(1)
        await office.greeted(2)
        sockets.open.pop(0)  # by now Slack knows, too
        assert await sockets.redeliver() == 1
        await office.answered(lost)
        assert (office.posts, "does not answer on this connection" in caplog.text) == (1, True)


async def test_a_connection_without_a_greeting_is_rebuilt(office: Office) -> None:
    """A connection that answers pings and never says hello delivers nothing: it counts as half open."""
    sockets = office.slack.sockets
    async with office.replica():
        sockets.mute = True
        sockets.open[0].drop()
        await office.greeted(2)
        sockets.mute = False
        await office.clock.passes(41)
        await office.greeted(3)
        await office.answered(await office.mention())


async def test_silence_raises_an_alarm_once(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    """A minute without greeting or pong is one error for the operator, and its end is told too (F72)."""
    caplog.set_level("INFO", "policydesk")
    async with office.replica():
        await office.steady()
        office.slack.mishaps.plan(OPEN, *[Mishap("drop", taken=False)] * 8)
        office.slack.sockets.open[0].drop()
        await eventually(lambda: 1.0 in office.clock.waits)
        while office.slack.sockets.made < 2:
            await office.clock.passes(5)
        await eventually(lambda: "Slack is heard again" in caplog.text)
        told = [line for line in errors(caplog) if "nothing was heard from Slack for" in line]
        assert len(told) == 1


async def test_a_quiet_hour_is_no_silence(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    """Pongs without events are well: no alarm, no new connection."""
    async with office.replica():
        await office.clock.passes(3600)
        assert (office.slack.sockets.open[0].pings, office.slack.sockets.made, errors(caplog)) == (360, 1, [])


async def test_the_pings_of_slack_are_answered(office: Office) -> None:
    """Slack closes a connection that does not answer its own pings."""
    async with office.replica():
        line = office.slack.sockets.open[0]
        before = line.pongs
        await line.socket.ping(b"are you there")
        await eventually(lambda: line.pongs > before)
        assert line.pongs == before + 1


async def test_a_client_closed_by_itself_is_rebuilt(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the pool of connections is closed under the bot it makes one of its own (F72)."""
    made: list[ClientSession] = []

    def session(*given: Any, **named: Any) -> ClientSession:
        made.append(ClientSession(*given, **named))
        return made[-1]

    monkeypatch.setattr(serve, "ClientSession", session)
    async with office.replica():
        await made[0].close()
        await office.greeted(2)
        await office.answered(await office.mention())
        assert (made[0].closed, office.slack.sockets.made) == (True, 2)


async def test_a_limit_is_waited_for(office: Office) -> None:
    """429 while connecting again: as many seconds as Slack asks for, and then on."""
    sockets = office.slack.sockets
    async with office.replica():
        office.slack.mishaps.plan(OPEN, Mishap("ratelimited", retry_after="37"), Mishap("ratelimited", retry_after="x"))
        sockets.open[0].drop()
        await eventually(lambda: 37.0 in office.clock.waits)
        await office.clock.passes(36)
        assert len(office.slack.calls(OPEN)) == 2
        await office.clock.passes(1)
        await eventually(lambda: 1.0 in office.clock.waits)
        await office.clock.passes(1)
        await office.greeted(2)
        await office.answered(await office.mention())


async def test_a_token_refused_while_running_is_told_and_tried_slowly(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    """invalid_auth while connecting again: one error, a notice that outlives the process, a try each minute."""
    token = office.slack.workspace.app_token

    async def notice() -> notices.Notice | None:
        return await office.database.run(lambda connection: notices.read(connection, notices.DEAF))

    async with office.replica():
        office.slack.workspace.app_token = "xapp-1-other"
        office.slack.sockets.open[0].drop()
        for _ in range(3):
            await eventually(lambda: 60.0 in office.clock.waits)
            await office.clock.passes(60)
        said = [line for line in errors(caplog) if "Slack refuses SLACK_APP_TOKEN (invalid_auth)" in line]
        kept = await notice()
        assert (len(said), kept is not None and kept.text) == (1, "invalid_auth")
        office.slack.workspace.app_token = token
        await eventually(lambda: 60.0 in office.clock.waits)
        await office.clock.passes(60)
        await office.greeted(2)
        await office.answered(await office.mention())
        assert await notice() is None
