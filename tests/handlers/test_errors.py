"""When something breaks: one kind line with a code for the person, the cause under the same code in the log."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.desk import Desk
from bot.playground import Mishap, payloads
from bot.playground.driver import Echo
from tests.handlers.house import House, house, shown
from tests.handlers.stubs import BrokenDesk
from tests.slack.office import ANN

Act = Callable[[House], Awaitable[Echo]]


async def _press(bot: House) -> Echo:
    message = bot.workspace.whisper(bot.trade.id, ANN, {"text": "an older answer"})
    return await bot.people.press(message, {"type": "button", "action_id": "memo", "value": "x"}, ANN, bot.trade)


async def _share(bot: House) -> Echo:
    message = bot.workspace.whisper(bot.trade.id, ANN, {"text": "an older answer"})
    share = {"type": "button", "action_id": "share", "value": "tariff|Vietnam"}
    return await bot.people.press(message, share, ANN, bot.trade)


WAYS: dict[str, Act] = {
    "command": lambda bot: bot.people.command("Vietnam", ANN, bot.trade),
    "unknown command": lambda bot: bot.people.command("", ANN, bot.trade, command="/nothing"),
    "mention": lambda bot: bot.people.mention("Vietnam", ANN, bot.trade),
    "direct": lambda bot: bot.people.direct("Vietnam", ANN),
    "button": _press,
    "share": _share,
}


@pytest.mark.parametrize("act", WAYS.values(), ids=WAYS.keys())
async def test_a_fault_is_told_kindly_and_logged_with_its_cause(act: Act, caplog: pytest.LogCaptureFixture) -> None:
    """Slack gets its 200, the person a line with a code, the log the cause under that code; no traceback leaks."""
    async with house(BrokenDesk()) as bot:
        echo = await act(bot)
        told = [shown(post) for post in bot.posts] + [shown(private) for private in bot.workspace.privates]
        kind = [text for text in told if "Sorry, something went wrong" in text]
    assert (echo.status, len(kind), "code e1." in kind[0]) == (200, 1, True)
    assert "secret cause" not in "".join(told) + echo.body
    faults = [record for record in caplog.records if record.levelname == "ERROR"]
    assert [("error e1 in" in fault.getMessage(), bool(fault.exc_info)) for fault in faults] == [(True, True)]
    assert "the secret cause" in caplog.text


async def test_the_kind_line_of_a_mention_hangs_in_its_thread() -> None:
    """Also a fault is told where it was asked."""
    async with house(BrokenDesk()) as bot:
        await bot.people.mention("Vietnam", ANN, bot.trade)
        assert bot.posts[0]["thread_ts"] == bot.trade.messages[0]["ts"]


@pytest.mark.parametrize(
    "mishap",
    [Mishap("drop"), Mishap("half_json"), Mishap("server_error"), Mishap("html")],
    ids=str,
)
async def test_nothing_is_added_when_the_outcome_is_unknown(bot: House, mishap: Mishap) -> None:
    """When Slack took the answer and its word was lost, there is one message and no sorry below (F28, F29, F40)."""
    await bot.people.command("Laos", ANN, bot.trade)  # so that the bot knows who it is
    bot.slack.mishaps.plan("chat.postMessage", mishap)
    echo = await bot.people.mention("Vietnam", ANN, bot.trade)
    assert (echo.status, len(bot.slack.calls("chat.postMessage"))) == (200, 1)


async def test_a_broken_response_url_still_gets_the_answer_through(bot: House) -> None:
    """When the address of the click drops the connection, the answer comes privately another way (F41)."""
    await bot.people.command("Vietnam", ANN, bot.trade)
    bot.slack.mishaps.plan("response_url", Mishap("drop", taken=False))
    await bot.people.click(bot.last_private, "memo", ANN, bot.trade)
    assert [call.ok for call in bot.slack.calls("chat.postEphemeral")] == [True]


async def test_a_refused_token_is_told_kindly_and_named_in_the_log(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    """With a token that Slack does not accept the person gets one line, the log names the variable (F35)."""
    async with house(desk, bot_token="xoxb-9-revoked") as bot:
        echo = await bot.people.command("Vietnam", ANN, bot.trade)
    assert echo.status == 200
    assert [private.message["text"] for private in bot.workspace.privates] == [
        "Policy Desk is not connected to this workspace at the moment. Whoever runs it finds the cause in its log."
    ]
    assert "Slack does not accept SLACK_BOT_TOKEN: invalid_auth" in caplog.text


async def test_who_the_bot_is_is_asked_again_after_a_failure(bot: House) -> None:
    """A failed first auth.test does not stick."""
    bot.slack.mishaps.plan("auth.test", Mishap("server_error", taken=False))
    await bot.people.command("Vietnam", ANN, bot.trade)
    await bot.people.command("Vietnam", ANN, bot.trade)
    assert "20 %" in shown(bot.last_private)


@pytest.mark.parametrize(
    "mishap", [Mishap("server_error", taken=False), Mishap("ratelimited"), Mishap("drop")], ids=str
)
async def test_a_mention_that_comes_while_slack_is_away_is_not_lost(bot: House, mishap: Mishap) -> None:
    """When the bot cannot find out who it is, the event is recorded all the same, and answered once it can (F24)."""
    bot.slack.mishaps.plan("auth.test", mishap)
    message = bot.people.say(f"<@{bot.workspace.bot_user}> Vietnam", ANN, bot.trade)
    body = payloads.event_callback(bot.workspace, payloads.app_mention(message, bot.trade))
    statuses = [(await bot.people.envelope(body, retry)).status for retry in range(3)]
    assert (statuses, len(bot.posts)) == ([200, 200, 200], 1)
