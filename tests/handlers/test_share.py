"""Share: a private answer made public, once, with the name of who did it."""

from __future__ import annotations

import asyncio

import pytest

from bot.playground import Mishap
from bot.playground.workspace import Private
from tests.handlers.house import House, shown
from tests.slack.office import ANN, BEN


async def _asked(bot: House, channel: str = "C0TRADE") -> Private:
    await bot.people.command("Vietnam", ANN, bot.workspace.channels[channel])
    return bot.last_private


async def test_share_posts_the_answer_with_name_and_time(bot: House) -> None:
    """Everyone sees the answer, its source, who shared it and when, and no second Share button."""
    await bot.people.click(await _asked(bot), "share", ANN, bot.trade)
    assert len(bot.posts) == 1
    text = shown(bot.posts[0])
    assert [p for p in ("20 %", "The Korea Herald", f"<@{ANN}>", "22 Nov 2026, 09:12 UTC") if p not in text] == []
    assert "'share'" not in str(bot.posts[0]["blocks"])
    assert bot.posts[0]["unfurl_links"] is False


async def test_a_double_click_posts_once(bot: House) -> None:
    """Two presses at the same moment give one post; the second is told so privately."""
    message = await _asked(bot)
    await asyncio.gather(*(bot.people.click(message, "share", ANN, bot.trade) for _ in range(2)))
    assert len(bot.posts) == 1
    assert bot.last_private.message["text"] == "This answer has already been shared here."


async def test_two_people_may_share_their_own_answers(bot: House) -> None:
    """The once is for one button of one message, not for the question."""
    await bot.people.click(await _asked(bot), "share", ANN, bot.trade)
    await bot.people.command("Vietnam", BEN, bot.trade)
    await bot.people.click(bot.last_private, "share", BEN, bot.trade)
    assert len(bot.posts) == 2


async def test_an_answer_in_a_thread_is_shared_in_that_thread(bot: House) -> None:
    """Sharing what was shown in a thread stays in the thread."""
    await bot.people.mention("tariff on Vietnam", ANN, bot.trade)
    question = bot.trade.messages[0]
    share = {"type": "button", "action_id": "share", "value": "tariff|Vietnam"}
    await bot.people.press(bot.trade.messages[1], share, ANN, bot.trade)
    assert bot.posts[-1]["thread_ts"] == question["ts"]


@pytest.mark.parametrize(("channel", "code"), [("C0LUNCH", "not_in_channel"), ("G0QUIET", "channel_not_found")])
async def test_where_the_bot_is_no_member_it_asks_to_be_invited(bot: House, channel: str, code: str) -> None:
    """Sharing there posts nothing and says privately how to invite the bot; afterwards it works (F34)."""
    message, place = await _asked(bot, channel), bot.workspace.channels[channel]
    await bot.people.click(message, "share", ANN, place)
    assert [call.answer.get("error") for call in bot.slack.calls("chat.postMessage")] == [code]
    assert "/invite @Policy Desk" in bot.last_private.message["text"]
    place.members.add(bot.workspace.bot_user)
    await bot.people.click(message, "share", ANN, place)
    assert len(bot.posts) == 1


async def test_an_archived_channel_is_said_to_be_so(bot: House) -> None:
    """An archived channel takes no post; the person is told (F34)."""
    message = await _asked(bot)
    bot.trade.archived = True
    await bot.people.click(message, "share", ANN, bot.trade)
    assert (bot.posts, "archived" in bot.last_private.message["text"]) == ([], True)


async def test_a_post_that_slack_took_before_the_connection_broke_is_not_posted_again(bot: House) -> None:
    """The outcome is unknown, so nothing is repeated: pressing again says that it was shared (F28, in one process)."""
    message = await _asked(bot)
    bot.slack.mishaps.plan("chat.postMessage", Mishap("drop"))
    assert (await bot.people.click(message, "share", ANN, bot.trade)).status == 200
    await bot.people.click(message, "share", ANN, bot.trade)
    assert len(bot.trade.messages) == 1
