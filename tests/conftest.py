"""Fixtures for every test: the desk over the project's own seeds, built once a session in a folder of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.base import open_base
from bot.desk import Desk
from bot.paths import CHECKOUT, Paths
from bot.state import Database, default_url
from bot.state.tables import METADATA
from tests.state.postgres import binaries, server

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def articles() -> Path | None:
    """The folder of article texts, where it is at hand."""
    folder = Path(os.environ.get("POLICYDESK_ARTICLES") or CHECKOUT.parent / "shared" / "seeds")
    return folder if folder.is_dir() else None


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the index and the names, built from the real seeds."""
    folder = tmp_path_factory.mktemp("data")
    open_base(Paths(CHECKOUT / "seeds", folder, None, None)).index.close()
    return folder


@pytest.fixture(scope="session")
def desk(built: Path, articles: Path | None) -> Iterator[Desk]:
    """A desk over the real seeds, on 22 Nov 2026."""
    base = open_base(Paths(CHECKOUT / "seeds", built, articles, None))
    yield Desk(base.index, base.names, lambda: TODAY, articles)
    base.index.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server of the tests' own."""
    programs = binaries()
    if programs is None:
        pytest.skip("PostgreSQL is not installed here (Debian: apt-get install postgresql)")
    with server(programs) as url:
        yield url


@pytest.fixture
def emptied(postgres: str) -> str:
    """The same, with no tables in it."""
    database = Database.open(postgres)
    METADATA.drop_all(database.engine)
    database.close()
    return postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return default_url(tmp_path)
    found: str = request.getfixturevalue("emptied")
    return found
