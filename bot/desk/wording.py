"""The wording of an open index's facts, ready for questions: made once, for all its connections."""

from __future__ import annotations

from bot.index import Index
from bot.questions.wording import Wordings

_READY: dict[str, Wordings] = {}  # by the version of the index, whose facts never change
KEPT = 4


def wordings(index: Index) -> Wordings:
    """The wording of the facts of the index."""
    if index.version not in _READY:
        if len(_READY) >= KEPT:
            _READY.clear()
        _READY[index.version] = Wordings(index.wording())
    return _READY[index.version]
