"""Words of a question that no fact knows: names written in small letters or another language, and slips of the pen."""

from __future__ import annotations

import re

from bot.answers import Reading
from bot.index import Index
from bot.names import Matched, Names, nearest_word
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.terms import STOP, term_of, words

SURE = 80  # of 100, how alike a name must be


def mended(index: Index, names: Names, question: Question) -> tuple[str, tuple[Reading, ...]]:
    """The question's text with such words put right, and what was read for them; unchanged when there are none."""
    text, told = question.text, []
    for word in dict.fromkeys(words(re.sub(r"@\d+@", " ", question.masked))):
        meant = _meant(index, names, word)
        if meant:
            text = re.sub(rf"\b{re.escape(word)}\b", meant, text, flags=re.IGNORECASE)
            told.append(Reading(word, meant, "spelling"))
    return text, tuple(told)


def _meant(index: Index, names: Names, word: str) -> str | None:
    term = term_of(word)
    if word in STOP or term in GENERIC or len(word) < 5 or not word.isalpha() or index.frequency(term):
        return None
    found = names.resolve(word)
    if isinstance(found, Matched) and found.kind == "country" and found.score >= SURE:
        return found.name
    return nearest_word(term, index.terms_like(term[0]))
