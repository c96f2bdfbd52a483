"""A sentence as words, and the phrases in it that could be names, looked up all at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.names.entries import Entries, Entry
from bot.names.fold import fold, squeeze
from bot.names.forms import ABBREVIATIONS

LONGEST_PHRASE = 8  # words
LONGEST_JOINED = 3  # words that may be written apart or together
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e00-\u0eff\u200c\u200d"
_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|(?:[^\W\d_]\.)+[^\W\d_]\b|&|(?P<word>[\w{_MARKS}]+(?:['’][\w{_MARKS}]{{2,}})*)(?:['’]s?(?!\w))?"
)
_GAP = re.compile(r"[\s\-‐‑–]*")
_GAP_AFTER_SHORT = re.compile(r"\.?[\s\-‐‑–]*")
_SENTENCE_ENDS = re.compile(r"[.!?:;\n]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the sentence. `alone` is it folded as a name, `inside` as part of a longer one."""

    start: int
    end: int  # without a possessive 's
    text: str
    alone: str
    inside: str
    joins: bool  # only a space, a hyphen or an abbreviation's dot since the word before
    first: bool  # begins a sentence

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def words_of(text: str) -> list[Word]:
    """The words in order."""
    words: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        core = match.group("word") or match.group()
        gap = text[last : match.start()]
        short = bool(words) and len(words[-1].text) <= 4
        joins = bool(words) and bool((_GAP_AFTER_SHORT if short else _GAP).fullmatch(gap))
        first = not words or (not joins and bool(_SENTENCE_ENDS.search(gap)))
        inside = "and" if core == "&" else squeeze(match.group()).replace(" ", "")
        words.append(Word(match.start(), match.start() + len(core), core, fold(core), inside, joins, first))
        last = match.end()
    return words


def spans(words: list[Word]) -> Iterator[tuple[int, int]]:
    """Every run of words that may be one name, as (first, past the last)."""
    for first in range(len(words)):
        for past in range(first + 1, min(first + LONGEST_PHRASE, len(words)) + 1):
            if past > first + 1 and not words[past - 1].joins:
                break
            yield first, past


def forms_of(words: list[Word], first: int, past: int) -> list[str]:
    """The forms under which a run of words is looked up."""
    if past == first + 1:
        word = words[first]
        return [word.alone, word.alone.title()] if len(word.alone) == 3 and word.alone.islower() else [word.alone]
    parts = [word.inside for word in words[first : past - 1]] + [squeeze(words[past - 1].text).replace(" ", "")]
    forms = [" ".join(parts)]
    if any(part in ABBREVIATIONS for part in parts):
        forms.append(" ".join(ABBREVIATIONS.get(part, part) for part in parts))
    if past - first <= LONGEST_JOINED:
        forms.append("".join(parts))
    return [form for form in forms if len(form) > 3]


class Phrasebook:
    """What each run of words means as written, from one look at the names file."""

    def __init__(self, entries: Entries, words: list[Word]) -> None:
        self._forms = {span: forms_of(words, *span) for span in spans(words)}
        wanted = list(dict.fromkeys(form for forms in self._forms.values() for form in forms if form))
        self._found = entries.look_up(wanted)

    def entries(self, first: int, past: int) -> list[Entry]:
        """The entries for this run of words."""
        return [entry for form in self._forms.get((first, past), ()) for entry in self._found.get(form, ())]
