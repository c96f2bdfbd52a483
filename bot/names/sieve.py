"""A first filter before the names file: a few bits of memory that tell most texts that stand nowhere in it.

Most runs of words in a sentence are no name, and asking the file about each takes longer than all else.
"""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

SIZE = 1 << 21  # bits; with 130,000 names and beginnings about one text in sixteen passes that should not

_LAST = SIZE - 1


class Sieve:
    """Never denies what is there (a Bloom filter with one hash)."""

    def __init__(self, bits: bytes) -> None:
        self._bits = bits

    def passes(self, form: str) -> bool:
        """Whether this form may stand in the file."""
        at = crc32(form.encode()) & _LAST  # as in _place: a call more would cost as much as all the rest here
        return bool(self._bits[at >> 3] >> (at & 7) & 1)

    def begins(self, words: str) -> bool:
        """Whether a name may begin with these words and go on."""
        return self.passes(f"{words} ")


def sieve_of(forms: Iterable[str]) -> bytes:
    """The bits for these folded forms and for what each of several words begins with."""
    bits = bytearray(SIZE >> 3)
    for text in {text for form in forms for text in _kept(form)}:
        at = _place(text)
        bits[at >> 3] |= 1 << (at & 7)
    return bytes(bits)


def _kept(form: str) -> Iterable[str]:
    yield form
    space = form.find(" ")
    while space > 0:
        yield form[: space + 1]
        space = form.find(" ", space + 1)


def _place(text: str) -> int:
    return crc32(text.encode()) & _LAST
