"""Events: one reply for one post, however often and in whatever form Slack delivers it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.desk import Desk
from bot.playground import payloads
from tests.handlers.house import House, house
from tests.slack.office import ANN, OTHER_BOT


def _mention(bot: House, **fields: Any) -> dict[str, Any]:
    text = f"<@{bot.workspace.bot_user}> Vietnam"
    message = bot.workspace.post(bot.trade, {"user": ANN, "text": text, **fields})
    return payloads.app_mention(message, bot.trade)


async def test_four_deliveries_of_one_event_give_one_reply(bot: House) -> None:
    """The same event id, repeated with Slack's retry headers, is answered once (F13)."""
    body = payloads.event_callback(bot.workspace, _mention(bot))
    statuses = [(await bot.people.envelope(body, retry)).status for retry in range(4)]
    assert (statuses, len(bot.posts)) == ([200] * 4, 1)


async def test_a_retry_whose_first_delivery_never_came_is_answered(bot: House) -> None:
    """A retry header alone is no reason to be silent (F14)."""
    await bot.people.envelope(payloads.event_callback(bot.workspace, _mention(bot)), retry=1)
    assert len(bot.posts) == 1


@pytest.mark.parametrize("later", [360, 3600, 6 * 24 * 3600])
async def test_a_late_redelivery_gives_no_second_reply(bot: House, later: int) -> None:
    """Six minutes, an hour and six days later the post is still known, whatever was tidied up since (F15)."""
    body = payloads.event_callback(bot.workspace, _mention(bot))
    await bot.people.envelope(body)
    bot.clock.forward(later)
    await bot.worker.turn()
    await bot.people.envelope(body, retry=2)
    assert len(bot.posts) == 1


@pytest.mark.parametrize("order", [("mention", "message"), ("message", "mention")])
async def test_message_and_mention_for_one_post_give_one_reply(bot: House, order: tuple[str, str]) -> None:
    """A post that names the bot in a direct conversation comes as both, in either order (F16)."""
    channel = bot.workspace.im(ANN)
    message = bot.people.say(f"<@{bot.workspace.bot_user}> Vietnam", ANN, channel)
    forms = {"mention": payloads.app_mention(message, channel), "message": payloads.message_event(message, channel)}
    for form in order:
        await bot.people.event(forms[form])
    assert len(bot.posts) == 1


async def test_an_edited_mention_gives_no_second_reply(bot: House) -> None:
    """Neither the event of the edit nor the edited post is answered (F17)."""
    mention = _mention(bot)
    await bot.people.event(mention)
    await bot.people.event({**mention, "text": "Laos", "edited": {"user": ANN, "ts": bot.workspace.ts()}})
    await bot.people.event(payloads.message_changed(bot.workspace, mention, "Laos", bot.trade))
    assert len(bot.posts) == 1


async def test_an_edited_post_is_not_answered_even_if_the_first_is_forgotten(bot: House) -> None:
    """After a restart the memory is empty; an edit is still no new question (F17)."""
    await bot.people.event(_mention(bot, edited={"user": ANN, "ts": bot.workspace.ts()}))
    assert bot.posts == []


async def test_what_slack_hides_is_not_answered(bot: House) -> None:
    """A post marked as hidden is shown to nobody, so nobody asks anything with it (F22)."""
    await bot.people.event(_mention(bot, hidden=True))
    assert bot.posts == []


async def test_an_unfurl_of_our_own_message_is_ignored(bot: House) -> None:
    """message_changed in a direct conversation is no question (F18)."""
    await bot.people.direct("Vietnam", ANN)
    channel = bot.workspace.im(ANN)
    await bot.people.event(payloads.message_changed(bot.workspace, channel.messages[-1], "Vietnam", channel))
    assert len(bot.posts) == 1


async def test_our_own_messages_are_not_answered(bot: House) -> None:
    """What the bot posts comes back as an event and ends there (F19)."""
    await bot.people.direct("Vietnam", ANN)
    channel = bot.workspace.im(ANN)
    echo = await bot.people.event(payloads.message_event(channel.messages[-1], channel))
    assert (echo.status, len(bot.posts)) == (200, 1)


