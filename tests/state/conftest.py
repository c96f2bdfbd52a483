"""Every test of the state runs on SQLite in a file and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.state import Database
from tests.state.desks import Pair


@pytest.fixture
def pair(url: str) -> Iterator[Pair]:
    """Two replicas on it."""
    here, there = Database.open(url), Database.open(url)
    yield Pair(here, there)
    here.close()
    there.close()
