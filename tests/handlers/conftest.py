"""The running bot over the real desk."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.desk import Desk
from tests.handlers.house import House, house
from tests.handlers.replicas import Office, replicas


@pytest.fixture
async def bot(desk: Desk) -> AsyncIterator[House]:
    """The bot, the local Slack and the people in it."""
    async with house(desk) as running:
        yield running


@pytest.fixture
async def office(desk: Desk) -> AsyncIterator[Office]:
    """A local Slack for replicas in Socket Mode."""
    async with replicas(desk) as place:
        yield place
