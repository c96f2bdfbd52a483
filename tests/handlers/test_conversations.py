"""Conversations as a table: the real desk, the real renderer, signed requests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.handlers.house import House, shown
from tests.slack.office import ANN

TABLE: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "table.yaml").read_text())


async def _reply(bot: House, by: str, text: str) -> str:
    if by == "command":
        assert (await bot.people.command(text, ANN, bot.trade)).status == 200
        return shown(bot.last_private)
    speak = bot.people.direct(text, ANN) if by == "direct" else bot.people.mention(text, ANN, bot.trade)
    assert (await speak).status == 200
    assert len(bot.posts) == 1
    return shown(bot.posts[0])


@pytest.mark.parametrize("case", TABLE, ids=lambda case: f"{case['by']}:{case['say']}")
async def test_the_reply_has_what_was_asked_for(bot: House, case: dict[str, Any]) -> None:
    """Each way of asking gives the fact with its source, or says that the base does not know."""
    reply = await _reply(bot, case["by"], case["say"])
    assert [part for part in case["reply"] if part not in reply] == []
    assert [part for part in case.get("not", []) if part in reply] == []


async def test_a_command_is_answered_in_the_acknowledgement_for_one_person(bot: House) -> None:
    """`/tariff` is private and needs no second request: nothing is posted, the answer is the HTTP body."""
    echo = await bot.people.command("Vietnam", ANN, bot.trade)
    assert echo.json["response_type"] == "ephemeral"
    assert (bot.last_private.user, bot.posts) == (ANN, [])
    assert {call.method for call in bot.slack.journal} == {"auth.test"}


async def test_a_command_works_where_the_bot_is_not_a_member(bot: House) -> None:
    """Slack lets commands be used anywhere, so the answer must not need membership."""
    echo = await bot.people.command("Vietnam", ANN, bot.lunch)
    assert (echo.status, "20 %" in echo.json["text"]) == (200, True)


async def test_a_mention_is_answered_in_its_thread_without_unfurling(bot: House) -> None:
    """The reply hangs under the question; unfurling and name links are off (F42)."""
    await bot.people.mention("Vietnam", ANN, bot.trade)
    question, answer = bot.trade.messages
    assert answer["thread_ts"] == question["ts"]
    off = {name: bot.posts[0][name] for name in ("unfurl_links", "unfurl_media", "link_names")}
    assert off == {"unfurl_links": False, "unfurl_media": False, "link_names": False}


async def test_a_mention_in_a_thread_is_answered_in_that_thread(bot: House) -> None:
    """The reply stays in the thread it was asked in."""
    first = bot.people.say("Morning", ANN, bot.trade)
    await bot.people.mention("Vietnam", ANN, bot.trade, thread_ts=first["ts"])
    assert bot.posts[0]["thread_ts"] == first["ts"]


async def test_a_direct_message_is_answered_in_its_thread(bot: House) -> None:
    """In a direct conversation, too, the reply hangs under the question."""
    await bot.people.direct("Vietnam", ANN)
    assert bot.posts[0]["thread_ts"] == bot.workspace.im(ANN).messages[0]["ts"]
    assert bot.posts[0]["channel"] == "D0ANN"


async def test_an_unknown_command_gets_a_helpful_private_reply(bot: House) -> None:
    """A command we do not have is named, and the one we have is shown (F10)."""
    echo = await bot.people.command("x", ANN, bot.trade, command="/tarif")
    assert echo.json["response_type"] == "ephemeral"
    assert "/tarif is no command of Policy Desk" in shown(echo.json)
    assert "/tariff Vietnam" in shown(echo.json)
