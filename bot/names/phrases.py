"""A sentence as words, and the phrases in it that could be names, looked up all at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.names.entries import Entries, Entry
from bot.names.fold import fold, squeeze
from bot.names.forms import ABBREVIATIONS
from bot.names.sieve import Sieve

LONGEST_PHRASE = 8  # words
LONGEST_JOINED = 3  # words that may be written apart or together
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e00-\u0eff\u200c\u200d"
_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|(?:[^\W\d_]\.)+[^\W\d_]\b|&|(?P<word>[\w{_MARKS}]+(?:['’][\w{_MARKS}]{{2,}})*)(?:['’]s?(?!\w))?"
)
_GAP = re.compile(r"[\s\-‐‑–]*")
_GAP_AFTER_SHORT = re.compile(r"\.?[\s\-‐‑–]*")
_SENTENCE_ENDS = re.compile(r"[.!?:;\n]")


class Word(NamedTuple):
    """One word of the sentence. `alone` is it folded as a name, `inside` as part of a longer one, `last` as its end."""

    start: int
    end: int  # without a possessive 's
    text: str
    alone: str
    inside: str
    last: str
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
        words.append(Word(match.start(), match.start() + len(core), core, *_folded(core, match.group()), joins, first))
        last = match.end()
    return words


def _folded(core: str, written: str) -> tuple[str, str, str]:
    """A word folded alone, inside a name, and at its end; `written` has the possessive too."""
    if core == "&":
        return fold(core), "and", squeeze(core)
    last = squeeze(core).replace(" ", "")
    return fold(core), last if written == core else squeeze(written).replace(" ", ""), last


def runs(words: list[Word], first: int, sieve: Sieve) -> Iterator[tuple[int, list[str]]]:
    """Every run of words from this one on that may be one name: past the last, and the forms to look it up under."""
    alone = words[first].alone
    yield first + 1, [alone, alone.title()] if len(alone) == 3 and alone.islower() else [alone]
    plain = joined = words[first].inside
    spelt = ABBREVIATIONS.get(plain, plain)
    for past in range(first + 2, min(first + LONGEST_PHRASE, len(words)) + 1):
        word = words[past - 1]
        if not word.joins:
            return
        going_on = sieve.begins(plain) or (spelt != plain and sieve.begins(spelt))
        to_join = past - first <= LONGEST_JOINED
        if not (going_on or to_join):
            return
        forms = [f"{plain} {word.last}", f"{spelt} {ABBREVIATIONS.get(word.last, word.last)}"] if going_on else []
        if to_join:
            forms.append(joined + word.last)
        yield past, [form for form in dict.fromkeys(forms) if len(form) > 3]
        plain, spelt = f"{plain} {word.inside}", f"{spelt} {ABBREVIATIONS.get(word.inside, word.inside)}"
        joined += word.inside


class Phrasebook:
    """What each run of words means as written, from one look at the names file."""

    def __init__(self, entries: Entries, words: list[Word]) -> None:
        forms = {
            (first, past): likely
            for first in range(len(words))
            for past, several in runs(words, first, entries.sieve)
            if (likely := [form for form in several if form and entries.sieve.passes(form)])
        }
        found = entries.look_up(list(dict.fromkeys(form for several in forms.values() for form in several)))
        self._found = {
            span: together
            for span, several in forms.items()
            if (together := [entry for form in several for entry in found.get(form, ())])
        }

    def entries(self, first: int, past: int) -> list[Entry]:
        """The entries for this run of words."""
        return self._found.get((first, past), [])

    def spans(self) -> Iterator[tuple[int, int]]:
        """The runs of words that mean anything as (first, past the last), from left to right, shorter ones first."""
        return iter(self._found)
