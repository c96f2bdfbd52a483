"""Finding passages in a text by their first and last words, as browsers do for `#:~:text=start,end`. Pure.

Whitespace is folded and curly quotes equal straight ones, because copying a text often changes both. Words are
matched whole and case counts: "at 2" is not found in "at 25".
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from bot.facts import Passage, Source

MAX_SENTENCES = 2
MAX_WORDS = 60

_ALIKE = {
    **dict.fromkeys("'\u2018\u2019\u02bc", "['\u2018\u2019\u02bc]"),
    **dict.fromkeys('"\u201c\u201d\u201f', '["\u201c\u201d\u201f]'),
}
_SENTENCE_END = re.compile(r"[.!?]+[\"'\u2018\u2019\u201c\u201d)]*(?=\s+[\"'\u2018\u2019\u201c\u201d(]*[A-Z0-9])")
# A full stop after these ends no sentence: titles, months, initials.
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Adm|Gov|Sen|Rep|Lt|Col|Capt|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
    r"|\b(?:[A-Za-z]\.)*[A-Z])\.$"
)


def occurrences(phrase: str, text: str) -> list[tuple[int, int]]:
    """Every place in `text` where `phrase` stands, as (start, end) offsets, in order."""
    return [match.span() for match in _pattern(phrase).finditer(text)] if phrase.strip() else []


def bounds(passage: Passage, text: str) -> tuple[int, int] | None:
    """The offsets of a passage in `text`: the first `start`, then the first `end` after it. None if not there."""
    return _between(passage.start, passage.end, text)


def locate(passage: Passage, text: str) -> str | None:
    """The passage's own text as it stands in `text`, or None where it is not found."""
    found = bounds(passage, text)
    return text[slice(*found)] if found else None


def span(source: Source, text: str) -> str | None:
    """The part of a source file that is the article, from `begins` to `ends`; None where it is not found."""
    found = _between(source.begins, source.ends, text)
    return text[slice(*found)] if found else None


def sentence_ends(text: str) -> list[int]:
    """The offsets at which the sentences of a text end, the last one's too; "Gen." or "U.S." end none."""
    inner = (m.end() for m in _SENTENCE_END.finditer(text) if not _ABBREVIATION.search(text[: m.start() + 1]))
    return [*inner, len(text)]


def too_long(passage_text: str) -> bool:
    """Whether a passage is longer than may be quoted: over two sentences and also over 60 words."""
    return len(passage_text.split()) > MAX_WORDS and len(sentence_ends(passage_text)) > MAX_SENTENCES


def fragment(passage: Passage) -> str:
    """The passage as `start,end` for a URL's `#:~:text=`, percent-encoded, hyphens and commas too."""
    return f"{_encoded(passage.start)},{_encoded(passage.end)}"


def _between(first: str, last: str, text: str) -> tuple[int, int] | None:
    if not (first.strip() and last.strip()):
        return None
    head = _pattern(first).search(text)
    tail = _pattern(last).search(text, head.end()) if head else None
    return (head.start(), tail.end()) if head and tail else None


@lru_cache(maxsize=4096)
def _pattern(phrase: str) -> re.Pattern[str]:
    words = (_word_pattern(word) for word in phrase.split())
    return re.compile(r"(?<!\w)" * phrase[:1].isalnum() + r"\s+".join(words) + r"(?!\w)" * phrase[-1:].isalnum())


def _word_pattern(word: str) -> str:
    return "".join(_ALIKE.get(letter) or re.escape(letter) for letter in word)


def _encoded(words: str) -> str:
    # A bare hyphen would mark a prefix or a suffix in the fragment's own syntax.
    return quote(words, safe="").replace("-", "%2D")
