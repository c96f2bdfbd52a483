"""Socket Mode: each event is recorded before it is acknowledged, and answered once, however many replicas there are."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.state import Inbox
from tests.handlers.alarms import eventually
from tests.handlers.replicas import Office


async def test_what_is_not_recorded_is_not_acknowledged(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the state cannot be written Slack is not told that an event came, and the one it repeats is answered."""

    async def broken(*_: object) -> None:
        raise OSError("the disk is full")

    async with office.replica():
        with monkeypatch.context() as patched:
            patched.setattr(Inbox, "record", broken)
            envelope = await office.mention()
            await office.clock.passes(3)
            unheard = envelope.acknowledged.done()
        assert (unheard, await office.slack.sockets.redeliver(), envelope.attempt) == (False, 1, 1)
        await office.answered(envelope)
        assert (await office.slack.sockets.redeliver(), office.posts) == (0, 1)


async def test_several_replicas_answer_each_event_once(office: Office) -> None:
    """Slack gives each envelope to one of the connections, a repeated one to another: one reply for each question."""
    sockets = office.slack.sockets
    async with office.replica(), office.replica(), office.replica():
        several = [await office.mention(country) for country in ("Vietnam", "Laos", "Japan")]
        await office.answered(*several)
        again = [await sockets.send("events_api", one.payload) for one in (*several, *several)]
        await asyncio.wait_for(asyncio.gather(*(one.acknowledged for one in again)), 60)
        assert len({line for one in several for line in one.lines}) == 3
        await office.clock.passes(5)
        assert office.posts == 3


async def test_a_replica_that_goes_leaves_the_rest_to_the_others(office: Office) -> None:
    """After a rolling restart the events go to the replica that stays."""
    sockets = office.slack.sockets
    async with office.replica():
        async with office.replica():
            assert len(sockets.open) == 2
        await eventually(lambda: len(sockets.open) == 1)
        await office.answered(await office.mention())
        assert office.posts == 1


async def test_told_to_stop_it_finishes_what_it_began(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """An envelope under way is acknowledged and answered, one that comes later is left for Slack to repeat (F26)."""
    sockets, going_on, record = office.slack.sockets, asyncio.Event(), Inbox.record
    begun: list[object] = []

    async def slow(inbox: Inbox, incoming: Any, hold: bool = True) -> Any:
        begun.append(incoming)
        await going_on.wait()
        return await record(inbox, incoming, hold)

    monkeypatch.setattr(Inbox, "record", slow)
    async with office.replica() as stop:
        first = await office.mention()
        await eventually(lambda: begun)
        stop.set()
        await office.clock.passes(0)
        late = await office.mention("Laos")
        await office.clock.passes(0)
        going_on.set()
        await asyncio.wait_for(first.acknowledged, 60)
    assert (late.acknowledged.done(), len(begun), office.posts, sockets.open) == (False, 1, 1, [])
    await office.clock.passes(3)
    async with office.replica():
        assert await sockets.redeliver() == 1
        await office.answered(late)


@pytest.mark.parametrize("frame", ["", "no json", "[]", "null", "7", "{}", "[" * 100_000, '{"type": "novelty"}'])
async def test_odd_frames_do_no_harm(office: Office, frame: str, caplog: pytest.LogCaptureFixture) -> None:
    """What is no envelope is left, without a traceback, and the connection goes on."""
    async with office.replica():
        await office.slack.sockets.open[0].socket.send_str(frame)
        await office.answered(await office.mention())
        assert ("Traceback" in caplog.text, office.slack.sockets.made) == (False, 1)


@pytest.mark.parametrize("payload", [None, 7, "text", [], {"type": "event_callback", "event": None}, {"actions": 7}])
async def test_odd_payloads_are_acknowledged(office: Office, payload: Any, caplog: pytest.LogCaptureFixture) -> None:
    """A payload without a meaning is acknowledged and counted: Slack would send it again and again."""
    async with office.replica():
        answer = await asyncio.wait_for(office.slack.sockets.deliver("interactive", payload), 60)
        assert (answer, "Traceback" in caplog.text, office.posts) == ({}, False, 0)
