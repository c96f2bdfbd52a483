"""The entries of an open index, ready to be compared with questions: made once, for all its connections."""

from __future__ import annotations

from bot.index import Index
from bot.questions.nearest import Nearest

_READY: dict[str, Nearest] = {}  # by the version of the index, whose entries never change
KEPT = 4


def nearest(index: Index) -> Nearest:
    """The entries of the index."""
    if index.version not in _READY:
        if len(_READY) >= KEPT:
            _READY.clear()
        _READY[index.version] = Nearest(index.entries())
    return _READY[index.version]
