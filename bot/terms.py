"""A text as terms: words folded, stemmed and led back to one word for each meaning. Facts and questions alike."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.thesaurus import GROUPS, NUMBERS, ORDINALS, TENS
from bot.thesaurus.counting import counted
from bot.thesaurus.links import LINKS
from bot.thesaurus.phrasing import phrased
from bot.thesaurus.roots import root_of

# The auxiliary before "n't" where taking that off would leave another word: "won" is a currency.
_NEGATED = {"won't": "will", "can't": "can", "shan't": "shall"}
WORD = re.compile(r"\d+(?:st|nd|rd|th)\b|\d[\d,]*(?:\.\d+)?|\w+(?:'\w+)?")
STOP = frozenset(
    """whats whos wheres hows whens a about according against amid among between beyond during per since than versus vs
    toward towards upon all also an and any are as at be been being but by can could did do does done each for
    from had has have he her here him his how however i if in into is it its itself just many may me might more most
    much must my no nor not of off on only or other our out over own please same shall she should so some such
    than that the their them themselves then there these they this those to too under until upon us very via was
    we were what when where whether which while who whom whose why will with within without would you your s t
    re ll ve""".split()
)


def terms(text: str) -> list[str]:
    """The terms of a text in order, without function words; numbers keep their digits ("3183.23", "four" as "4")."""
    return list(_terms(text))


@lru_cache(maxsize=8192)  # the names of a fact's figures are asked for again and again
def _terms(text: str) -> tuple[str, ...]:
    return tuple(term for word in plain_words(words(text)) if word not in STOP and (term := term_of(word)))


def plain_words(said: list[str]) -> list[str]:
    """Folded words with their phrases and numbers made plain: "call it off" as "cancel it", "twenty five" as "25"."""
    return phrased(counted(said))


def words(text: str) -> list[str]:
    """The words of a text, folded: lower case, no accents, no possessive."""
    plain = unicodedata.normalize("NFKC", text).replace("\u2019", "'").casefold()
    return [_bare(word) for word in WORD.findall(plain)]


@lru_cache(maxsize=65536)
def _bare(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    word = _NEGATED.get(word, word).removesuffix("n't").removesuffix("'s").split("'")[0]
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
    root = root_of(word)
    return _MEANING.get(root, root)


def akin(term: str) -> frozenset[str]:
    """Terms of nearly the meaning of one, or of something that it may stand for: weaker than the term itself."""
    return _AKIN.get(term, _NONE)


def _meanings() -> dict[str, str]:
    meanings: dict[str, str] = {}
    for line in GROUPS.strip().splitlines():
        group = [root_of(word) for word in line.split()]
        for root in group:
            meanings.setdefault(root, group[0])
    return meanings


def _links() -> dict[str, frozenset[str]]:
    """What each term is akin to: all on its line, or where the line has a colon only those after it."""
    found: dict[str, set[str]] = {}
    for entry in LINKS.replace("\n", ";").split(";"):
        asked, _, known = entry.rpartition(":")
        told = {term_of(word) for word in known.split()}
        for term in map(term_of, asked.split()) if asked else told:
            found.setdefault(term, set()).update(told - {term})
    return {term: frozenset(others) for term, others in found.items()}


_NUMBER = (
    {word: str(value) for value, word in enumerate(NUMBERS.split())}
    | {word: str(value) for word, value in TENS.items()}
    | ORDINALS
)
_MEANING = _meanings()
_NONE: frozenset[str] = frozenset()
_AKIN = _links()
