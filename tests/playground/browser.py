"""Chromium before the local Slack: what a person does on the page, in the page's own words."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.playground.page import Site

if TYPE_CHECKING:
    from playwright.async_api import Locator, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
WIDE, NARROW = (1200, 900), (360, 740)


@dataclass
class Tab:
    """A tab with the page. `faults` has what the console complained of, `asked` every address that was requested."""

    page: Page
    faults: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def messages(self) -> Locator:
        """The messages of the conversation, oldest first."""
        return self.page.locator("#messages > li")

    @property
    def last(self) -> Locator:
        """The newest of them."""
        return self.messages.last

    @property
    def thread(self) -> Locator:
        """The messages of the open thread."""
        return self.page.locator("#thread > li")

    async def type(self, text: str) -> None:
        """Type a line where the focus is put in the conversation's message box, and send it."""
        box = self.page.locator("#composer-input")
        await box.fill(text)
        await box.press("Escape")
        await box.press("Enter")

    async def answered(self, text: str, where: Locator | None = None) -> Locator:
        """Wait for a message with this text; the newest message unless `where` says otherwise."""
        found = (where or self.messages).filter(has_text=text).last
        await found.wait_for(timeout=30_000)
        return found


@asynccontextmanager
async def browser(site: Site, size: tuple[int, int] = WIDE, **context: Any) -> AsyncIterator[Tab]:
    """Open the page in a browser of its own, `context` being Playwright's options."""
    async with tabs(site, 1, size, **context) as opened:
        yield opened[0]


@asynccontextmanager
async def tabs(site: Site, count: int, size: tuple[int, int] = WIDE, **context: Any) -> AsyncIterator[list[Tab]]:
    """The same page in several tabs."""
    from playwright.async_api import async_playwright  # only where a test opens the page

    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        window = await chromium.new_context(viewport={"width": size[0], "height": size[1]}, **context)
        opened = [await _opened(await window.new_page(), site.url) for _ in range(count)]
        yield opened
        await chromium.close()


async def _opened(page: Page, url: str) -> Tab:
    tab = Tab(page)
    page.on("console", lambda said: tab.faults.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda fault: tab.faults.append(str(fault)))
    page.on("request", lambda request: tab.asked.append(request.url))
    await page.goto(url)
    await page.locator("body[data-ready]").wait_for(timeout=30_000)
    return tab


def quiet(tab: Tab, site: Site) -> None:
    """No complaint in the console, no request to another host."""
    assert tab.faults == []
    assert [url for url in tab.asked if not url.startswith(site.url)] == []
