"""When a country's word in a sentence is no country: part of a person's name, of a dish, of a firm."""

from __future__ import annotations

from collections.abc import Callable

from bot.names.codes import WORDS_LIKE_CODES
from bot.names.entries import Entry
from bot.names.phrases import Word
from bot.names.titles import TITLE_WORDS
from bot.names.wording import (
    ALSO_PERSONS,
    CODES_IN_SENTENCES,
    FUNCTION_WORDS,
    PUBLIC_WORDS,
    SMALL_LETTERS_MEAN_ELSE,
    THINGS,
)

_SMALL_KINDS = frozenset({"country", "seat", "surname", "person", "organisation", "nothing", "region"})
_ADJECTIVES = tuple("ese ish ian ean can ani aqi aeli french dutch thai swiss greek filipino".split())


class Guard:
    """The words of one sentence, and which of them could belong to a person's name."""

    def __init__(self, words: list[Word], known: Callable[[int], bool]) -> None:
        self._words, self._known = words, known
        letters = [word for word in words if word.text[:1].isalpha()]
        self.shouted = len(letters) > 2 and not any(map(str.islower, "".join(word.text for word in letters)))
        self.whispered = not any(word.capital for word in letters)
        content = [word for word in letters if word.alone.casefold() not in FUNCTION_WORDS]
        self.headline = len(content) > 2 and all(word.capital for word in content)

    def allows(self, first: int, past: int, entry: Entry) -> bool:
        """Whether the run of words may mean this entry where it stands."""
        word = self._words[first]
        if past > first + 1:
            return self._phrase(first, past, entry)
        if len(word.alone) < 4 and word.alone.isascii():
            return self._short(word, entry)
        if not word.capital and word.text.isascii() and not self._small(word, entry):
            return False
        if not entry.english and word.text.isascii() and (word.first or entry.origin != "local"):
            return False
        if entry.kind in {"country", "seat"}:
            return not (self._thing_follows(past) or self._in_a_name(first))
        return entry.kind != "surname" or not self._in_another_name(first)

    def _phrase(self, first: int, past: int, entry: Entry) -> bool:
        """Several words: not small words run together ("and or" is no Andorra), nor a country's before a thing."""
        run = self._words[first:past]
        joined = " " not in entry.folded and run[0].text.isascii()
        if joined and (not entry.english or any(word.inside in FUNCTION_WORDS for word in run)):
            return False
        return entry.kind not in {"country", "seat"} or not self._thing_follows(past)

    def _short(self, word: Word, entry: Entry) -> bool:
        """Codes and short names: in capitals where the sentence is not all capitals, and never a word's look-alike."""
        if entry.kind == "surname":
            return not self._in_another_name(self._words.index(word)) and (word.capital or self.whispered)
        if word.text.islower() and word.text.isascii() and not (entry.english or entry.origin == "own"):
            return False  # "end", "man" and "sin" are names of countries somewhere
        if entry.origin == "code" and len(word.alone) == 2:
            return word.alone in CODES_IN_SENTENCES and not (self.shouted and word.alone == "US")
        if entry.origin == "code" and word.alone.casefold() in WORDS_LIKE_CODES:
            return False
        return not self.shouted or entry.kind == "bloc" or (entry.origin == "own" and word.alone not in {"US", "CAR"})

    def _small(self, word: Word, entry: Entry) -> bool:
        if word.alone in SMALL_LETTERS_MEAN_ELSE:
            return False
        if entry.kind == "bloc":
            return len(word.alone) > 4
        return bool(entry.english) and entry.kind in _SMALL_KINDS and (entry.kind != "surname" or self.whispered)

    def _thing_follows(self, past: int) -> bool:
        return past < len(self._words) and self._words[past].joins and self._words[past].alone in THINGS

    def _in_a_name(self, at: int) -> bool:
        """Beside a capitalised stranger: any noun before one, "Cyprus Hill"; a word that is a name too after one."""
        word = self._words[at]
        if not word.capital or word.text.isupper():
            return False
        if word.alone in ALSO_PERSONS and self._stranger(at - 1, at):
            return True
        return not self.headline and not is_adjective(word.alone) and self._stranger(at + 1, at + 1)

    def _in_another_name(self, at: int) -> bool:
        """A surname beside a capitalised stranger: "Bruce Lee", "Kim Jong Un"."""
        return not self.headline and (self._stranger(at - 1, at) or self._stranger(at + 1, at + 1))

    def _stranger(self, at: int, joint: int) -> bool:
        """Whether the word at `at` is capitalised and not known; `joint` is the later of the two words."""
        if at < 0 or joint >= len(self._words) or not self._words[joint].joins:
            return False
        word = self._words[at]
        plain = word.alone.casefold()
        if not word.capital or len(plain) < 2 or (word.text.isupper() and len(word.text) > 1):
            return False
        return not (plain in FUNCTION_WORDS or plain in PUBLIC_WORDS or plain in TITLE_WORDS or self._known(at))


def is_adjective(folded: str) -> bool:
    """Whether a country's word is rather "Chinese" than "China": then a name may well follow it."""
    return folded.endswith(_ADJECTIVES)
