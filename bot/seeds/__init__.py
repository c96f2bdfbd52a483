"""The seed folder: YAML files read into checked facts, and a hash that tells whether they changed.

`digest` is called at every start, so nothing heavy is imported here; `load` brings YAML and pydantic in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.seeds.files import digest_of, read_files

if TYPE_CHECKING:
    from pathlib import Path

    from bot.facts import Seeds

__all__ = ["digest", "load"]


def digest(folder: Path) -> str:
    """A sha256 over the names and bytes of the folder's `*.yaml` files, in hexadecimal.

    Raises SeedError where the folder or a file in it cannot be read.
    """
    return digest_of(read_files(folder))


def load(folder: Path) -> Seeds:
    """Everything the seed folder holds, checked. Raises SeedError for the first fault: file, line and field."""
    from bot.seeds.reading import read_seeds

    return read_seeds(folder)
