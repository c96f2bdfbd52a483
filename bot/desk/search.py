"""Free words to the nearest facts, by full text. They are shown as nearest, never as the answer."""

from __future__ import annotations

import re

from bot.index import Index

LONGEST = 400
MOST_WORDS = 24
NEAREST = 3
WORD = re.compile(r"\w+")
COMMON = frozenset(
    """a about all an and any are as at be been but by can could did do does for from had has have how i if in into is
    it its me more my no not now of on or our should so still than that the their them then there these they this to
    today was we were what when where which who whom whose why will with would you your""".split()
)


def content_words(text: str) -> list[str]:
    """The words of a text that can find a fact: no common words, no repetitions, at most MOST_WORDS."""
    words = dict.fromkeys(word.lower() for word in WORD.findall(text[:LONGEST]))
    return [word for word in words if word not in COMMON][:MOST_WORDS]


def nearest(index: Index, text: str) -> list[str]:
    """Ids of the nearest facts, best first; none for a text of common words alone."""
    return index.search(content_words(text), NEAREST)
