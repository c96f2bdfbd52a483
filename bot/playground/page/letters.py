"""Letters as Slack sends them: three of them escaped; and without those that hide, or cannot be written at all."""

from __future__ import annotations

import unicodedata

_KEPT = frozenset("\n\t")
_HIDING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})  # controls, bidi marks, zero-width letters, lone surrogates


def visible(text: str) -> str:
    """`text` without letters that show nothing or turn the direction of others; lines stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(letter for letter in text if letter in _KEPT or unicodedata.category(letter) not in _HIDING)


def escaped(text: str) -> str:
    """What a person typed, as Slack passes it on."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    """The letters that a person sees; the opposite of `escaped`."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
