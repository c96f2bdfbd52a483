"""Two replicas on one database: what one has begun the other brings to its end, and nothing is posted twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from sqlalchemy.exc import OperationalError

from bot.desk import Desk
from bot.playground import Mishap, payloads
from bot.playground.driver import Echo
from bot.state.inbox import Ending
from tests.handlers.house import House, house, restarted, shown
from tests.slack.office import ANN, BEN, FakeClock, granted

POST = "chat.postMessage"


class Interrupted(FakeClock):
    """A clock that lets something happen after the next sleep."""

    def __init__(self) -> None:
        super().__init__()
        self.then: list[Callable[[], Awaitable[object]]] = []

    async def sleep(self, seconds: float) -> None:
        """Sleep, and let it happen."""
        await super().sleep(seconds)
        while self.then:
            await self.then.pop(0)()


@asynccontextmanager
async def _two(desk: Desk, clock: FakeClock | None = None) -> AsyncIterator[tuple[House, House]]:
    async with house(desk, clock=clock) as first, restarted(first, desk, database=first.database) as second:
        yield first, second


async def _together(first: House, second: House, *requests: Awaitable[Echo]) -> list[int]:
    """The status of each, sent at once; no time passes before both replicas are through with what they have begun."""
    first.people.after = second.people.after = None
    echoes = await asyncio.gather(*requests)
    for bot in (first, second):
        await bot.worker.idle()
    await first.settled()
    return [echo.status for echo in echoes]


def _dies_before_recording(bot: House, patch: pytest.MonkeyPatch) -> None:
    """From now on this replica never gets to say that it is done, as if it were killed after posting."""

    async def finish(key: str, state: Ending) -> None:
        raise OperationalError(f"{key} {state}", {}, Exception("killed"))

    patch.setattr(bot.worker.inbox, "finish", finish)
    bot.people.after = bot.worker.idle


async def test_what_was_posted_and_not_recorded_is_found_by_the_next_replica(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The work is begun, the message stands there, the lease runs out: the other finds it and posts nothing (F30)."""
    async with _two(desk) as (first, second):
        _dies_before_recording(first, monkeypatch)
        await first.people.mention("Vietnam", ANN, first.trade)
        assert (len(first.slack.calls(POST)), first.ended) == (1, {"open": 1})
        await second.settled()
        assert (len(first.slack.calls(POST)), second.ended) == (1, {"done": 1})
        assert len(first.slack.calls("conversations.replies")) == 1


async def test_what_was_begun_and_not_posted_is_posted_by_the_next_replica(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed before Slack took it: the other looks, finds nothing, and posts (F25, F30)."""
    async with _two(desk) as (first, second):
        _dies_before_recording(first, monkeypatch)
        first.slack.mishaps.plan(POST, Mishap("refused", taken=False, error="is_archived"))
        await first.people.mention("Vietnam", ANN, first.trade)
        await second.settled()
        assert (len(second.posts), second.ended) == (1, {"done": 1})


async def test_a_shared_answer_that_was_not_recorded_is_found_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same for Share, in a channel without a thread (F30)."""
    async with _two(desk) as (first, second):
        await first.people.command("Vietnam", ANN, first.trade)
        _dies_before_recording(first, monkeypatch)
        await first.people.click(first.last_private, "share", ANN, first.trade)
        await second.settled()
        assert (len(first.slack.calls(POST)), second.ended) == (1, {"done": 1})


async def test_a_replica_that_stops_while_slack_keeps_silent_leaves_the_work_to_the_next(desk: Desk) -> None:
    """Told to stop in the middle of a call that Slack has carried out: the next start finds the message (F26)."""
    async with _two(desk) as (first, second):
        first.slack.mishaps.plan(POST, Mishap("silent"))
        first.people.after = None
        await first.people.mention("Vietnam", ANN, first.trade)
        while not first.slack.calls(POST):
            await asyncio.sleep(0)
        await first.worker.stop(0.01)
        await second.settled()
        assert (len(first.slack.calls(POST)), second.ended) == (1, {"done": 1})


async def test_a_replica_that_lost_its_lease_while_it_waited_does_not_post(desk: Desk) -> None:
    """Slack made the first wait for so long that the other took the work: the first looks at its lease and leaves."""
    clock = Interrupted()
    async with _two(desk, clock) as (first, second):
        first.slack.mishaps.plan(POST, Mishap("ratelimited", retry_after="60"))
        clock.then = [second.worker.turn, second.worker.idle]
        await first.people.mention("Vietnam", ANN, first.trade)
        assert (len(first.posts), second.ended) == (1, {"done": 1})


async def test_a_share_pressed_in_two_replicas_at_once_posts_once(desk: Desk) -> None:
    """Two presses of one button, each delivered to another replica: one post, one private line (F60 for Share)."""
    async with _two(desk) as (first, second):
        await first.people.command("Vietnam", ANN, first.trade)
        answer = first.last_private
        presses = [bot.people.click(answer, "share", ANN, bot.trade) for bot in (first, second)]
        assert await _together(first, second, *presses) == [200, 200]
        assert (len(first.posts), first.ended) == (1, {"done": 2})
        assert "already been shared" in shown(first.last_private)


async def test_one_event_delivered_to_two_replicas_is_answered_once(desk: Desk) -> None:
    """The first delivery went to one, the repeated one to the other (F13)."""
    async with _two(desk) as (first, second):
        message = first.people.say(f"<@{first.workspace.bot_user}> Vietnam", ANN, first.trade)
        body = payloads.event_callback(first.workspace, payloads.app_mention(message, first.trade))
        deliveries = first.people.envelope(body), second.people.envelope(body, retry=1)
        assert await _together(first, second, *deliveries) == [200, 200]
        assert (len(first.posts), first.ended) == (1, {"done": 1})


async def test_a_share_whose_outcome_nobody_can_tell_is_said_to_be_so(bot: House) -> None:
    """Slack took it, the answer was lost, the bot may not read the channel: the person is asked to look (F31)."""
    await bot.people.command("Vietnam", ANN, bot.trade)
    answer = bot.last_private
    bot.workspace.scopes = granted() - {"channels:history"}
    bot.slack.mishaps.plan(POST, Mishap("drop"))
    await bot.people.click(answer, "share", ANN, bot.trade)
    assert "could not find out whether" in shown(bot.last_private)
    await bot.people.click(answer, "share", BEN, bot.trade)
    assert (len(bot.slack.calls(POST)), bot.ended) == (1, {"unknown": 1, "done": 1})
