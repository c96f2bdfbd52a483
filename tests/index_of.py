"""An index of the invented base, in a folder of the test's own."""

from __future__ import annotations

from pathlib import Path

from bot.facts import Seeds
from bot.index import Index
from bot.index.build import build
from tests.samples import COUNTRIES, SEEDS


def index_in(folder: Path, seeds: Seeds = SEEDS) -> Index:
    """Build and open."""
    path = folder / "index.sqlite"
    build(path, seeds, COUNTRIES)
    return Index.open(path)
