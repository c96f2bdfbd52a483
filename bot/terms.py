"""A text as terms: words folded, stemmed and led back to one word for each meaning. Facts and questions alike."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import snowballstemmer

from bot.thesaurus import GROUPS, IRREGULAR, NUMBERS, ORDINALS, TENS

WORD = re.compile(r"\d+(?:st|nd|rd|th)\b|\d[\d,]*(?:\.\d+)?|\w+(?:'\w+)?")
STOP = frozenset(
    """whats whos wheres hows whens a about according against amid among between beyond during per since than versus vs
    toward towards upon all also an and any are as at be been being but by can could did do does done each for
    from had has have he her here him his how however i if in into is it its itself just many me might more most
    much must my no nor not of off on only or other our out over own please same shall she should so some such
    than that the their them themselves then there these they this those to too under until upon us very via was
    we were what when where whether which while who whom whose why will with within without would you your s t
    re ll ve""".split()
)
_stemmer = snowballstemmer.stemmer("english")
_one_at_a_time = Lock()  # the stemmer keeps the word it works on in itself


def terms(text: str) -> list[str]:
    """The terms of a text in order, without function words; numbers keep their digits ("3183.23", "four" as "4")."""
    return [term for word in words(text) if word not in STOP and (term := term_of(word))]


def words(text: str) -> list[str]:
    """The words of a text, folded: lower case, no accents, no possessive."""
    plain = unicodedata.normalize("NFKC", text).replace("\u2019", "'").casefold()
    return [_bare(word) for word in WORD.findall(plain)]


@lru_cache(maxsize=65536)
def _bare(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    word = word.removesuffix("'s").split("'")[0]
    return (
        "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
        if not word.isascii()
        else word
    )


@lru_cache(maxsize=65536)
def term_of(word: str) -> str:
    """The term of one folded word: its number, its base form, its stem, or the first word of its meaning."""
    if word in _NUMBER:
        return _NUMBER[word]
    with _one_at_a_time:
        stem = str(_stemmer.stemWord(_BASE.get(word, word)))
    return _MEANING.get(stem, stem)


def _irregular() -> dict[str, str]:
    base: dict[str, str] = {}
    for entry in IRREGULAR.split(","):
        first, *forms = entry.split()
        base |= dict.fromkeys(forms, first)
    return base


def _meanings() -> dict[str, str]:
    meanings: dict[str, str] = {}
    for line in GROUPS.strip().splitlines():
        group = line.split()
        first = str(_stemmer.stemWord(_BASE.get(group[0], group[0])))
        for word in group:
            meanings.setdefault(str(_stemmer.stemWord(_BASE.get(word, word))), first)
    return meanings


_NUMBER = (
    {word: str(value) for value, word in enumerate(NUMBERS.split())}
    | {word: str(value) for word, value in TENS.items()}
    | ORDINALS
)
_BASE = _irregular()
_MEANING = _meanings()
