"""In a real browser: the question before a click, modals one upon another, and how their fields keep what was typed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

import pytest

from bot.playground.page import Site
from bot.playground.page.scene import TRADE
from tests.playground.browser import Tab, browser
from tests.playground.listener import Listener, listening
from tests.playground.test_browser import AXE, serious
from tests.playground.test_drawing import BLOCKS, OPTIONS, button, marked, plain
from tests.playground.test_stack import opened, view
from tests.playground.visitor import Visitor

if TYPE_CHECKING:
    from playwright.async_api import Locator

CONFIRM = {"title": plain("Share this?"), "text": marked("*Everyone* in <b>#trade</b> will see it."),
           "confirm": plain("Share it"), "deny": plain("Not now"), "style": "danger"}  # fmt: skip
MENU = {"type": "static_select", "action_id": "menu", "placeholder": plain("Pick"), "options": OPTIONS}
MORE = {"type": "overflow", "action_id": "more", "options": OPTIONS}


@pytest.fixture
async def listener(site: Site) -> AsyncIterator[Listener]:
    """What the bot would hear."""
    async with listening(site) as heard:
        yield heard


async def message(tab: Tab, site: Site, *elements: dict[str, Any]) -> Locator:
    """A message with these, each with a question before the click."""
    asked = [{**each, "confirm": CONFIRM} for each in elements]
    block = {"type": "actions", "block_id": "b", "elements": asked}
    author = {"user": site.workspace.bot_user, "bot_id": site.workspace.bot_id}
    site.workspace.post(site.workspace.channels[TRADE], {**author, "text": "t", "blocks": [block]})
    return tab.messages.last


async def test_a_click_is_confirmed_first(tab: Tab, site: Site, listener: Listener) -> None:
    """The question is a dialog with its words; denied or left by Escape nothing is sent, confirmed the click is."""
    posted = await message(tab, site, button("Share"))
    dialog = tab.page.get_by_role("alertdialog", name="Share this?")
    for end in ("Not now", "Escape"):
        await posted.get_by_role("button", name="Share").click()
        await dialog.get_by_text("in <b>#trade</b> will see it.").wait_for()
        await (tab.page.keyboard.press(end) if end == "Escape" else dialog.get_by_role("button", name=end).click())
        await dialog.wait_for(state="hidden")
    assert listener.heard == []
    assert await tab.page.evaluate("document.activeElement.textContent.trim()") == "Share"
    await tab.page.keyboard.press("Enter")
    await tab.page.keyboard.press("Tab")
    async with tab.page.expect_response("**/do/press"):
        await tab.page.keyboard.press("Enter")
    assert [each["actions"][0]["action_id"] for each in listener.heard] == ["a"]


async def shows(menu: Locator, value: str) -> None:
    """Wait until a menu shows a value."""
    from playwright.async_api import expect

    await expect(menu).to_have_value(value)


async def test_a_choice_that_is_not_confirmed_is_taken_back(tab: Tab, site: Site, listener: Listener) -> None:
    """A menu shows what it showed before; one of the overflow is asked about too."""
    posted = await message(tab, site, MENU, MORE)
    dialog, menu = tab.page.get_by_role("alertdialog"), posted.get_by_label("Pick")
    for choice, end, left in (("0", "Share it", "0"), ("1", "Not now", "0")):
        await menu.select_option(choice)
        await dialog.get_by_role("button", name=end).click()
        await dialog.wait_for(state="hidden")
        await shows(menu, left)  # what was chosen is taken back a moment after the dialog has closed
    await posted.get_by_label("More actions").click()
    await posted.get_by_role("button", name="two").click()
    async with tab.page.expect_response("**/do/press"):
        await dialog.get_by_role("button", name="Share it").click()
    assert [each["actions"][0]["selected_option"] for each in listener.heard] == OPTIONS
    assert listener.heard[1]["state"]["values"]["b"]["menu"]["selected_option"] == OPTIONS[0]


async def test_the_question_is_accessible(tab: Tab, site: Site) -> None:
    """axe-core finds nothing, with a modal below it."""
    if not AXE.is_file():
        pytest.skip("axe-core is not there; .ci/run fetches it: npm install --prefix .cache/e2e axe-core@4.14.1")
    await tab.page.evaluate(AXE.read_text(encoding="utf-8"))
    posted = await message(tab, site, button("Share"))
    await posted.get_by_role("button", name="Share").click()
    await tab.page.get_by_role("alertdialog").wait_for()
    assert await serious(tab) == []


async def test_a_modal_keeps_what_was_typed_while_another_lies_upon_it(
    tab: Tab, visitor: Visitor, listener: Listener
) -> None:
    """Pushed, closed and changed, the fields of the first hold what they held; the cross closes all."""
    dialog = tab.page.get_by_role("dialog")
    await opened(visitor)
    await dialog.get_by_label("Words").fill("kept")
    await opened(visitor, "Second", "views.push")
    await tab.page.get_by_role("dialog", name="Second").wait_for()
    assert await dialog.get_by_label("Words").input_value() == ""
    await dialog.get_by_role("button", name="Cancel").click()
    await tab.page.get_by_role("dialog", name="First").wait_for()
    assert await dialog.get_by_label("Words").input_value() == "kept"
    listener.answer({"response_action": "update", "view": view("Changed")})
    await dialog.get_by_role("button", name="Go").click()
    await tab.page.get_by_role("dialog", name="Changed").wait_for()
    assert await dialog.get_by_label("Words").input_value() == "kept"
    await dialog.get_by_role("button", name="Dismiss").click()
    await dialog.wait_for(state="hidden")


async def test_a_button_in_a_modal_is_pressed_there(tab: Tab, visitor: Visitor, listener: Listener) -> None:
    """With what is filled in; what goes wrong is told in the modal."""
    await opened(visitor)
    dialog = tab.page.get_by_role("dialog")
    await dialog.get_by_label("Words").fill("typed")
    async with tab.page.expect_response("**/do/press"):
        await dialog.get_by_role("button", name="More").click()
    assert listener.heard[0]["view"]["state"]["values"]["in"]["words"]["value"] == "typed"
    assert visitor.site.driver is not None
    visitor.site.driver.url = "http://127.0.0.1:1/"
    await dialog.get_by_role("button", name="More").click()
    await dialog.get_by_text("cannot be reached").wait_for()
    await dialog.get_by_role("button", name="Go").click()
    await dialog.get_by_text("We had some trouble connecting").wait_for()


async def test_a_field_can_tell_the_bot_of_each_change(tab: Tab, visitor: Visitor, listener: Listener) -> None:
    """Where the bot asks for it (`dispatch_action`): what was chosen goes with the view."""
    days = {"type": "checkboxes", "action_id": "days", "options": OPTIONS}
    asked = {"type": "input", "block_id": "d", "label": plain("Days"), "dispatch_action": True, "element": days}
    await opened(visitor, blocks=[asked])
    async with tab.page.expect_response("**/do/press"):
        await tab.page.get_by_label("two").check()
    (heard,) = listener.heard
    assert heard["actions"][0]["selected_options"] == OPTIONS[1:]
    assert heard["view"]["state"]["values"]["d"]["days"]["selected_options"] == OPTIONS[1:]


async def test_a_menu_at_the_lower_edge_opens_upwards(tab: Tab, visitor: Visitor) -> None:
    """So that nothing of it is cut off by the modal it is in."""
    words = {"type": "section", "text": marked("words\n" * 4)}
    await opened(visitor, blocks=[words, {"type": "actions", "elements": [MORE]}])
    dialog = tab.page.get_by_role("dialog")
    await dialog.get_by_label("More actions").click()
    menu, modal = await dialog.locator(".menu").bounding_box(), await dialog.bounding_box()
    assert menu is not None
    assert modal is not None
    assert menu["y"] >= modal["y"]
    assert menu["y"] + menu["height"] <= modal["y"] + modal["height"]


async def test_fields_of_one_name_in_two_messages_are_two(tab: Tab, site: Site, listener: Listener) -> None:
    """What is chosen in one message leaves the other as it is; a label belongs to its own field."""
    radio = {"type": "radio_buttons", "action_id": "r", "options": OPTIONS}
    typed = {"type": "input", "block_id": "in", "label": plain("Words"),
             "element": {"type": "plain_text_input", "action_id": "words"}}  # fmt: skip
    for _ in range(2):
        blocks = [{"type": "actions", "block_id": "b", "elements": [radio]}, typed]
        site.workspace.post(site.workspace.channels[TRADE], {"user": "U0DESK", "text": "t", "blocks": blocks})
    first, second = tab.messages.nth(0), tab.messages.nth(1)
    for posted, choice in ((first, "one"), (second, "two")):
        await posted.get_by_label("Words").fill(choice)
        async with tab.page.expect_response("**/do/press"):
            await posted.get_by_label(choice, exact=True).check()
    assert await first.get_by_label("one", exact=True).is_checked()
    held = [each["state"]["values"] for each in listener.heard]
    assert [each["in"]["words"]["value"] for each in held] == ["one", "two"]
    assert [each["b"]["r"]["selected_option"] for each in held] == OPTIONS


async def test_escape_closes_a_menu_before_the_panel(tab: Tab, site: Site) -> None:
    """The focus goes back to its button; what is open beside stays."""
    posted = await message(tab, site, MORE)
    await posted.hover()
    await posted.get_by_role("button", name="Inspect").click()
    menu = posted.get_by_label("More actions")
    await menu.click()
    await posted.get_by_role("button", name="two").focus()
    await tab.page.keyboard.press("Escape")
    await posted.locator(".menu").wait_for(state="hidden")
    assert await menu.evaluate("each => each === document.activeElement")
    assert await tab.page.locator("#side").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_kind_of_block_is_accessible(site: Site, scheme: str) -> None:
    """axe-core finds nothing in any of them, in both colour schemes."""
    if not AXE.is_file():
        pytest.skip("axe-core is not there; .ci/run fetches it: npm install --prefix .cache/e2e axe-core@4.14.1")
    author = {"user": site.workspace.bot_user, "bot_id": site.workspace.bot_id}
    for block, _ in BLOCKS:
        site.workspace.post(site.workspace.channels[TRADE], {**author, "text": "t", "blocks": [block]})
    async with browser(site, color_scheme=scheme) as tab:
        await tab.page.evaluate(AXE.read_text(encoding="utf-8"))
        await tab.messages.nth(len(BLOCKS) - 1).wait_for()
        assert await serious(tab) == []
