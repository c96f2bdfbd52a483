"""What the bot brings about through the Web API is seen on the page at once."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.playground import Mishap
from bot.playground.page import Site
from bot.playground.page.scene import LUNCH, TRADE
from tests.playground.browser import Tab, browser
from tests.playground.listener import listening
from tests.playground.test_drawing import OPTIONS, marked, plain
from tests.playground.visitor import Json, Visitor


async def call(visitor: Visitor, method: str, **args: Any) -> Json:
    """Call a method as the bot does; Slack's answer, with the status and Retry-After."""
    headers = {"Authorization": f"Bearer {visitor.site.workspace.token}"}
    url = f"{visitor.site.slack.url}{method}"
    async with visitor.session.post(url, json=args, headers=headers) as response:
        return {**await response.json(), "status": response.status, "after": response.headers.get("Retry-After")}


async def test_a_message_is_changed_marked_and_taken_back(visitor: Visitor) -> None:
    """`chat.update` leaves the mark of an edit, `reactions.add` a picture, `chat.delete` nothing."""
    visitor.site.workspace.scopes = None  # the bot itself asks for no scope to react
    ts = (await call(visitor, "chat.postMessage", channel=TRADE, text="before"))["ts"]
    assert "(edited)" not in (await visitor.until("before"))["html"]
    await call(visitor, "chat.update", channel=TRADE, ts=ts, text="after")
    assert "(edited)" in (await visitor.until("after"))["html"]
    await call(visitor, "reactions.add", channel=TRADE, timestamp=ts, name="eyes")
    assert "👀" in (await visitor.until("after"))["html"]
    assert (await call(visitor, "chat.delete", channel=TRADE, ts=ts))["ok"]
    assert visitor.seen == []


async def test_what_hangs_from_a_message_is_drawn(visitor: Visitor) -> None:
    """Attachments, with blocks or with text only."""
    hung = [{"blocks": [{"type": "section", "text": marked("*in a block*")}]}, {"fallback": "<in> _words_"}]
    await call(visitor, "chat.postMessage", channel=TRADE, text="t", attachments=hung)
    html = (await visitor.until("in a block"))["html"]
    assert "<strong>in a block</strong>" in html
    assert "<em>words</em>" in html


CODES: list[tuple[Json, str]] = [
    ({"channel": TRADE, "text": "x", "blocks": [{"type": "hologram"}]}, "invalid_blocks"),
    ({"channel": "C0NONE", "text": "x"}, "channel_not_found"),
    ({"channel": LUNCH, "text": "x"}, "not_in_channel"),
    ({"channel": TRADE, "text": "x" * 40_001}, "msg_too_long"),
]


@pytest.mark.parametrize(("args", "code"), CODES, ids=[code for _, code in CODES])
async def test_what_slack_would_refuse_is_refused_here(visitor: Visitor, args: Json, code: str) -> None:
    """With Slack's code, also behind the page; nothing is shown."""
    assert (await call(visitor, "chat.postMessage", **args))["error"] == code
    assert visitor.seen == []


async def test_a_command_answered_with_what_slack_does_not_take(visitor: Visitor) -> None:
    """Nothing is shown, and the person reads Slack's words."""
    async with listening(visitor.site) as listener:
        listener.answer({"text": "x", "blocks": [{"type": "hologram"}]})
        assert "invalid_command_response" in (await visitor.say("/tariff Vietnam"))["notice"]
    assert visitor.seen == []


async def test_what_the_bot_left_without_a_name_can_be_pressed(visitor: Visitor) -> None:
    """Slack names blocks and elements: of two buttons without an id the one that was pressed is told."""
    actions: Json = {
        "type": "actions",
        "elements": [{"type": "button", "text": plain(name)} for name in ("one", "two")],
    }
    await call(visitor, "chat.postMessage", channel=TRADE, text="t", blocks=[actions])
    (shown,) = visitor.seen
    (block,) = shown.message["blocks"]
    second = block["elements"][1]
    async with listening(visitor.site) as listener:
        there = {"channel": TRADE, "key": shown.key, "block": block["block_id"], "action": second["action_id"]}
        await visitor.do("press", option="", **there)
    assert listener.heard[0]["actions"][0]["text"]["text"] == "two"


async def test_slack_can_be_told_to_ask_for_patience(visitor: Visitor) -> None:
    """429 with Retry-After; the answer comes all the same, once."""
    visitor.site.slack.mishaps.plan("chat.postMessage", Mishap("ratelimited", retry_after="0"))
    refused = await call(visitor, "chat.postMessage", channel=TRADE, text="x")
    assert (refused["status"], refused["error"], refused["after"]) == (429, "ratelimited", "0")
    visitor.site.slack.mishaps.plan("chat.postMessage", Mishap("ratelimited", retry_after="0"))
    await visitor.say("@Policy Desk who is Wang Yi")
    await visitor.until("Foreign Minister")
    assert sum(each.bot for each in visitor.seen) == 1


@pytest.mark.usefixtures("chromium")
async def test_the_question_stays_in_sight_when_its_thread_opens(tab: Tab) -> None:
    """The conversation becomes narrower and longer; who was at its end stays there."""
    await tab.type("/tariff ASEAN")
    await tab.answered("Laos")
    await tab.type("@Policy Desk who is Wang Yi")
    await tab.answered("Foreign Minister", tab.thread)
    below = "document.getElementById('scroll').getBoundingClientRect().bottom"
    last = await tab.last.bounding_box()
    assert last is not None
    assert last["y"] + last["height"] <= await tab.page.evaluate(below) + 1


@pytest.mark.usefixtures("chromium")
@pytest.mark.parametrize("place", ["section", "actions"])
async def test_a_menu_opens_within_a_phones_width(site: Site, place: str) -> None:
    """Whether its button stands at the left edge or at the right."""
    menu: Json = {"type": "overflow", "action_id": "o", "options": OPTIONS}
    block: Json = {"type": "actions", "elements": [menu]}
    if place == "section":
        block = {"type": "section", "text": marked("t"), "accessory": menu}
    site.workspace.post(site.workspace.channels[TRADE], {"user": "U0SAM", "text": "t", "blocks": [block]})
    async with browser(site, (380, 800), has_touch=True, is_mobile=True) as tab:
        await tab.page.get_by_label("More actions").tap()
        box = await tab.page.locator(".menu").bounding_box()
        assert box is not None
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 380
        await tab.page.get_by_role("heading", name=re.compile("trade")).tap()
        await tab.page.locator(".menu").wait_for(state="hidden")
