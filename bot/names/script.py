"""The script a name is written in, coarsely: misspellings stay within one."""

from __future__ import annotations

_LATIN_ENDS = 0x250
_EAST_BEGINS, _EAST_ENDS = 0x2E80, 0xFB00


def script(folded: str) -> str:
    """`latin`, `east` for Chinese, Japanese and Korean, else the number of the first letter's Unicode row."""
    if folded.isascii():
        return "latin"
    if has_east_asian(folded):
        return "east"
    first = ord(folded[0])
    return "latin" if first < _LATIN_ENDS else f"u{first >> 7:02x}"


def has_east_asian(text: str) -> bool:
    """Whether Chinese, Japanese or Korean letters occur: these run on without spaces, or with particles."""
    return not text.isascii() and any(_EAST_BEGINS <= ord(letter) < _EAST_ENDS for letter in text)
