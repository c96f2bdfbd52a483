"""The worker's bench."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.jobs.bench import Bench


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    """With a database in memory."""
    made = Bench()
    yield made
    made.database.close()
