"""Private answers: where the response URL does not work, the person gets the answer another way."""

from __future__ import annotations

import pytest

from bot.playground import Mishap
from bot.playground.replies import LIFE, USES
from tests.handlers.house import House, shown
from tests.slack.office import ANN

WHISPER = "chat.postEphemeral"
BROKEN = {
    "500": Mishap("server_error", taken=False),
    "503": Mishap("server_error", taken=False, status=503),
    "dropped": Mishap("drop", taken=False),
    "limited": Mishap("ratelimited"),
}


async def _answered(bot: House) -> dict[str, str]:
    """Ask in the channel; gives the answer with its buttons."""
    await bot.people.mention("tariff on Vietnam", ANN, bot.trade)
    return bot.trade.messages[-1]


@pytest.mark.parametrize("mishap", BROKEN.values(), ids=BROKEN.keys())
async def test_a_response_url_that_fails_gives_a_private_message(bot: House, mishap: Mishap) -> None:
    """Whatever goes wrong there, the answer is shown once, to the one who pressed, in the thread (F41)."""
    answer = await _answered(bot)
    bot.slack.mishaps.plan("response_url", mishap)
    await bot.people.click(answer, "memo", ANN, bot.trade)
    assert [call.ok for call in bot.slack.calls(WHISPER)] == [True]
    assert (bot.privates, bot.last_private.user) == (1, ANN)
    assert bot.last_private.thread_ts == bot.trade.messages[0]["ts"]


@pytest.mark.parametrize("why", ["expired", "used"])
async def test_a_response_url_that_is_spent_gives_a_private_message(bot: House, why: str) -> None:
    """Slack itself refuses it: older than half an hour, or used five times (F41)."""
    answer = await _answered(bot)
    address = bot.slack.response_url(bot.trade.id, ANN)
    slip = bot.slack.replies.slips[address.rsplit("/", 1)[1]]
    if why == "expired":
        slip.made -= LIFE * 1.01
    else:
        slip.uses = USES
    bot.slack.response_url = lambda *_: address  # type: ignore[method-assign]
    await bot.people.click(answer, "memo", ANN, bot.trade)
    assert [str(call.answer["body"]).count(why) for call in bot.slack.calls("response_url")] == [1]
    assert ("Vietnam" in shown(bot.last_private), len(bot.slack.calls(WHISPER))) == (True, 1)


@pytest.mark.parametrize("place", ["C0LUNCH", "G0QUIET"])
async def test_where_the_bot_is_no_member_it_writes_to_the_person(bot: House, place: str) -> None:
    """Neither the response URL nor the channel takes it: a direct message does, once (F41)."""
    channel = bot.workspace.channels[place]
    await bot.people.command("Vietnam", ANN, channel)
    bot.slack.mishaps.plan("response_url", Mishap("server_error", taken=False))
    await bot.people.click(bot.last_private, "memo", ANN, channel)
    assert [shown(message).count("Vietnam") > 0 for message in bot.workspace.im(ANN).messages] == [True]


async def test_a_direct_message_whose_answer_was_lost_is_not_sent_again(
    bot: House, caplog: pytest.LogCaptureFixture
) -> None:
    """The id of that conversation is not known, so it cannot be looked up: it ends as unknown (F31, F41)."""
    await bot.people.command("Vietnam", ANN, bot.lunch)
    bot.slack.mishaps.plan("response_url", Mishap("server_error", taken=False))
    bot.slack.mishaps.plan("chat.postMessage", Mishap("drop"))
    await bot.people.click(bot.last_private, "memo", ANN, bot.lunch)
    assert (len(bot.workspace.im(ANN).messages), bot.ended) == (1, {"unknown": 1})
    assert [record.levelname for record in caplog.records].count("ERROR") == 1


async def test_private_blocks_that_slack_refuses_give_the_plain_text(bot: House) -> None:
    """Also a private answer falls back to its text, with the source in it (F36)."""
    answer = await _answered(bot)
    bot.slack.mishaps.plan("response_url", Mishap("server_error", taken=False))
    bot.slack.mishaps.plan(WHISPER, Mishap("refused", taken=False, error="invalid_blocks"))
    await bot.people.click(answer, "memo", ANN, bot.trade)
    assert ["blocks" in call.args for call in bot.slack.calls(WHISPER)] == [True, False]
    assert "The Korea Herald" in bot.last_private.message["text"]


@pytest.mark.parametrize("mishap", [Mishap("drop"), Mishap("html"), Mishap("list"), Mishap("latin")], ids=str)
async def test_a_private_answer_whose_outcome_is_unknown_is_left(bot: House, mishap: Mishap) -> None:
    """It may be there: it is not shown twice, the button can be pressed again, and nobody is told of a fault (F40)."""
    answer = await _answered(bot)
    bot.slack.mishaps.plan("response_url", Mishap("server_error", taken=False))
    bot.slack.mishaps.plan(WHISPER, mishap)
    await bot.people.click(answer, "memo", ANN, bot.trade)
    assert (bot.privates, bot.ended) == (1, {"done": 2})
    await bot.people.click(answer, "memo", ANN, bot.trade)
    assert bot.privates == 2
