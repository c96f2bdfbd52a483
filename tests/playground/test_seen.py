"""Blocks, menus and modals in a real browser, hostile ones too."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground import payloads
from bot.playground.page import Site
from bot.playground.page.scene import PERSON, TRADE
from tests.playground.browser import Tab
from tests.playground.test_drawing import BLOCKS, HOSTILE, hostile
from tests.playground.test_modals import view


async def test_hostile_text_does_nothing(tab: Tab, site: Site) -> None:
    """Hostile text in every field of every block, and typed: shown, never run, no other host asked (F43-F47)."""
    for block, _ in BLOCKS:
        author = {"user": site.workspace.bot_user, "bot_id": site.workspace.bot_id}
        bad = {**author, "text": HOSTILE, "blocks": [hostile(block)]}
        site.workspace.post(site.workspace.channels[TRADE], bad)
    site.workspace.whisper(TRADE, PERSON, {"text": HOSTILE}).command = HOSTILE
    await tab.type(HOSTILE)
    await tab.messages.nth(len(BLOCKS) + 1).wait_for()
    await tab.last.hover()
    await tab.last.get_by_role("button", name="Inspect").click()
    await tab.page.locator(".phone-text").wait_for()
    assert await tab.page.locator("main img, main script, aside img, aside script").count() == 0
    assert await tab.page.locator(".phone-text").inner_text() == await tab.last.locator(".mrkdwn").inner_text()


async def test_every_kind_of_block_is_seen(tab: Tab, site: Site) -> None:
    """Each block takes room on the page."""
    for block, _ in BLOCKS:
        site.workspace.post(
            site.workspace.channels[TRADE], {"user": site.workspace.bot_user, "text": "t", "blocks": [block]}
        )
    await tab.messages.nth(len(BLOCKS) - 1).wait_for()
    for place, (block, _) in enumerate(BLOCKS):
        box = await tab.messages.nth(place).locator(".body > *").first.bounding_box()
        assert box is not None, block["type"]
        assert box["width"] > 0


@pytest.mark.parametrize("kind", ["static_select", "overflow", "datepicker"])
async def test_a_menu_is_chosen_from(tab: Tab, site: Site, kind: str) -> None:
    """A choice reaches the bot, signed; it says that it knows no such menu, privately."""
    block = next(each for each, _ in BLOCKS if each["type"] == "actions" and each["elements"][0]["type"] == kind)
    author = {"user": site.workspace.bot_user, "bot_id": site.workspace.bot_id}
    site.workspace.post(site.workspace.channels[TRADE], {**author, "text": "t", "blocks": [block]})
    menu = tab.messages.locator(".b-actions")
    if kind == "static_select":
        await menu.get_by_label("Pick").select_option("1")
    elif kind == "overflow":
        await menu.get_by_label("More actions").click()
        await menu.get_by_role("button", name="two").click()
    else:
        await menu.locator("input").fill("2026-12-01")
    await tab.answered("Only visible to you")


async def test_a_modal_is_filled_in_and_sent_off(tab: Tab, site: Site) -> None:
    """It takes the focus; Escape closes it; sent off, it is gone."""
    for end in ("Escape", "Enter"):
        args: dict[str, Any] = {"trigger_id": payloads.trigger(site.workspace), "view": view()}
        headers = {"Authorization": f"Bearer {site.workspace.token}"}
        answer = await tab.page.request.post(f"{site.slack.url}views.open", data=args, headers=headers)
        assert (await answer.json())["ok"]
        await tab.page.get_by_label("plain_text_input").fill("words")
        await tab.page.get_by_label("static_select").select_option("1")
        await tab.page.get_by_label("plain_text_input").press(end)
        await tab.page.locator("#modal").wait_for(state="hidden")


async def test_the_form_of_the_daily_summary(tab: Tab) -> None:
    """Opened by a command: what the bot finds wrong stands beside its field; put right, it is saved and says so."""
    dialog = tab.page.get_by_role("dialog")
    await tab.type("/policy daily")
    await dialog.get_by_label("Channel").select_option("C0LUNCH")
    await dialog.get_by_label("Time zone").fill("Seoul")
    await dialog.get_by_label("Sunday").uncheck()
    await dialog.get_by_role("button", name="Save").click()
    await dialog.get_by_text("Invite me there").wait_for()
    await dialog.get_by_label("Channel").select_option("C0TRADE")
    await dialog.get_by_role("button", name="Save").click()
    await dialog.get_by_text("Daily summary in #trade").wait_for()
    await dialog.get_by_role("button", name="Close").click()
    await dialog.wait_for(state="hidden")
