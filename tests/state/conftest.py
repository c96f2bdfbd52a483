"""Every test of the state runs on SQLite in a file and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.state import Database, default_url
from tests.state.desks import Pair


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return default_url(tmp_path)
    found: str = request.getfixturevalue("emptied")
    return found


@pytest.fixture
def pair(url: str) -> Iterator[Pair]:
    """Two replicas on it."""
    here, there = Database.open(url), Database.open(url)
    yield Pair(here, there)
    here.close()
    there.close()
