"""Slack's ids in a request: anything else in their place goes nowhere."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.playground import payloads
from handlers.ids import channel_id, other_id, time_id, user_id
from tests.handlers.house import House
from tests.slack.office import ANN

FORGED: list[Any] = [
    "",
    "U1> <!channel>",
    "<@U1>",
    "U1\n",
    "u0ann",
    "U" * 200,
    "C0TRADE\ud83d",
    "Ü1",
    None,
    7,
    ["U1"],
    {},
]


def test_ids_as_slack_gives_them_are_ids() -> None:
    """People, guests from other workspaces, channels, groups, direct conversations, times, events, bots, teams."""
    assert [user_id(each) for each in ("U0ANN", "W012A3CDE")] == ["U0ANN", "W012A3CDE"]
    assert [channel_id(each) for each in ("C0TRADE", "G0QUIET", "D0ANN")] == ["C0TRADE", "G0QUIET", "D0ANN"]
    assert (time_id("1795338720.000100"), other_id("Ev08MFMKH6")) == ("1795338720.000100", "Ev08MFMKH6")


@pytest.mark.parametrize("value", FORGED, ids=repr)
def test_anything_else_is_none(value: object) -> None:
    """Also what only begins like one; nothing raises."""
    assert (user_id(value), channel_id(value), time_id(value)) == (None, None, None)


@pytest.mark.parametrize("place", ["user", "channel"])
@pytest.mark.parametrize("value", [each for each in FORGED if isinstance(each, str)], ids=repr)
async def test_a_click_with_a_forged_id_posts_nothing(bot: House, place: str, value: str) -> None:
    """Nobody is named in public by what is no id, and nothing is sent to what is no channel (F43, F61)."""
    share = {"type": "button", "action_id": "share", "value": "tariff|Vietnam"}
    clicked = {"ts": bot.workspace.ts(), "ephemeral": True}
    click = payloads.block_actions(bot.workspace, share, ANN, bot.trade, "http://127.0.0.1:9/x", clicked)
    click["container"].pop("channel_id")
    click[place]["id"] = value
    echo = await bot.people.payload(click)
    assert (echo.status, bot.posts, bot.slack.calls("chat.postEphemeral")) == (200, [], [])


@pytest.mark.parametrize("field", ["event_id", "team_id"])
async def test_an_event_with_a_forged_id_is_answered_once(bot: House, field: str) -> None:
    """Half a surrogate or 10,000 letters in place of an id neither break the record nor double the reply (F13)."""
    for value in ("\ud83d", "x" * 10_000, None, [1]):
        message = bot.people.say(f"<@{bot.workspace.bot_user}> Vietnam", ANN, bot.trade)
        body = payloads.event_callback(bot.workspace, payloads.app_mention(message, bot.trade))
        body[field] = value
        for retry in range(2):
            assert (await bot.people.envelope(json.loads(json.dumps(body)), retry)).status == 200
    assert len(bot.posts) == 4
