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

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def articles() -> Path | None:
    """The folder of article texts, where it is at hand."""
    folder = Path(os.environ.get("POLICYDESK_ARTICLES") or CHECKOUT.parent / "shared" / "seeds")
    return folder if folder.is_dir() else None


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory, articles: Path | None) -> Iterator[Desk]:
    """A desk over the real seeds, on 22 Nov 2026."""
    folders = Paths(CHECKOUT / "seeds", tmp_path_factory.mktemp("data"), articles, None)
    base = open_base(folders)
    yield Desk(base.index, base.names, lambda: TODAY, articles)
    base.index.close()
