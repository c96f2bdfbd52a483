"""The bytes of the seed files, read once, and their hash."""

from __future__ import annotations

import hashlib
from pathlib import Path

from bot.errors import SeedError

MAX_BYTES = 2 * 1024 * 1024
WORDING = "wording"  # the folder of how readers ask, one file an article


def read_files(folder: Path) -> dict[Path, bytes]:
    """Path -> bytes of every `*.yaml` in the folder, by name, then of its wording's files.

    Raises SeedError for what cannot be read.
    """
    if not folder.is_dir():
        raise SeedError(str(folder), 0, "(folder)", "there is no such folder of seeds")
    return {path: _bytes(path) for path in (*sorted(folder.glob("*.yaml")), *sorted(folder.glob(f"{WORDING}/*.txt")))}


def digest_of(files: dict[Path, bytes]) -> str:
    """sha256 over names and bytes; each part goes in with its length, so that none can stand for two."""
    total = hashlib.sha256()
    for path, content in files.items():
        for part in (path.name.encode("utf-8", "surrogateescape"), content):
            total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SeedError(str(path), 0, "(file)", f"is over {MAX_BYTES} bytes")
        return path.read_bytes()
    except OSError as error:
        raise SeedError(str(path), 0, "(file)", f"cannot be read: {error.strerror}") from error
