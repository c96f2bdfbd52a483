"""Channels in which the bot cannot post: no second try, and the operator is told once for each."""

from __future__ import annotations

import pytest

from bot.playground import Mishap
from handlers.wire.refusals import NOT_THERE
from tests.handlers.house import House, shown
from tests.slack.office import ANN

POST = "chat.postMessage"


def _told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelname in ("WARNING", "ERROR")]


async def _refused(bot: House, code: str, times: int = 1) -> None:
    for _ in range(times):
        bot.slack.mishaps.plan(POST, Mishap("refused", taken=False, error=code))
        await bot.people.mention("Vietnam", ANN, bot.trade)


@pytest.mark.parametrize("code", NOT_THERE)
async def test_where_the_bot_cannot_post_it_does_not_try_again(
    bot: House, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    """One call for each question, no apology that could not be posted either, one line for the operator (F34)."""
    await _refused(bot, code, times=3)
    assert (len(bot.slack.calls(POST)), bot.posts, bot.ended) == (3, [], {"failed": 3})
    assert _told(caplog) == [f"nothing can be posted in {bot.trade.id}: {code}"]


async def test_each_channel_and_each_reason_is_told(bot: House, caplog: pytest.LogCaptureFixture) -> None:
    """The once is for one channel and reason; after posting has worked it is news again (F34)."""
    await bot.people.mention("Vietnam", ANN, bot.lunch)
    await _refused(bot, "not_in_channel", times=2)
    await _refused(bot, "is_archived", times=2)
    await bot.people.mention("Vietnam", ANN, bot.trade)
    await _refused(bot, "is_archived")
    reasons = [message.removeprefix("nothing can be posted in ") for message in _told(caplog)]
    trade = ["C0TRADE: not_in_channel", "C0TRADE: is_archived", "C0TRADE: is_archived"]
    assert reasons == ["C0LUNCH: not_in_channel", *trade]


async def test_a_share_where_posting_is_not_allowed_is_explained_to_the_person(
    bot: House, caplog: pytest.LogCaptureFixture
) -> None:
    """A read-only channel: the person hears it privately, nothing is posted, and Share may be pressed later (F34)."""
    await bot.people.command("Vietnam", ANN, bot.trade)
    answer = bot.last_private
    bot.slack.mishaps.plan(POST, Mishap("refused", taken=False, error="restricted_action_read_only_channel"))
    await bot.people.click(answer, "share", ANN, bot.trade)
    assert "not allowed to post here" in shown(bot.last_private)
    await bot.people.click(answer, "share", ANN, bot.trade)
    assert (len(bot.posts), len(_told(caplog))) == (1, 1)
