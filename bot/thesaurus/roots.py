"""The root of a word: its base form, stemmed. What is compared in the thesaurus, of words and of phrases."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock

import snowballstemmer

from bot.thesaurus.irregular import IRREGULAR

_stemmer = snowballstemmer.stemmer("english")
_one_at_a_time = Lock()  # the stemmer keeps the word it works on in itself


@lru_cache(maxsize=65536)
def root_of(word: str) -> str:
    """The stem of a folded word, an irregular form's that of its base."""
    with _one_at_a_time:
        stem = str(_stemmer.stemWord(_BASE.get(word, word)))
    return f"{stem}f" if stem.endswith("f") and f"{stem}f" in word else stem  # "bluffing" is of "bluff"


def _irregular() -> dict[str, str]:
    base: dict[str, str] = {}
    for entry in IRREGULAR.split(","):
        first, *forms = entry.split()
        base |= dict.fromkeys(forms, first)
    return base


_BASE = _irregular()
