"""Chinese and Japanese run words together, Korean glues particles to them: names inside one such word."""

from __future__ import annotations

from collections.abc import Iterator

from bot.names.entries import Entries, Entry
from bot.names.wording import PARTICLES

LONGEST_WORD = 60  # letters
LONGEST_NAME = 12
_HANGUL = range(0xAC00, 0xD7A4)


def names_inside(entries: Entries, word: str) -> Iterator[tuple[int, int, list[Entry]]]:
    """Names in a word of Chinese, Japanese or Korean letters, longest first from its beginning: start, end, entries."""
    word = word[:LONGEST_WORD]
    hangul = all(ord(letter) in _HANGUL for letter in word)
    starts = range(1) if hangul else range(len(word) - 1)
    runs = [(at, end) for at in starts for end in range(min(len(word), at + LONGEST_NAME), at + 1, -1)]
    found = entries.look_up(list(dict.fromkeys(word[at:end] for at, end in runs)))
    done = 0
    for at, end in runs:
        name = word[at:end]
        if at < done or name not in found or (hangul and not _ends_well(word[end:], len(name))):
            continue
        done = end
        yield at, end, found[name]


def _ends_well(rest: str, length: int) -> bool:
    """Whether what follows a Korean name of so many letters is nothing, a particle, or cannot be part of the name."""
    return not rest or rest in PARTICLES or length > 2
