"""Who or what the question's verb is said of: a fact about somebody else does not answer. Pure."""

from __future__ import annotations

import re

from bot.index.card import Card
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.terms import STOP, akin, term_of

_AUXILIARY = r"(?:do|does|did|has|have|had|will|would|should|can|could|must)"
_SUBJECT = re.compile(
    rf"^(?:(?:what|how|why|when|where|how much|how many) )?{_AUXILIARY} (?:the |any |all |most |many |some )?([a-z][\w-]*)\b(?! (?:it|there))"
)
_DOERS = re.compile(
    r"^who(?: all| exactly)? (?:has |have |had )?(?:((?:sign(?!\w* off)|negotiat|broker|draft|order|host)\w*)|(?:author|wr[oi]t|call)\w*)\b"
)
FIRST = term_of("first")
_ACT = re.compile(r"^what (?:is|are|was|were) @\d+@ (\w+ing)\b|^what (?:does|do|did|will|would) (?:the )?@\d+@ (\w+)\b")
_ORDINAL = re.compile(r"^\d+(?:st|nd|rd|th)$")


def of_subject(question: Question, card: Card) -> bool:
    """Whether the fact speaks of the question's subject: "did foreigners sell" is not told of others who sold."""
    found = _SUBJECT.match(question.masked)
    if found is None or found[1] in STOP:
        return True
    subject = term_of(found[1])
    return subject in GENERIC or subject not in question.focus or subject in card.terms or subject in card.aids


def of_act(question: Question, card: Card) -> bool:
    """Whether the fact tells of the act: what a country offers is not told by what it is threatened with."""
    found = _ACT.match(question.masked)
    if found is None or question.agent or (act := term_of(found[1] or found[2])) not in question.focus:
        return True
    return act in GENERIC or _speaks_of(act, card)


def _speaks_of(term: str, card: Card) -> bool:
    return not ({term} | akin(term)).isdisjoint(card.terms | card.aids)


def of_number(question: Question, card: Card) -> bool:
    """Whether the fact has the ordinal that the question has: the second meeting is not the third.

    "First" may be no number: "when did he first announce".
    """
    ordinals = (term for term in question.focus if _ORDINAL.match(term) and term != FIRST)
    return all(term in card.terms or term in card.aids for term in ordinals)


def done_by(question: Question, card: Card) -> bool:
    """Whether a fact has a doer whom the question did not name: "who signed the deal"."""
    named = {each.code for each in question.mentions}
    found = _DOERS.search(question.masked)
    if not found:
        return True
    if found[1] and term_of(found[1]) not in card.terms | card.aids:
        return False
    actors = (each.partition(":") for each in card.entities)
    return any(kind in ("person", "organisation") and code not in named for kind, _, code in actors)
