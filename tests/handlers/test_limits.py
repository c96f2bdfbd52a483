"""Slack's limits: what it asks us to wait for is waited for, one message a second in a channel, in order."""

from __future__ import annotations

import asyncio
from itertools import pairwise

import pytest

from bot.desk import Desk
from bot.jobs.worker import AT_ONCE
from bot.playground import Mishap, payloads
from bot.playground.server import Call
from bot.playground.workspace import Channel
from handlers.wire.pace import INTERVAL, Pace
from tests.handlers.alarms import eventually
from tests.handlers.house import House, house
from tests.handlers.timeline import Timeline
from tests.slack.office import ANN, FakeClock

POST = "chat.postMessage"
WAITS: list[tuple[str | None, float]] = [
    ("1", 1.0),
    ("0.5", 0.5),
    ("abc", 1.0),
    ("", 1.0),
    (None, 1.0),
    ("3600", 60.0),
    ("inf", 60.0),
    ("1e999", 60.0),
    ("nan", 1.0),
    ("0", 1.0),
    ("-5", 1.0),
    ("-inf", 1.0),
    ("Sun, 22 Nov 2026 10:00:00 GMT", 1.0),
]


@pytest.mark.parametrize(("header", "wait"), WAITS)
async def test_a_limit_is_waited_for_within_bounds(
    bot: House, header: str | None, wait: float, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever Retry-After says, the bot waits, at most a minute at once, and posts once; nothing is raised (F32)."""
    bot.slack.mishaps.plan(POST, Mishap("ratelimited", retry_after=header))
    await bot.people.mention("Vietnam", ANN, bot.trade)
    assert (bot.clock.slept, len(bot.posts), bot.ended) == ([wait], 1, {"done": 1})
    assert [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")] == []


async def test_a_limit_that_stays_only_delays_the_answer(bot: House) -> None:
    """Slack limits twenty calls in a row: the answer comes when it lets us, with no look for what never was (F32)."""
    bot.slack.mishaps.plan(POST, *[Mishap("ratelimited", retry_after="30")] * 20)
    await bot.people.mention("Vietnam", ANN, bot.trade)
    assert (len(bot.posts), bot.ended) == (1, {"done": 1})
    assert bot.slack.calls("conversations.replies") == []


async def test_many_short_limits_keep_the_order(bot: House, caplog: pytest.LogCaptureFixture) -> None:
    """However often Slack says so: an answer limited for minutes still goes before the next in its channel (F33)."""
    bot.slack.mishaps.plan(POST, *[Mishap("ratelimited", retry_after="1")] * 200)
    bot.people.after = None
    for _ in range(2):
        await bot.people.mention("Vietnam", ANN, bot.trade)
    await bot.settled()
    questions = [message["ts"] for message in bot.trade.messages if message["user"] == ANN]
    assert [post["thread_ts"] for post in bot.posts] == questions
    assert "tried again" not in caplog.text


async def test_private_answers_wait_too(bot: House) -> None:
    """A limit on private messages is waited for as well (F32)."""
    await bot.people.mention("Vietnam", ANN, bot.trade)
    bot.slack.mishaps.plan("response_url", Mishap("server_error", taken=False))
    bot.slack.mishaps.plan("chat.postEphemeral", *[Mishap("ratelimited", retry_after="60")] * 7)
    await bot.people.click(bot.trade.messages[-1], "memo", ANN, bot.trade)
    assert (bot.privates, bot.ended) == (1, {"done": 2})


CHANNELS, EACH = 50, 4


async def _burst(bot: House) -> list[Channel]:
    """Four mentions in each of fifty channels, in turns; gives the channels once all are answered."""
    members = {ANN, bot.workspace.bot_user}
    channels = [bot.workspace.add_channel(f"C{number:03}", f"c{number}", members) for number in range(CHANNELS)]
    for _ in range(EACH):
        said = [(bot.people.say(f"<@{bot.workspace.bot_user}> Vietnam", ANN, channel), channel) for channel in channels]
        bodies = [payloads.event_callback(bot.workspace, payloads.app_mention(*each)) for each in said]
        for body in bodies:  # one after another: so much is the order in which Slack delivers them
            assert (await bot.people.envelope(body)).status == 200
    return channels


async def test_a_burst_over_fifty_channels_keeps_the_pace_and_the_order(desk: Desk) -> None:
    """Every third call limited: at most one post a second in a channel, each channel in order, none lost (F33)."""
    clock = Timeline()
    async with house(desk, clock=clock) as bot, clock.running():
        bot.slack.mishaps.plan(POST, *[None, None, Mishap("ratelimited", retry_after="1")] * 60)
        bot.people.after = None
        channels = await _burst(bot)
        await bot.settled()
        taken = [[call for call in bot.slack.calls(POST) if call.ok and call.args["channel"] == c.id] for c in channels]
    assert {len(calls) for calls in taken} == {EACH}
    assert [gap for calls in taken for gap in _gaps(calls) if gap < INTERVAL - 1e-6] == []
    threads = [[call.args["thread_ts"] for call in calls] for calls in taken]
    assert [asked for asked in threads if asked != sorted(asked)] == []
    assert sum(call.answer.get("error") == "ratelimited" for call in bot.slack.calls(POST)) == 60


async def test_a_busy_channel_keeps_no_other_waiting(desk: Desk) -> None:
    """While twenty answers wait for their second in one channel, another channel has its answer at once (F33)."""
    clock = Timeline()
    async with house(desk, clock=clock) as bot:
        bot.people.after = None
        other = bot.workspace.add_channel("C0OTHER", "other", {ANN, bot.workspace.bot_user})
        for _ in range(AT_ONCE + 4):
            await bot.people.mention("Vietnam", ANN, bot.trade)
        await bot.people.mention("Laos", ANN, other)
        await eventually(lambda: len(other.messages) == 2)
        async with clock.running():
            await bot.settled()
        assert len(bot.posts) == AT_ONCE + 5


def _gaps(calls: list[Call]) -> list[float]:
    return [later.at - earlier.at for earlier, later in pairwise(calls)]


async def test_channels_do_not_wait_for_each_other() -> None:
    """Ten posts in each of fifty channels take ten seconds together, each channel's a second apart, in order (F33)."""
    clock = Timeline()
    pace = Pace(lambda: clock().timestamp(), clock.sleep)
    begun, went = clock().timestamp(), list[tuple[float, int, int]]()

    async def post(channel: int, number: int) -> None:
        async with pace.turn(f"C{channel}"):
            went.append((round(clock().timestamp() - begun, 3), channel, number))

    async with clock.running():
        await asyncio.gather(*(post(channel, number) for number in range(10) for channel in range(50)))
    assert sorted(went) == sorted((float(number), channel, number) for number in range(10) for channel in range(50))


async def test_a_clock_that_is_set_back_stops_nobody() -> None:
    """After an hour was taken back, the next post waits a second and not an hour."""
    clock = FakeClock()
    pace = Pace(lambda: clock().timestamp(), clock.sleep)
    async with pace.turn("C1"):
        pass
    clock.forward(-3600)
    async with pace.turn("C1"):
        pass
    assert clock.slept == [INTERVAL]
