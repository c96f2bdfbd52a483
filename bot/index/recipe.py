"""What the index was built by: a hash of the code that decides what stands in it; it never outlives its code."""

from __future__ import annotations

import hashlib
from pathlib import Path

PARTS = (
    "index/rows.py",
    "index/measures.py",
    "index/schema.py",
    "index/build.py",
    "index/making.py",
    "index/marks.py",
    "terms.py",
    "thesaurus",
)


def recipe() -> str:
    """A sha256 over the files of `PARTS`, in hexadecimal; under a millisecond."""
    home = Path(__file__).parent.parent
    hashed = hashlib.sha256()
    for part in PARTS:
        path = home / part
        for file in sorted(path.glob("*.py")) if path.is_dir() else (path,):
            hashed.update(file.read_bytes())
    return hashed.hexdigest()
