"""The page of the local Slack with the real bot behind it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession

from bot.cli.local import local
from bot.desk import Desk
from bot.playground.page import Site
from tests.playground.browser import CHROMIUM, Tab, browser, quiet
from tests.playground.visitor import Visitor


@pytest.fixture
async def site(desk: Desk) -> AsyncIterator[Site]:
    """The page, on a free port."""
    async with local(desk) as running:
        yield running


@pytest.fixture
async def visitor(site: Site) -> AsyncIterator[Visitor]:
    """Somebody before the page."""
    async with ClientSession() as session:
        yield Visitor(site, session)


@pytest.fixture
def chromium() -> None:
    """What opens the page needs Playwright and a browser."""
    pytest.importorskip("playwright", reason="Playwright is not installed here (pip install playwright)")
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed here (Debian: apt-get install chromium)")


@pytest.fixture
async def tab(chromium: None, site: Site) -> AsyncIterator[Tab]:
    """The page in a browser; whatever the test does, the console stays silent and no other host is asked."""
    del chromium  # asked for first, so that a test without a browser is skipped
    async with browser(site) as opened:
        yield opened
        quiet(opened, site)
