"""From pressing Enter on the page of the local Slack to the reply drawn there, in Chromium."""

from __future__ import annotations

import asyncio
import statistics
from collections.abc import Iterator

from bot.cli.local import local
from handlers.aside import share_the_processor
from tests.benchmarks.ratio import Measured
from tests.benchmarks.seeded import fresh_desk
from tests.playground.browser import CHROMIUM, browser

GOAL = 0.1  # seconds: what feels immediate
ROUNDS = 25
NAMES = ("Vietnam", "Laos", "Japan", "Thailand", "South Korea")
# in the page, so that what drives the browser is not measured; a frame after the list has changed
ENTER = """async (text) => {
    const list = document.getElementById("messages"), input = document.getElementById("composer-input");
    const before = list.children.length;
    const drawn = new Promise((done) => new MutationObserver((_, seen) => {
        if (list.children.length === before) return;
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(done));
    }).observe(list, { childList: true }));
    input.value = text;
    const begun = performance.now();
    input.form.requestSubmit();
    await drawn;
    return (performance.now() - begun) / 1000;
}"""
TRIP = """async () => {
    const begun = performance.now();
    await (await fetch("/static/icon.svg")).text();
    return (performance.now() - begun) / 1000;
}"""


def measure() -> Iterator[Measured]:
    """The bot answers different names in turn; nothing where there is no Chromium."""
    if CHROMIUM is None:
        return
    ours, bare = asyncio.run(_measured())
    yield Measured("page: Enter to the reply drawn", ours, GOAL, "100 ms", 1)
    yield Measured("page: Enter to the reply drawn", ours, bare, "bare round trip from the page", None)


async def _measured() -> tuple[float, float]:
    share_the_processor()
    desk, _ = fresh_desk()
    times: tuple[list[float], list[float]] = ([], [])
    async with local(desk) as site, browser(site) as tab:
        for number in range(ROUNDS + 1):
            taken = (
                await tab.page.evaluate(ENTER, f"/tariff {NAMES[number % len(NAMES)]}"),
                await tab.page.evaluate(TRIP),
            )
            if number:
                times[0].append(taken[0])
                times[1].append(taken[1])
    return statistics.median(times[0]), statistics.median(times[1])
