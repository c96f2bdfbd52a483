"""Start over: the workspace is as at first, and the bot remembers nothing, without a new start of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.playground import Mishap
from bot.playground.page.scene import DIRECT, LUNCH, TRADE
from tests.playground.browser import Tab
from tests.playground.test_stack import opened
from tests.playground.visitor import Visitor

if TYPE_CHECKING:
    from bot.playground.page.shown import Shown


async def test_every_conversation_is_empty(visitor: Visitor) -> None:
    """Messages, threads, modals, calls and what was planned are gone; the bot is where it was at first."""
    await visitor.say("/tariff Vietnam")
    await visitor.say("/invite @Policy Desk", LUNCH)
    await visitor.say("@Policy Desk who is Wang Yi")
    await visitor.until("Foreign Minister")
    await opened(visitor)
    visitor.site.slack.mishaps.plan("chat.postMessage", Mishap("drop"))
    await visitor.do("restart")
    slack = visitor.site.slack
    assert visitor.seen == []
    assert slack.workspace.bot_user not in slack.workspace.channels[LUNCH].members
    assert (slack.workspace.modals, slack.replies.slips, slack.mishaps.waiting) == ([], {}, {})
    assert slack.calls("chat.postMessage") == []


async def test_the_bot_forgets_too(visitor: Visitor) -> None:
    """Its summaries and watches; what is said then is answered as by a bot that never heard anything."""
    asked = ("/policy daily status", "/policy watching", "@Policy Desk who is Wang Yi")
    before = [await said(visitor, line) for line in asked[:2]]
    await said(visitor, "/policy daily on at 08:00 Seoul")
    await said(visitor, "/policy watch Vietnam")
    assert [await said(visitor, line) for line in asked[:2]] != before
    await visitor.do("restart")
    assert [await said(visitor, line) for line in asked[:2]] == before
    await visitor.say(asked[2])
    await visitor.until("Foreign Minister")


async def said(visitor: Visitor, line: str) -> str:
    """The private answer to a command."""
    await visitor.say(line)
    last: Shown = visitor.seen[-1]
    return last.notice


async def test_what_was_pressed_before_is_gone(visitor: Visitor) -> None:
    """A button of a message that is no more, and the response URL of a command before."""
    await visitor.say("/tariff Congo")
    (asked,) = visitor.seen
    block = asked.message["blocks"][-1]
    there = {"key": asked.key, "block": block["block_id"], "action": block["elements"][0]["action_id"]}
    url = visitor.site.slack.response_url(TRADE, "U0SAM")
    await visitor.do("restart")
    await visitor.do("press", 404, channel=TRADE, **there)
    async with visitor.session.post(url, json={"text": "late"}) as response:
        assert response.status == 404
    assert visitor.seen == []


@pytest.mark.usefixtures("chromium")
async def test_every_tab_shows_it(tab: Tab, visitor: Visitor) -> None:
    """The open thread and the modal close, the marks of what is unread go, the suggestions are back."""
    await tab.type("@Policy Desk who is Wang Yi")
    await tab.answered("Foreign Minister", tab.thread)
    await visitor.say("who is Wang Yi", DIRECT)
    await tab.page.locator("a.has-unread").wait_for()
    await opened(visitor)
    await visitor.do("restart")
    await tab.messages.first.wait_for(state="detached")
    await tab.page.locator("#side").wait_for(state="hidden")
    await tab.page.locator("#modal").wait_for(state="hidden")
    assert await tab.page.locator("a.has-unread").count() == 0
    await tab.page.locator(".welcome:visible .chip").first.click()
    await tab.answered("20 %")
