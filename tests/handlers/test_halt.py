"""A token that is no longer good: posting stops, what comes in is kept, and a start with a good token goes on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.desk import Desk
from bot.playground import Mishap, payloads
from bot.state import notices
from handlers.identity import PATIENCE
from handlers.wire.refusals import REVOKED
from tests.handlers.house import House, house, restarted, shown
from tests.slack.office import ANN, TOKEN

POST = "chat.postMessage"
STOPPED = "posting stops: Slack says "


async def _event(bot: House, kind: str, **fields: object) -> None:
    assert (await bot.people.event({"type": kind, **fields})).status == 200


async def _refused(bot: House, code: str) -> None:
    bot.slack.mishaps.plan(POST, Mishap("refused", taken=False, error=code))
    await bot.people.mention("Laos", ANN, bot.trade)


End = Callable[[House], Awaitable[None]]
ENDS: dict[str, End] = {
    **{code: lambda bot, code=code: _refused(bot, code) for code in REVOKED},  # type: ignore[misc]
    "app_uninstalled event": lambda bot: _event(bot, "app_uninstalled"),
    "tokens_revoked event": lambda bot: _event(bot, "tokens_revoked", tokens={"bot": ["U0DESK"]}),
}


def _notice(bot: House) -> notices.Notice | None:
    return bot.database.once(lambda connection: notices.read(connection, notices.HALTED))


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS.keys())
async def test_after_the_token_is_refused_events_are_kept_and_nothing_is_posted(
    bot: House, end: End, caplog: pytest.LogCaptureFixture
) -> None:
    """Each way to lose the token: one line in the log, a notice for `doctor`, later posts recorded only (F27, F35)."""
    await bot.people.direct("Vietnam", ANN)
    await end(bot)
    calls, open_before = len(bot.slack.journal), bot.ended.get("open", 0)
    for _ in range(3):
        assert (await bot.people.mention("Vietnam", ANN, bot.trade)).status == 200
    assert (len(bot.slack.journal), bot.ended["open"]) == (calls, open_before + 3)
    assert (len(bot.posts), _notice(bot) is not None) == (1, True)
    assert sum(STOPPED in record.getMessage() for record in caplog.records) == 1


async def test_after_the_app_was_removed_nothing_is_shared_either(bot: House) -> None:
    """Also where Slack would still take it: a press of Share waits like every other post (F27)."""
    await bot.people.command("Vietnam", ANN, bot.trade)
    await _event(bot, "app_uninstalled")
    await bot.people.click(bot.last_private, "share", ANN, bot.trade)
    assert (bot.slack.calls(POST), bot.ended) == ([], {"open": 1})


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS.keys())
async def test_a_start_with_a_good_token_answers_what_waited(desk: Desk, end: End) -> None:
    """Less than an hour later: every post that waited is answered once, in its thread, and the notice is gone (F35)."""
    async with house(desk) as bot:
        await bot.people.command("Vietnam", ANN, bot.trade)  # so that the bot knows who it is
        await end(bot)
        await bot.people.mention("Vietnam", ANN, bot.trade)
        asked = [message["ts"] for message in bot.trade.messages]
        bot.clock.forward(3000)
        async with restarted(bot, desk, database=bot.database) as fresh:
            await fresh.settled()
            assert [post["thread_ts"] for post in fresh.posts] == asked
            assert (_notice(fresh), fresh.ended) == (None, {"done": len(asked)})


async def test_what_waited_for_more_than_an_hour_is_not_answered_but_said(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    """An answer that late helps nobody: the person gets one kind line, the operator the cause under its code (F35)."""
    async with house(desk) as bot:
        await _refused(bot, "token_revoked")
        bot.clock.forward(3700)
        async with restarted(bot, desk, database=bot.database) as fresh:
            await fresh.settled()
            assert ["code e1" in shown(post) for post in fresh.posts] == [True]
            assert fresh.ended == {"failed": 1}
    assert "it has waited for too long" in caplog.text


async def test_a_refused_token_at_the_start_loses_no_event(desk: Desk) -> None:
    """The bot starts with a bad token: mentions are recorded and acknowledged, a good token answers them (F35)."""
    async with house(desk, bot_token="xoxb-9-revoked") as bot:
        assert (await bot.people.mention("Vietnam", ANN, bot.trade)).status == 200
        notice = _notice(bot)
        assert notice is not None
        assert (notice.text, bot.posts, bot.ended) == ("invalid_auth", [], {"open": 1})
        async with restarted(bot, desk, database=bot.database, bot_token=TOKEN) as fresh:
            await fresh.settled()
            assert (len(fresh.posts), _notice(fresh)) == (1, None)


@pytest.mark.parametrize("mishap", [Mishap("drop"), Mishap("server_error"), Mishap("ratelimited")], ids=str)
async def test_an_event_that_comes_while_slack_is_out_of_reach_is_answered_later(bot: House, mishap: Mishap) -> None:
    """At the first event Slack does not say who the bot is: the event is recorded, and answered when it does."""
    bot.slack.mishaps.plan("auth.test", *[mishap] * 4)
    assert (await bot.people.mention("Vietnam", ANN, bot.trade)).status == 200
    assert (len(bot.posts), bot.ended) == (1, {"done": 1})


async def test_a_command_needs_no_slack(bot: House) -> None:
    """`/tariff` is answered while Slack cannot be asked who the bot is."""
    bot.slack.mishaps.plan("auth.test", Mishap("drop"))
    await bot.people.command("Vietnam", ANN, bot.trade)
    assert "20 %" in shown(bot.last_private)


async def test_a_slack_that_takes_its_time_keeps_no_request_waiting(
    bot: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody answers who the bot is: a command is answered all the same, a mention recorded, and Slack asked once."""
    assert PATIENCE < 3
    monkeypatch.setattr("handlers.identity.PATIENCE", 0.01)
    bot.slack.mishaps.plan("auth.test", Mishap("silent"))
    bot.people.after = None  # the mention waits for Slack
    command = await bot.people.command("Vietnam", ANN, bot.trade)
    mention = await bot.people.mention("Vietnam", ANN, bot.trade)
    assert (command.status, "20 %" in shown(bot.last_private), mention.status) == (200, True, 200)
    assert (bot.ended, len(bot.slack.calls("auth.test"))) == ({"open": 1}, 1)


