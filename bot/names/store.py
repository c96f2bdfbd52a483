"""The file of names: built once from CLDR, countrynames, codes and the seeds; opened when nothing has changed."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import BaseError

if TYPE_CHECKING:
    from bot.facts import Seeds

VERSION = "2"  # of our own rules: raise it when folding, weighing or the tables change
_DATA_FILES = (("babel", "global.dat"), ("countrynames", "data.py"))


def fingerprint(seeds_digest: str) -> str:
    """What the file was, or would be, built from: the seeds, babel's and countrynames' data, our own rules.

    Sizes stand for the libraries' versions, because asking for these takes 30 ms at every start.
    """
    return hashlib.sha256("|".join([seeds_digest, *_ingredients()]).encode()).hexdigest()


def _ingredients() -> list[str]:
    parts = [VERSION]
    for package, name in _DATA_FILES:
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            raise BaseError(f"{package} is not installed: run pip install -e .")
        file = Path(spec.origin).with_name(name)
        parts.append(f"{package}:{file.stat().st_size}")
    return parts


def is_current(path: Path, seeds_digest: str) -> bool:
    """Whether the file stands, is readable and was built from just these seeds and libraries."""
    return _about(path, "fingerprint") == fingerprint(seeds_digest)


def _about(path: Path, item: str) -> str | None:
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
            row = db.execute("SELECT value FROM about WHERE item = ?", (item,)).fetchone()
    except sqlite3.Error:
        return None
    return None if row is None else str(row[0])


def build(path: Path, seeds: Seeds) -> None:
    """Write the file of names, whole or not at all. Raises BaseError where it cannot be written.

    Takes about 3 s; 0.3 s where the names of places in an older file still hold and only people or bodies changed.
    """
    from tempfile import NamedTemporaryFile

    from bot.names.tables import fill

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=path.name, suffix=".new", delete=False) as file:
            fresh = Path(file.name)
        try:
            places = hashlib.sha256(repr([_ingredients(), seeds.places]).encode()).hexdigest()
            older = path if _about(path, "places") == places else None
            fill(fresh, seeds, {"fingerprint": fingerprint(seeds.digest), "places": places}, older)
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise BaseError(f"cannot write the file of names {path}: {error}") from error
