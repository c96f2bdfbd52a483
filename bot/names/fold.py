"""One spelling for all spellings of a name: width, case, accents, punctuation, invisible characters.

Names under four letters are not folded ("AO" is no Austria, though "Áo" is, in Vietnamese; "us" is no country).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST_NAME = 120  # letters; the longest official name in use has about 80
SHORTEST_FOLDED = 4

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("'’‘ʼʻ`´׳", ""),
        **{"&": " and ", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"},
        **{"ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ـ": ""},
    }
)


class _Table(dict[int, str]):
    """Filled as characters turn up: marks and invisible characters vanish, punctuation becomes a space."""

    def __init__(self, *, drop_marks: bool) -> None:
        super().__init__({k: str(v) for k, v in _LETTERS.items()} if drop_marks else {})
        self.drop_marks = drop_marks

    def __missing__(self, codepoint: int) -> str:
        char = chr(codepoint)
        category = unicodedata.category(char)
        value = char
        if category in {"Cf", "Cs", "Co", "Cn"} or (self.drop_marks and _is_accent(codepoint)):
            value = ""
        elif category[0] in "ZC" or (self.drop_marks and category[0] in "PS"):
            value = " "
        self[codepoint] = value
        return value


def _is_accent(codepoint: int) -> bool:
    """Accents of Latin, Greek, Cyrillic; points of Hebrew and Arabic. Vowel signs of other scripts are letters."""
    return 0x300 <= codepoint <= 0x36F or 0x591 <= codepoint <= 0x5C7 or 0x64B <= codepoint <= 0x65F


_VISIBLE = _Table(drop_marks=False)
_FOLDED = _Table(drop_marks=True)
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?\b\.?|\b[^\W\d_]\.[^\W\d_]\b")
_POSSESSIVE = re.compile(r"['’]s?\s*$")


def clean(text: str) -> str:
    """Full-width letters made ordinary; control, bidi, zero-width and surrogate characters gone; spaces single."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return " ".join(text.translate(_VISIBLE).split())


def _join_initials(match: re.Match[str]) -> str:
    return match.group().replace(".", "").upper() + " "


@lru_cache(maxsize=8192)
def squeeze(text: str) -> str:
    """Lower case, no accents, no punctuation, single spaces: what names are compared by."""
    text = text.casefold()
    if text.isascii():
        return " ".join(text.translate(_FOLDED).split())
    stripped = unicodedata.normalize("NFKD", text).translate(_FOLDED)
    return " ".join(unicodedata.normalize("NFC", stripped).split())


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The form under which a name is stored and looked up. Empty where nothing but punctuation is left."""
    text = _INITIALS.sub(_join_initials, clean(text))
    folded = squeeze(_POSSESSIVE.sub("", text))
    words = folded.split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
        text = text.split(None, 1)[-1]
    if len(words) > 1 and words[-1] == "the":
        words = words[:-1]
        text = re.sub(r"\W*the\W*$", "", text, flags=re.IGNORECASE)
    if sum(map(len, words)) >= SHORTEST_FOLDED:
        return " ".join(words)
    return short_form(text)


def short_form(text: str) -> str:
    """A name under four letters: case counts where it is plain ASCII, accents count always."""
    bare = text.translate(_FOLDED if text.isascii() else _VISIBLE).strip(" .,;:!?*()[]\"'")
    bare = bare.replace(" ", "")
    return bare if bare.isascii() else bare.casefold()
