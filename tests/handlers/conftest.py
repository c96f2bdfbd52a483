"""The running bot over the real desk."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.desk import Desk
from tests.handlers.house import House, house


@pytest.fixture
async def bot(desk: Desk) -> AsyncIterator[House]:
    """The bot, the local Slack and the people in it."""
    async with house(desk) as running:
        yield running
