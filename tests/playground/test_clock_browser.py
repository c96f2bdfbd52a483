"""The clock and its controls in a real browser: by mouse, by keyboard, in two tabs, on a phone, for a screen reader."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.desk import Desk
from bot.playground.page import Site
from tests.playground.browser import NARROW, Tab, browser, quiet, tabs
from tests.playground.days import BEGIN, LATER, opened, summaries
from tests.playground.test_browser import AXE, focused, serious

pytestmark = pytest.mark.usefixtures("chromium")


@pytest.fixture
async def site(desk: Desk) -> AsyncIterator[Site]:
    """The page on 28 July 2025."""
    async with opened(desk) as running:
        yield running


async def test_the_clock_is_shown_and_moved(tab: Tab, site: Site) -> None:
    """It stands in the bar; a day on, to a date; what it cannot do is said beside the controls."""
    face = tab.page.locator("#clock-face")
    assert (await face.inner_text()).startswith("Mon, 28 Jul 2025, ")
    await tab.page.locator("#clock summary").click()
    await tab.page.get_by_role("button", name="+1 day").click()
    await face.get_by_text("Tue, 29 Jul 2025").wait_for()
    await tab.page.get_by_label("To", exact=True).fill("2025-08-04T10:30")
    await tab.page.get_by_role("button", name="Move", exact=True).click()
    await face.get_by_text("Mon, 4 Aug 2025, 10:30").wait_for()
    assert f"{site.clockwork.clock.local():%d %H:%M}" == "04 10:30"
    await tab.page.get_by_label("To", exact=True).fill("2026-08-04T10:30")
    await tab.page.get_by_role("button", name="Move", exact=True).click()
    await tab.page.get_by_role("alert").get_by_text("At most 31 days").wait_for()


async def test_todays_summary_by_keyboard_alone(tab: Tab, site: Site) -> None:
    """The controls are reached with Tab and pressed with Enter; Escape closes them and the focus is where it was."""
    keyboard = tab.page.keyboard
    await tab.page.locator("#clock summary").focus()
    await keyboard.press("Enter")
    await keyboard.press("Tab")
    await keyboard.press("Escape")
    assert await tab.page.get_by_role("button", name="+1 hour").is_hidden()
    assert "28 Jul 2025" in await focused(tab)
    await keyboard.press("Enter")
    for _ in range(20):
        if await focused(tab) == "Send today's summary now":
            break
        await keyboard.press("Tab")
    await keyboard.press("Enter")
    await tab.answered("first summary · Mon 28 Jul 2025")
    await tab.answered("is being posted in #trade")
    assert "28 Jul 2025" in await focused(tab)
    assert len(summaries(site)) == 1


async def test_a_week_is_seen_as_it_comes(site: Site) -> None:
    """In the tab where it was asked for and in another; a line parts the days; the progress is told, and its end."""
    async with tabs(site, 2) as (one, two):
        await one.page.locator("#clock summary").click()
        await one.page.get_by_role("button", name="A week of summaries").click()
        await two.page.get_by_role("status").get_by_text("of 7:").wait_for()
        await one.page.get_by_role("status").get_by_text("A week has passed: 7 summaries.").wait_for(timeout=60_000)
        for tab in (one, two):
            last = await tab.answered("daily summary · Mon 4 Aug 2025")
            await last.get_by_text("Monday 4 August 2025").wait_for()
            quiet(tab, site)
        assert await one.last.evaluate("each => each.getBoundingClientRect().bottom <= innerHeight")


async def test_a_day_with_more_to_tell_is_a_click_away(desk: Desk) -> None:
    """Where the base has no date ahead; the conversations are empty, the clock is on that day, the panel is closed."""
    async with opened(desk, LATER, BEGIN.date()) as site, browser(site) as tab:
        await tab.type("/tariff Laos")
        await tab.answered("500 days old")
        await tab.page.locator("#clock summary").click()
        await tab.page.get_by_role("button", name="Start over on 28 Jul 2025").click()
        await tab.page.locator("#clock-face").get_by_text("Mon, 28 Jul 2025").wait_for()
        await tab.page.locator(".clock-panel").wait_for(state="hidden")
        await tab.type("/tariff Laos")
        await tab.answered("18 days old")
        assert await tab.messages.count() == 1
        quiet(tab, site)


async def test_the_controls_fit_a_phone(site: Site) -> None:
    """At 360 pixels the panel is within the page, which does not scroll sideways."""
    async with browser(site, NARROW, has_touch=True, is_mobile=True) as tab:
        await tab.page.locator("#clock summary").tap()
        panel = await tab.page.locator(".clock-panel").bounding_box()
        assert panel is not None
        assert panel["x"] >= 0
        assert panel["x"] + panel["width"] <= NARROW[0]
        assert await tab.page.evaluate("document.documentElement.scrollWidth") == NARROW[0]
        await tab.page.get_by_role("button", name="Send today's summary now").tap()
        await tab.answered("first summary")
        quiet(tab, site)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_in_the_controls(site: Site, scheme: str) -> None:
    """With the panel open, and with the line between two days."""
    if not AXE.is_file():
        pytest.skip("axe-core is not there; .ci/run fetches it: npm install --prefix .cache/e2e axe-core@4.14.1")
    async with browser(site, color_scheme=scheme) as tab:
        await tab.page.evaluate(AXE.read_text(encoding="utf-8"))
        await tab.type("/tariff Laos")
        await tab.page.locator("#clock summary").click()
        await tab.page.get_by_role("button", name="+1 day").click()
        await tab.type("/tariff Laos")
        await tab.messages.nth(1).locator(".day").wait_for()
        await tab.page.locator("#clock summary").click()
        assert await serious(tab) == []
