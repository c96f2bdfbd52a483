"""One file of names, built from the seeds of the checkout for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.facts import Seeds
from bot.names import Names, build
from bot.paths import CHECKOUT
from bot.seeds import load


@pytest.fixture(scope="session")
def seeds() -> Seeds:
    """The seeds that ship with the project."""
    return load(CHECKOUT / "seeds")


@pytest.fixture(scope="session")
def names_file(seeds: Seeds, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A freshly built file."""
    path = tmp_path_factory.mktemp("names") / "names.sqlite"
    build(path, seeds)
    return path


@pytest.fixture(scope="session")
def names(names_file: Path) -> Names:
    """The file, open."""
    return Names.open(names_file)
