"""Whose words are asked for by what they are: "the presidential official", "a spokesman". Pure: a question, a card."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.index.card import Card
from bot.questions.asks import SAYING
from bot.questions.question import Question
from bot.terms import terms

_BEARER = (
    r"(?:officials?|aides?|advis[eo]rs?|spokes(?:man|men|woman|women|person|people)|sources?|diplomats?|officers?|analysts?|"
    r"experts?|economists?|pundits?|lawmakers?|scholars?|ministers?|generals?|editors?|reporters?|investors?|traders?)"
)
_ROLE = rf"(?:the|an?|some|one|unnamed|that|this) ((?:[a-z-]+ )??[a-z-]+ {_BEARER})"
_ASKED = re.compile(
    rf"\b(?:according to|per|in the (?:view|eyes|words|opinion) of) {_ROLE}(?=\W*$|,)"
    rf"|\b(?:did|does|do|has|have|had) {_ROLE} (?:{SAYING.pattern.strip('^$')})\b"
)
_FACELESS = frozenset(terms("official spokesman source diplomat officer lawmaker reporter investor trader"))
_NAMELESS = frozenset(terms("unnamed"))
_WORDS = ("stated", "opinion", "recommended", "forecast", "denied", "threatened")


@lru_cache(maxsize=256)
def role_asked(masked: str) -> frozenset[str]:
    """The terms of the role of whoever's words are asked for, where no name is given; empty where none is asked."""
    found = _ASKED.search(masked)
    return frozenset(terms(found[1] or found[2])) - _NAMELESS if found else frozenset()


def said_by_role(question: Question, card: Card) -> bool:
    """Whether a fact is the words of one in the role that is asked for; true where none is."""
    role = role_asked(question.masked) if question.agent is None else frozenset()
    if not role:
        return True
    if role & _FACELESS and card.speaker is not None:
        return False  # whoever has a name is asked for by it
    return card.modality in _WORDS and role <= card.terms | card.aids