@pytest.mark.parametrize("form", [{"subtype": "bot_message"}, {"app_id": "A0OTHER"}])
async def test_other_bots_are_not_answered(bot: House, form: dict[str, str]) -> None:
    """A mention by another bot, old style or with a user of its own, is acknowledged and left (F20)."""
    echo = await bot.people.event(_mention(bot, bot_id=OTHER_BOT, **form))
    assert (echo.status, bot.posts) == (200, [])


async def test_an_allowed_bot_is_answered(desk: Desk) -> None:
    """The operator may name bots that may ask (F20)."""
    async with house(desk, allowed_bots=frozenset({OTHER_BOT})) as bot:
        await bot.people.event(_mention(bot, bot_id=OTHER_BOT, subtype="bot_message"))
        assert len(bot.posts) == 1


@pytest.mark.parametrize(
    ("subtype", "replies"),
    [("file_share", 1), ("thread_broadcast", 1), ("channel_join", 0), ("message_deleted", 0), ("me_message", 0)],
)
async def test_each_kind_of_message_is_answered_or_not_as_defined(bot: House, subtype: str, replies: int) -> None:
    """A post with a file or a reply sent to the channel is a question, once; joins and deletions are none (F22)."""
    channel = bot.workspace.im(ANN)
    message = bot.workspace.post(channel, {"user": ANN, "text": "Vietnam", "subtype": subtype})
    for _ in range(2):
        await bot.people.event(payloads.message_event(message, channel))
    assert len(bot.posts) == replies


async def test_messages_in_channels_are_not_read(bot: House) -> None:
    """Only mentions count in a channel."""
    message = bot.people.say("Vietnam", ANN, bot.trade)
    echo = await bot.people.event(payloads.message_event(message, bot.trade))
    assert (echo.status, bot.posts) == (200, [])


MISSHAPEN: list[dict[str, Any]] = [
    {"type": "event_callback", "event": None},
    {"type": "event_callback", "event": "app_mention"},
    {"type": "event_callback", "event": {}},
    {"type": "event_callback", "event": {"type": "app_mention"}},
    {"type": "event_callback", "event": {"type": "app_mention", "channel": 7, "ts": None, "user": ANN}},
    {"type": "event_callback", "event": {"type": "sun_rose", "wind": {"force": 3}}},
    {"type": "event_callback"},
    {"type": "block_actions"},
    {"type": "block_actions", "actions": []},
    {"type": "block_actions", "actions": [None]},
    {"type": "block_actions", "actions": [{"action_id": "share"}]},
    {"type": "view_submission", "view": {"callback_id": "unknown"}},
    {"type": "shortcut", "callback_id": "unknown"},
    {"type": "novelty"},
    {},
]


@pytest.mark.parametrize("body", MISSHAPEN, ids=str)
async def test_signed_requests_without_meaning_are_acknowledged_and_ignored(
    bot: House, body: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    """No event, no team, unknown kinds: 200, counted in the log, nothing posted, no fault (F6)."""
    caplog.set_level("INFO", "policydesk")
    echo = await bot.people.envelope(body)
    assert (echo.status, bot.posts, bot.privates) == (200, [], 0)
    assert [record.levelname for record in caplog.records if record.levelno > 20] == []
    assert any("so far" in record.getMessage() for record in caplog.records)


async def test_a_text_that_is_no_text_is_help(bot: House) -> None:
    """A mention whose text is missing gets help (F23)."""
    event = _mention(bot)
    await bot.people.event({**event, "text": None})
    assert "What Policy Desk can tell you" in str(bot.posts[0]["blocks"])


async def test_one_auth_test_for_many_first_requests(bot: House) -> None:
    """64 requests at the same moment, none before: Slack is asked once who the bot is (F12)."""
    import asyncio

    echoes = await asyncio.gather(*(bot.people.command("Vietnam", ANN, bot.trade) for _ in range(64)))
    assert {echo.status for echo in echoes} == {200}
    assert len(bot.slack.calls("auth.test")) == 1
