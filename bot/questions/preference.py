"""Which of several facts that all answer answers best. Pure: a question, a card, the day its source appeared."""

from __future__ import annotations

import re

from bot.index.card import Card
from bot.questions.categories import lists_several
from bot.questions.doer import FIRST
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.questions.tells import SETTING_ASIDE
from bot.terms import term_of

ITSELF = 0.15  # for the question's words in the fact itself, not among what else it may be called
GENERAL = 0.25  # what a general word counts of that
AMONG_AIDS = 0.7  # what a word among its aids counts, where a question has general words only
SAID_BY_ANOTHER = 0.05  # less for the words of somebody, where nobody's words are asked for
ELSEWHERE = 0.02  # less for each further country that the fact concerns
LONG_AGO = 0.3  # less for what was long ago, where the present is asked for
THE_FIRST = 0.3  # less for what is not told to be the first, where the first is asked for
SET_ASIDE = 0.5  # less for what has the words that were set aside: "apart from gas"
IN_PART = 0.6  # less for some more, where all are counted
PURPOSE = 0.2  # for what something is meant to be, where it is asked why it is and no more
ALONE = 0.2  # less for what does not speak of one alone, where that is asked
SEVERAL = 0.12  # for a list, where more than one is asked for
HEAD = 0.2  # for the noun of a question without a verb: "worries before the meeting"
ADVICE = 0.12  # less for what is no advice, where advice is asked for
_WHO_IS = re.compile(r"^(?:so |and )?who(?:'s| is| are)\b")
_HEAD = re.compile(
    r"^(?:the |an? )?(?:@\d+@ (?:'s )?)?(?:\w+ )?(?!what\b|which\b|how\b|is\b|was\b|did\b|does\b)(\w{4,}) (?:before|on|of|for|at|in|about|during|after|over|from|between|by|with|ahead)\b"
    r"(?!.*\b(?:what|which|how|who|is|was|are|were|did|does|do|has|have)\b)"
)
_FURTHER = frozenset(term_of(word) for word in "further another additional".split())
_AIM = term_of("aim")
_ONLY = re.compile(r"^(?:is|are|was|were) .*\b(?:the|its|their) (?:only|sole)\b|^(?:is|are|was|were) (?:it )?only\b")
_ALONE = frozenset(term_of(word) for word in "alone sole single unique".split())
_PREVIOUS = frozenset(term_of(word) for word in "former predecessor previous".split())


def preference(question: Question, card: Card, published: str) -> float:
    """How much a fact is to be preferred, to be added to how well it fits."""
    return (
        ITSELF * _itself(question, card)
        - SAID_BY_ANOTHER * _of_another(question, card)
        - ELSEWHERE * _further(question, card)
        - LONG_AGO * _past(question, card, published)
        - THE_FIRST * (FIRST in question.focus and FIRST not in card.terms)
        - SET_ASIDE * _set_aside(question, card)
        - IN_PART * _in_part(question, card)
        + PURPOSE * _purpose(question, card)
        - ALONE * _not_alone(question, card)
        + SEVERAL * lists_several(question, card)
        + HEAD * _has_head(question, card)
        - ADVICE * _no_advice(question, card)
    )


def _itself(question: Question, card: Card) -> float:
    alone = question.ask in ("what", "said") and all(term in GENERIC for term in question.focus)
    held = sum(GENERAL if term in GENERIC and not alone else 1.0 for term in question.focus if term in card.terms)
    if alone:
        held += AMONG_AIDS * sum(term in card.aids and term not in card.terms for term in question.focus)
    return held / max(1, len(question.focus))


def _of_another(question: Question, card: Card) -> bool:
    return card.speaker is not None and not question.agent and card.speaker not in question.codes("person")


def _further(question: Question, card: Card) -> int:
    named = {f"country:{code}" for code in question.codes("country")} | {"country:US"}
    further = sum(each.startswith("country:") for each in card.entities - named)
    return 0 if question.codes("bloc") else min(2, further)


def _past(question: Question, card: Card, published: str) -> bool:
    """Whether the fact tells of a former holder or of a day long gone, though the question asks of the present."""
    present = question.now or _WHO_IS.match(question.masked)
    if not present or question.dates or _PREVIOUS & set(question.focus):
        return False
    return bool(_PREVIOUS & card.terms) or (bool(card.days) and card.days[-1][:4] < published[:4])


def _purpose(question: Question, card: Card) -> bool:
    alone = question.ask == "why" and all(term in GENERIC for term in question.focus)
    return alone and (_AIM in card.terms or _AIM in card.aids)


def _not_alone(question: Question, card: Card) -> bool:
    return _ONLY.search(question.masked) is not None and _ALONE.isdisjoint(card.terms | card.aids)


def _set_aside(question: Question, card: Card) -> bool:
    return (
        bool(question.besides)
        and not question.aside
        and question.besides <= card.terms
        and not card.terms & SETTING_ASIDE
    )


def _in_part(question: Question, card: Card) -> bool:
    """Whether the fact tells of some more only, where the question asks how many in all."""
    return question.ask in ("how_many", "how_much") and bool(_FURTHER & card.terms - set(question.focus))


def _has_head(question: Question, card: Card) -> bool:
    """Whether the fact itself has the noun on which a question without a verb hangs."""
    found = _HEAD.search(question.masked) if question.ask == "what" else None
    return found is not None and (term_of(found[1]) in card.terms or term_of(found[1]) in card.aids)


def _no_advice(question: Question, card: Card) -> bool:
    return question.ask != "whether" and "recommended" in question.manner and card.modality != "recommended"
