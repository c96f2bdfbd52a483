"""In a real browser: a newcomer, the keyboard alone, two tabs, a narrow window, a screen reader."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bot.paths import CHECKOUT
from bot.playground.page import Site
from tests.playground.browser import NARROW, Tab, browser, quiet, tabs

pytestmark = pytest.mark.usefixtures("chromium")
AXE = CHECKOUT / ".cache" / "e2e" / "node_modules" / "axe-core" / "axe.min.js"


async def test_a_newcomers_first_two_minutes(tab: Tab) -> None:
    """Type a command, press a suggestion, press a button, look into what the bot sent, start over."""
    page = tab.page
    await tab.type("/tariff Vietnam")
    reply = await tab.answered("20 %")
    assert "Only visible to you" in await reply.inner_text()
    await reply.get_by_role("button", name="Show passage").click()
    await tab.answered("Vietnam recently agreed to")
    await page.get_by_role("button", name=re.compile("How long did Rubio")).click()
    await tab.answered("About 50 minutes", tab.thread)
    await page.locator("#reply-input").fill("@Policy Desk source?")
    await page.locator("#reply-input").press("Enter")
    await tab.thread.nth(3).wait_for()
    await page.get_by_role("button", name="Close panel").click()
    await reply.hover()
    await reply.get_by_role("button", name="Inspect").click()
    assert "20 %" in await page.locator(".phone-text").inner_text()
    blocks = json.loads(await page.locator("#inspector pre").first.inner_text())
    assert blocks[0]["type"] == "header"
    await page.get_by_role("button", name="Start over").click()
    await page.locator("#messages > li").first.wait_for(state="detached")
    assert await page.locator(".welcome:visible .chip").count() == 9


async def test_a_did_you_mean_is_answered_by_a_click(tab: Tab) -> None:
    """The choice takes the place of the question."""
    await tab.type("/tariff Congo")
    asked = await tab.answered("Which one?")
    await asked.get_by_role("button", name="DR Congo", exact=True).click()
    await tab.answered("No tariff on")
    assert await tab.messages.count() == 1


async def test_the_keyboard_alone_is_enough(tab: Tab) -> None:
    """Complete a command, send, recall it, reach a button, press it, open a panel and come back, without a mouse."""
    keyboard = tab.page.keyboard
    await keyboard.type("/tar")
    await keyboard.press("ArrowDown")
    await keyboard.press("ArrowDown")
    await keyboard.press("Enter")
    assert await tab.page.locator("#composer-input").input_value() == "/tariff Vietnam"
    await keyboard.press("Enter")
    await tab.answered("20 %")
    await keyboard.press("ArrowUp")
    assert await tab.page.locator("#composer-input").input_value() == "/tariff Vietnam"
    await keyboard.press("ArrowDown")
    assert await tab.page.locator("#composer-input").input_value() == ""
    await back_to(tab, "History")
    await keyboard.press("Enter")
    await tab.messages.nth(1).wait_for()
    await back_to(tab, "Inspect")
    await keyboard.press("Enter")
    await tab.page.locator("#inspector pre").first.wait_for()
    await keyboard.press("Escape")
    assert await focused(tab) == "Inspect"


async def focused(tab: Tab) -> str:
    """What the focus is on."""
    return str(await tab.page.evaluate("document.activeElement.textContent.trim()"))


async def back_to(tab: Tab, name: str) -> None:
    """Go back with Shift+Tab until the focus is on this."""
    for _ in range(20):
        await tab.page.keyboard.press("Shift+Tab")
        if await focused(tab) == name:
            return
    raise AssertionError(f"the focus never came to {name}")


async def test_a_first_reply_that_is_tall_is_seen_from_its_first_line(site: Site) -> None:
    """The suggestions above it become small with it."""
    async with browser(site, (1200, 600)) as tab:
        await tab.type("/tariff ASEAN")
        await tab.answered("Laos")
        top = "document.getElementById('scroll').getBoundingClientRect().top"
        assert await tab.last.evaluate(f"each => Math.round(each.getBoundingClientRect().top - {top})") == 0
        quiet(tab, site)


async def test_a_notice_hides_no_message(tab: Tab) -> None:
    """What Slack tells the person takes room below the messages; the newest is seen all the same."""
    for number in range(2):
        await tab.type("/tariff Vietnam")
        await tab.messages.nth(number).wait_for()
    await tab.type("/weather Seoul")
    await tab.page.get_by_role("alert").get_by_text("is not a valid command").wait_for()
    end = "document.getElementById('scroll').getBoundingClientRect().bottom"
    assert await tab.last.evaluate(f"each => each.getBoundingClientRect().bottom <= {end} + 1")


async def test_two_tabs_agree(site: Site) -> None:
    """What is said in one is seen in the other, answers and removals too; unread marks where one is not looking."""
    async with tabs(site, 2) as (one, two):
        await one.type("/tariff Vietnam")
        await two.answered("20 %")
        await two.page.get_by_role("link", name="lunch").click()
        await one.type("@Policy Desk who is Wang Yi")
        await two.page.locator("a[data-channel=C0TRADE].has-unread").wait_for()
        await two.page.get_by_role("button", name="Start over").click()
        await one.messages.first.wait_for(state="detached")
        for tab in (one, two):
            quiet(tab, site)


async def test_a_phones_width_is_enough(site: Site) -> None:
    """At 360 pixels nothing is cut off: the page does not scroll sideways, and a table scrolls within itself."""
    async with browser(site, NARROW, has_touch=True, is_mobile=True) as tab:
        for line, text in (("/tariff ASEAN", "Laos"), ("/tariff Vietnam", "Vietnam: 20")):
            await tab.type(line)
            reply = await tab.answered(text)
            wide = "document.documentElement.scrollWidth + document.getElementById('scroll').scrollWidth"
            assert await tab.page.evaluate(wide) == 2 * NARROW[0]
        await reply.get_by_role("button", name="Inspect").tap()
        panel = await tab.page.locator("#side").bounding_box()
        assert panel is not None
        assert panel["width"] <= NARROW[0]
        await tab.page.get_by_role("button", name="Close panel").tap()
        quiet(tab, site)


async def test_the_inspector_gives_way_to_the_thread_again(tab: Tab) -> None:
    """Looking into a message of a thread does not lose the thread."""
    await tab.type("@Policy Desk who is Wang Yi")
    await tab.answered("Foreign Minister", tab.thread)
    await tab.thread.last.hover()
    await tab.thread.last.get_by_role("button", name="Inspect").click()
    await tab.page.locator("#inspector pre").first.wait_for()
    await tab.page.keyboard.press("Escape")
    await tab.thread.nth(1).wait_for()
    await tab.page.keyboard.press("Escape")
    assert await tab.page.locator("#side").is_hidden()


async def test_news_is_told_to_a_screen_reader(tab: Tab) -> None:
    """A reply is spoken by its notification text, not block by block."""
    await tab.type("/tariff Vietnam")
    await tab.answered("20 %")
    heard = await tab.page.get_by_role("status").inner_text()
    assert heard.startswith("Policy Desk: Vietnam: 20 %")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_serious(site: Site, scheme: str) -> None:
    """The accessibility rules of axe-core, in both colour schemes, with every kind of thing on the page."""
    if not AXE.is_file():
        pytest.skip("axe-core is not there; .ci/run fetches it: npm install --prefix .cache/e2e axe-core@4.14.1")
    async with browser(site, color_scheme=scheme) as tab:
        await tab.page.evaluate(AXE.read_text(encoding="utf-8"))
        assert await serious(tab) == []
        for line, text in (("/tariff ASEAN", "Laos"), ("/tariff Congo", "Which one")):
            await tab.type(line)
            await tab.answered(text)
        await tab.type("@Policy Desk How long did Rubio and Lavrov meet?")
        await tab.answered("About 50 minutes", tab.thread)
        assert await serious(tab) == []
        await tab.messages.nth(1).hover()
        await tab.messages.nth(1).get_by_role("button", name="Inspect").click()
        await tab.page.locator("#inspector pre").first.wait_for()
        assert await serious(tab) == []
        await tab.type("/policy daily")
        await tab.page.get_by_role("dialog").wait_for()
        assert await serious(tab) == []


async def serious(tab: Tab) -> list[str]:
    """What axe-core finds wrong."""
    found = await tab.page.evaluate("async () => (await axe.run()).violations")
    assert await tab.page.evaluate("async () => (await axe.run()).passes.length") > 20
    return [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in found]


def test_nothing_of_the_page_is_left_out_of_the_package() -> None:
    """Every file beside the page's modules is named in pyproject's package data."""
    folder = CHECKOUT / "bot" / "playground" / "page"
    named = ("templates/*.html", "templates/blocks/*.html", "static/*")
    there = {path for path in folder.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")}
    assert there == {path for pattern in named for path in folder.glob(pattern)}
    assert json.dumps(list(named)) in Path(CHECKOUT / "pyproject.toml").read_text(encoding="utf-8")
