"""What sort of thing a question asks for: a fact that names one need not call it so. Pure: a question and a card.

"Which country may be next" is told by a fact that names a country, "which city" by one that gives a place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.index.card import Card
from bot.questions.question import Question
from bot.terms import term_of

_SORTS = {
    "country": "country countries nation nations state states power powers economy economies partner partners",
    "person": "counterpart counterparts",
    "place": "city cities town towns capital capitals",
}
_SORT_OF = {word: sort for sort, words in _SORTS.items() for word in words.split()}
_ANY = "|".join(_SORT_OF)
_WHICH = re.compile(rf"\b(?:which|what)(?: (?:one|other|foreign|further|\w+n|\w+ese))?(?: @\d+@)? ({_ANY})\b(?! of\b)")
_ROLE = re.compile(r"\b(?:his|her|their|whose|@ ?'s?) (?:@\d+@ )?(counterparts?)\b")
_DAYS = re.compile(r"\b(?:which|what) (?:\w+ )?(?:days|dates)\b")
EVERYWHERE = "country:US"  # named in most facts


@lru_cache(maxsize=256)
def _asked(masked: str) -> tuple[tuple[str, str], ...]:
    """Terms that only say what sort of thing is meant, with the sort."""
    found = [*_WHICH.findall(masked), *_ROLE.findall(masked)]
    return tuple((term_of(word), _SORT_OF[word]) for word in found)


def named_in(question: Question, card: Card) -> frozenset[str]:
    """The question's terms for a sort of thing of which the fact names one that the question does not."""
    asked = _asked(question.masked)
    return frozenset(term for term, sort in asked if _others(question, card, sort)) if asked else frozenset()


def lists_several(question: Question, card: Card) -> bool:
    """Whether the fact names several of the countries or days asked for, where more than one is."""
    if question.ask == "when" and _DAYS.search(question.masked):
        return len(card.days) > 1
    found = _WHICH.search(question.masked)
    if found is None or _SORT_OF[found[1]] != "country" or not found[1].endswith("s"):
        return False
    return len(_named(question, card, "country")) > 1


def _others(question: Question, card: Card, sort: str) -> bool:
    return card.place is not None if sort == "place" else bool(_named(question, card, sort))


def _named(question: Question, card: Card, sort: str) -> set[str]:
    known = {f"{each.kind}:{each.code}" for each in question.mentions} | question.aside | {EVERYWHERE}
    return {each for each in card.entities if each.startswith(f"{sort}:") and each not in known}
