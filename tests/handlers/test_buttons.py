"""Buttons that answer privately."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.workspace import Private
from tests.handlers.house import House, shown
from tests.slack.office import ANN, BEN


async def _asked(bot: House, text: str) -> Private:
    await bot.people.command(text, ANN, bot.trade)
    return bot.last_private


@pytest.mark.parametrize(
    ("action", "parts"),
    [
        ("answer:compare", ["ASEAN", "Laos"]),
        ("answer:history", ["Vietnam"]),
        ("passage", ["Vietnam", "The Korea Herald"]),
        ("memo", ["Vietnam", "The Korea Herald", "10 Jul 2025"]),
    ],
)
async def test_a_button_answers_the_one_who_pressed(bot: House, action: str, parts: list[str]) -> None:
    """A comparison, a passage and a memo text come as a new private message; nothing is posted."""
    first = await _asked(bot, "Vietnam")
    echo = await bot.people.click(first, action, ANN, bot.trade)
    assert (echo.status, bot.privates, bot.posts) == (200, 2, [])
    assert [part for part in parts if part not in shown(bot.last_private)] == []
    assert bot.last_private is not first


async def test_a_button_under_a_public_answer_stays_in_the_thread(bot: House) -> None:
    """Pressed by another person in a thread, it answers that person in that thread."""
    await bot.people.mention("tariff on Vietnam", ANN, bot.trade)
    question, answer = bot.trade.messages
    await bot.people.click(answer, "memo", BEN, bot.trade)
    assert (bot.last_private.user, bot.last_private.thread_ts) == (BEN, question["ts"])


async def test_a_pick_takes_the_place_of_the_question(bot: House) -> None:
    """Choosing from "did you mean" replaces the private question by the answer."""
    first = await _asked(bot, "Sloveka")
    pick = {"type": "button", "action_id": "answer:pick:1", "value": "tariff|Vietnam"}
    await bot.people.press(first, pick, ANN, bot.trade)
    assert bot.privates == 1
    assert "20 %" in shown(first)


async def test_did_you_mean_leads_to_an_answer(bot: House) -> None:
    """A name that may be two is asked back; the suggestion that is pressed is answered in its place."""
    first = await _asked(bot, "Sloveka")
    assert [name for name in ("Slovakia", "Slovenia") if name not in shown(first)] == []
    await bot.people.click(first, "answer:pick:2", ANN, bot.trade)
    assert bot.privates == 1
    assert "No tariff on Slovenia" in shown(first)


async def test_a_pick_under_a_public_question_does_not_replace_it(bot: House) -> None:
    """What others see stays as it is; the answer is private."""
    await bot.people.mention("Sloveka", ANN, bot.trade)
    before = dict(bot.trade.messages[-1])
    pick = {"type": "button", "action_id": "answer:pick:1", "value": "tariff|Vietnam"}
    await bot.people.press(bot.trade.messages[-1], pick, ANN, bot.trade)
    assert (bot.trade.messages[-1], bot.privates) == (before, 1)


FORGED: list[dict[str, Any]] = [
    {"action_id": "answer:pick:1", "value": "Vietnam"},
    {"action_id": "answer:pick:1", "value": "drop|Vietnam"},
    {"action_id": "answer", "value": ""},
    {"action_id": "answer:x"},
    {"action_id": "passage", "value": None},
    {"action_id": "memo", "value": ""},
    {"action_id": "approve", "value": "everything"},
    {"action_id": "share", "value": "publish|Vietnam"},
    {"action_id": "share"},
    {"action_id": "share", "value": {"tariff": "Vietnam"}},
]


@pytest.mark.parametrize("action", FORGED, ids=str)
async def test_a_forged_value_gets_one_kind_line(bot: House, action: dict[str, Any]) -> None:
    """Values that are none of ours post nothing and break nothing (F61)."""
    first = await _asked(bot, "Vietnam")
    echo = await bot.people.press(first, {"type": "button", **action}, ANN, bot.trade)
    assert (echo.status, bot.posts, bot.privates) == (200, [], 2)
    assert bot.last_private.message["text"].startswith("That button is no longer valid")


@pytest.mark.parametrize("name", ["passage", "memo"])
async def test_an_unknown_fact_is_not_found(bot: House, name: str) -> None:
    """A fact that is no longer in the base is said to be unknown, without quoting the id as markup."""
    first = await _asked(bot, "Vietnam")
    await bot.people.press(first, {"type": "button", "action_id": name, "value": "<!here>"}, ANN, bot.trade)
    assert "<!here>" not in shown(bot.last_private)
    assert "The base does not say" in shown(bot.last_private)


async def test_a_button_that_opens_a_page_is_only_acknowledged(bot: House) -> None:
    """Slack reports presses of link buttons, which need no answer."""
    first = await _asked(bot, "Vietnam")
    link = {"type": "button", "action_id": "source", "url": "https://example.com/"}
    echo = await bot.people.press(first, link, ANN, bot.trade)
    assert (echo.status, bot.privates) == (200, 1)


async def test_a_replayed_click_is_answered_once(bot: House) -> None:
    """The same signed request sent twice has one effect (F7)."""
    from bot.playground import payloads
    from bot.playground.driver import button

    first = await _asked(bot, "Vietnam")
    address = bot.slack.response_url(bot.trade.id, ANN, first.at)
    clicked = {"ts": first.at, "ephemeral": True}
    body = payloads.block_actions(bot.workspace, button(first, "memo"), ANN, bot.trade, address, clicked)
    statuses = [(await bot.people.payload(body)).status for _ in range(2)]
    assert (statuses, bot.privates) == ([200, 200], 2)


async def test_an_expired_response_url_gives_a_private_message_instead(bot: House) -> None:
    """31 minutes after the click's address was made, the answer still reaches the person (F41)."""
    await bot.people.mention("tariff on Vietnam", ANN, bot.trade)
    slip = bot.slack.response_url
    bot.slack.response_url = lambda *place: f"{slip(*place)}-expired"  # type: ignore[method-assign]
    await bot.people.click(bot.trade.messages[-1], "memo", ANN, bot.trade)
    assert [call.ok for call in bot.slack.calls("response_url")] == [False]
    assert bot.slack.calls("chat.postEphemeral")[0].args["link_names"] is False
    assert (bot.last_private.user, bot.last_private.thread_ts) == (ANN, bot.trade.messages[0]["ts"])


async def test_a_spent_response_url_where_the_bot_is_no_member_gives_a_direct_message(bot: House) -> None:
    """Where the bot cannot whisper, it writes to the person directly (F41)."""
    await bot.people.command("Vietnam", ANN, bot.lunch)
    slip = bot.slack.response_url
    bot.slack.response_url = lambda *place: f"{slip(*place)}-spent"  # type: ignore[method-assign]
    await bot.people.click(bot.last_private, "memo", ANN, bot.lunch)
    assert bot.slack.calls("chat.postEphemeral")[0].answer["error"] == "not_in_channel"
    assert (bot.posts[0]["channel"], bot.posts[0]["unfurl_links"]) == (ANN, False)
    assert bot.workspace.im(ANN).messages[-1]["text"] == bot.posts[0]["text"]