async def test_a_persons_own_token_is_none_of_ours(bot: House) -> None:
    """tokens_revoked for a user token changes nothing (F27)."""
    await _event(bot, "tokens_revoked", tokens={"oauth": [ANN]})
    await bot.people.mention("Vietnam", ANN, bot.trade)
    assert len(bot.posts) == 1


async def test_a_late_word_of_an_older_removal_stops_nothing(bot: House) -> None:
    """Slack repeats `app_uninstalled` from before the app was installed anew: the token is good since (F27)."""
    late = payloads.event_callback(bot.workspace, {"type": "app_uninstalled"})
    bot.clock.forward(60)
    await bot.people.mention("Vietnam", ANN, bot.trade)
    await bot.people.envelope(late, retry=2)
    await bot.people.mention("Vietnam", ANN, bot.trade)
    assert (len(bot.posts), _notice(bot)) == (2, None)


async def test_a_private_answer_that_meets_a_revoked_token_stops_posting_too(bot: House) -> None:
    """Whatever call learns of it first, nothing more is sent after (F35)."""
    await bot.people.mention("Vietnam", ANN, bot.trade)
    bot.slack.mishaps.plan("response_url", Mishap("server_error", taken=False))
    bot.slack.mishaps.plan("chat.postEphemeral", Mishap("refused", taken=False, error="token_revoked"))
    await bot.people.click(bot.trade.messages[-1], "memo", ANN, bot.trade)
    assert (_notice(bot) is not None, bot.privates, bot.ended) == (True, 0, {"done": 1, "open": 1})


async def test_many_first_requests_with_a_refused_token_ask_slack_once(desk: Desk) -> None:
    """Also a refusal is shared by those who waited for it (F12)."""
    import asyncio

    async with house(desk, bot_token="xoxb-9-revoked") as bot:
        await asyncio.gather(*(bot.people.command("Vietnam", ANN, bot.trade) for _ in range(16)))
        assert len(bot.slack.calls("auth.test")) == 1
