"""What a text in a seed file may hold: visible characters on one line."""

from __future__ import annotations

import unicodedata

# Controls, formats (bidi marks, zero-width letters, soft hyphens), lone surrogates, line and paragraph ends.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def unfit(text: str) -> str | None:
    """What is wrong with a text, or None: empty, or with a character that nobody can see (F47)."""
    if not text.strip():
        return "is empty: leave the field out, or write null"
    for character in text:
        if unicodedata.category(character) in _UNSEEN:
            name = unicodedata.name(character, "a control character").lower()
            return f"holds U+{ord(character):04X} ({name}): texts are visible characters on one line"
    return None
