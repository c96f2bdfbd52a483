"""`make screenshots`: drives the page in Chromium and writes the pictures of the README into docs/."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.base import open_base
from bot.cli.local import local
from bot.desk import Desk
from bot.paths import CHECKOUT, paths
from bot.playground.clock import MovableClock
from tests.playground.browser import Tab, browser

DOCS = CHECKOUT / "docs"
TODAY = datetime(2026, 11, 22, 9, 12, tzinfo=UTC)  # the day of the README's conversation
EVENTFUL = datetime(2025, 7, 28, 9, 12, tzinfo=UTC)  # four days before most of the base's rates are due


async def tariff(tab: Tab) -> None:
    """One rate, for one person."""
    await tab.type("/tariff Vietnam")
    await tab.answered("20 %")


async def bloc(tab: Tab) -> None:
    """A table."""
    await tab.type("/tariff ASEAN")
    await tab.answered("Laos")


async def did_you_mean(tab: Tab) -> None:
    """A name that two countries share."""
    await tab.type("/tariff Congo")
    await tab.answered("Congo")


async def question(tab: Tab) -> None:
    """A question, answered in a thread."""
    await tab.type("@Policy Desk How long did Rubio and Lavrov meet?")
    await tab.answered("50 minutes", tab.thread)


async def summary(tab: Tab) -> None:
    """The daily summary as it would be posted now."""
    await tab.type("/policy daily preview")
    await tab.answered("Rates")


async def week(tab: Tab) -> None:
    """A week of summaries, a click after the page was opened."""
    await tab.page.locator("#clock summary").click()
    await tab.page.get_by_role("button", name="A week of summaries").click()
    await tab.page.get_by_role("status").get_by_text("A week has passed").wait_for(timeout=60_000)


async def dark(tab: Tab) -> None:
    """A claim and its denial, and the inspector beside them."""
    await tariff(tab)
    await tab.last.hover()
    await tab.last.get_by_role("button", name="Inspect").click()
    await tab.page.locator("#inspector pre").first.wait_for()


Scene = Callable[[Tab], Awaitable[None]]
PICTURES: tuple[tuple[str, Scene, tuple[int, int], dict[str, Any]], ...] = (  # and Playwright's options, and `begin`
    ("tariff", tariff, (1200, 890), {}),
    ("bloc", bloc, (1200, 760), {}),
    ("did-you-mean", did_you_mean, (1200, 520), {}),
    ("thread", question, (1200, 640), {}),
    ("summary", summary, (1200, 900), {}),
    ("week", week, (1200, 900), {"begin": EVENTFUL}),
    ("dark", dark, (1200, 700), {"color_scheme": "dark"}),
)


async def take(folder: Path) -> list[Path]:
    """Write every picture into the folder."""
    base = open_base(paths())
    written = []
    for name, scene, size, options in PICTURES:
        context = dict(options)
        clock = MovableClock(context.pop("begin", TODAY))
        desk = Desk(base.index, base.names, clock.today)
        async with local(desk, clock=clock) as site, browser(site, size, **context) as tab:
            await scene(tab)
            await tab.page.wait_for_timeout(200)  # fonts and scrolling have settled
            written.append(folder / f"{name}.png")
            await tab.page.screenshot(path=written[-1])
    return written


if __name__ == "__main__":
    DOCS.mkdir(exist_ok=True)
    for picture in asyncio.run(take(DOCS)):
        print(f"{picture.relative_to(CHECKOUT)}  {picture.stat().st_size // 1024} kB")  # noqa: T201 - its output
