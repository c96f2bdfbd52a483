"""How much of what a question is about a fact carries, and how much it must carry to answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.index.card import Card
from bot.questions.categories import named_in
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.questions.regions import within
from bot.questions.roles import role_asked
from bot.questions.soft import SOFT

# Set on the tables of questions, and on those tables once more with one word or name of each answerable question put
# in place of another, so that no fact answers: what a smaller share wins on the one it must not lose on the other.
ENOUGH = 0.65  # share of the question's weight that the fact must carry
SURE = 0.9  # of what is still to come
SURER = 0.75  # who did it: the deed must be in the fact, not only its object
SPOKEN = 0.36  # of words asked for by their speaker, who is in the fact already
EACH_NAME = 0.08  # less for each further name: two names and half the words say enough
PERSON = 0.15  # less where a person is named: few facts are about one
_BY_WHOM = re.compile(r"\b(?:according to whom|in whose (?:view|words|opinion))\b")  # no deed is asked for
OF_ROLE = 0.1  # less where words are asked for by the role of their speaker, which the fact must have in any case
LEAST_REASON = 0.4  # but a reason is one for this and not for that
REASON = 0.15  # less where the reason is asked: few facts give one

AID = 0.9  # a word that stands only among the aids counts a little less
AKIN = (
    0.5  # a word of which the fact has only a relation: "behave" where it has "behaviour", "top" where it has "senior"
)
GENERAL = 0.15  # what is left of a general word's weight
ASIDE = 0.15  # what is left of the weight of a word that is said by the way, where the fact does not have it
VERB = 0.26  # what is left of the weight of a verb that no fact has


@dataclass(frozen=True, slots=True)
class Carrying:
    """`weight` gives a term's weight (rare terms weigh more), `known` whether any fact has it, `akin` the terms of
    facts that may be formed from the same word."""

    weight: Callable[[str], float]
    known: Callable[[str], bool]
    akin: Callable[[str], frozenset[str]]

    def share(self, question: Question, card: Card) -> float:
        """The share of the question's words that the fact carries, by weight; a half where all are general and not
        all of them are in the fact."""
        if says_little(question):
            whole_said = len(question.focus) > 1 and all(self._held(term, card) for term in question.focus)
            return SURE if whole_said else 0.5
        whole = held = 0.0
        meant = named_in(question, card) | within(question.masked, card)
        for term in question.focus:
            weight = self._of_weight(term)
            if question.ask != "who" and (term in question.verbs or term in SOFT) and not self.known(term):
                weight *= VERB  # an act that no fact knows by this word may be known by another
            has = AID if term in meant and term not in card.terms else self._held(term, card)
            if not has and term in question.incidental:
                weight *= ASIDE
            whole += weight
            held += weight * has
        return held / whole

    def _of_weight(self, term: str) -> float:
        return self.weight(term) * (GENERAL if term in GENERIC else 1.0)

    def _held(self, term: str, card: Card) -> float:
        if term in card.terms:
            return 1.0
        if term in card.aids:
            return AID
        if term in GENERIC:
            return 0.0
        if term.isdigit() and any(each.startswith(f"{term}.") for each in card.terms):
            return AID  # 3,183 of 3,183.23
        relations = self.akin(term)
        return 0.0 if relations.isdisjoint(card.terms) and relations.isdisjoint(card.aids) else AKIN


def says_little(question: Question) -> bool:
    """Whether a question has no words but general ones."""
    return GENERIC.issuperset(question.focus)


def needed(question: Question) -> float:
    """The share that a fact must carry: less when persons or several names say whom it is about, more of what is
    still to come; nothing where the names alone say what is asked."""
    little = says_little(question)
    if question.agent and question.focus:
        return SPOKEN
    if question.ask == "when" and question.ahead:
        return SURE - _named_persons(question)
    if question.ask == "who" and not _BY_WHOM.search(question.masked):
        return 0.5 if little else SURER - _named_persons(question)
    if not question.focus and question.codes("organisation"):
        return 0.0  # an event or body named by itself: whatever is asked of it, its own fact says
    if not little:
        further = EACH_NAME * max(0, min(3, len(question.mentions)) - 1)
        if question.ask == "why":
            return max(LEAST_REASON, ENOUGH - further - _named_persons(question) - REASON)
        return ENOUGH - further - _named_persons(question) - (OF_ROLE if role_asked(question.masked) else 0.0)
    people = sum(each.kind == "person" for each in question.mentions)
    if people and len(question.mentions) > 1:
        return 0.0  # who, and of whom or what: that names a fact well enough
    return 0.0 if question.ask in ("what", "said", "whether", "how_much", "how_many", "why") else SURE


def _named_persons(question: Question) -> float:
    return PERSON if any(each.kind == "person" for each in question.mentions) else 0.0
