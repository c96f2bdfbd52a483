"""The page of the local Slack with the real bot behind it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession

from bot.cli.local import local
from bot.desk import Desk
from bot.playground.page import Site
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
