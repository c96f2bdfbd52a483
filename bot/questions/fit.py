"""The rule that decides whether a fact answers a question. Pure: a question, a card, the weights of terms.

A fact answers when it concerns everyone who is named, was said by the one whose words are asked for, gives the kind of
value asked for, is of the time asked for, carries most of what the question is about, and does not itself say that
its source keeps just this back. Each way to fall short has a name, so that a test and an operator can see why.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from bot.index.card import Card
from bot.names import Mention
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.questions.values import asks_for, asks_like, gives, split_head
from bot.terms import akin, term_of, terms

Lack = Literal["name", "speaker", "value", "time", "words", "withheld"]

_BEFORE = re.compile(r"\b(?:before|prior to|previously|until then)\b")
SURE = 0.85
SPOKEN = 0.3  # of words asked for by their speaker, who is in the fact already
SURER = 0.7  # who did it: the deed must be in the fact, not only its object
EACH_NAME = 0.08  # less for each further name: two names and half the words say enough
ENOUGH = 0.6  # share of the question's weight that the fact must carry
AID = 0.9  # a word that stands only among the aids counts a little less
AKIN = 0.5  # a word of which the fact has only one akin counts less still
GENERAL = 0.15  # what is left of a general word's weight
VERB = 0.35
TOLD = 0.75  # share of a withheld detail's weight that the question must name


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a fact fits: `score` to rank by, `lacks` why it does not answer, `withheld` the detail kept back."""

    card: Card
    score: float
    lacks: tuple[Lack, ...]
    withheld: str | None = None


@dataclass(frozen=True, slots=True)
class Judge:
    """`weight` gives a term's weight (rare terms weigh more), `known` whether any fact has it; `homes` the countries of a person or organisation;
    `published` the date of an article; `names` the terms of a mention's name."""

    weight: Callable[[str], float]
    known: Callable[[str], bool]
    homes: Callable[[str], frozenset[str]]
    published: Callable[[str], str]
    seen: dict[str, list[tuple[str, float, frozenset[str]]]] = field(default_factory=dict)

    def fit(self, question: Question, card: Card) -> Fit:
        """Judge one fact."""
        share = self._share(question, card)
        withheld = self._withheld(question, card)
        lacks: list[Lack] = []
        named = self._named(question, card)
        if named < 1 or any(term not in card.terms and term not in card.aids for term in question.strange):
            lacks.append("name")
        officials = term_of("officials") in question.focus
        if question.agent and not self._says(card, question.agent, officials):
            lacks.append("speaker")
        if not gives(question, card) or _only_thought(question, card):
            lacks.append("value")
        if not self._of_time(question, card):
            lacks.append("time")
        if share < self._enough(question):
            lacks.append("words")
        if withheld:
            lacks.append("withheld")
        return Fit(card, self._score(question, card, share, named), tuple(lacks), withheld)

    def _enough(self, question: Question) -> float:
        """How much must be carried: less when several are named, more of what is still to come."""
        if question.agent and question.focus:
            return SPOKEN
        if question.ask == "when" and question.ahead:
            return SURE
        if question.ask == "who":
            return SURER if question.focus and not all(term in GENERIC for term in question.focus) else 0.5
        if not question.focus and question.codes("organisation"):
            return 0.0  # an event or body named by itself: whatever is asked of it, its own fact says
        people = sum(each.kind == "person" for each in question.mentions)
        if question.agent and people > 1:
            return 0.0  # who says it and of whom: that names a fact well enough
        if question.focus and not all(term in GENERIC for term in question.focus):
            return ENOUGH - EACH_NAME * max(0, min(3, len(question.mentions)) - 1)
        several = len(question.mentions) > 1 and any(each.kind == "person" for each in question.mentions)
        return (
            0.0
            if several or question.ask in ("what", "who", "said", "whether", "how_much", "how_many", "why")
            else SURE
        )

    def _of_weight(self, term: str) -> float:
        return self.weight(term) * (GENERAL if term in GENERIC else 1.0)

    def _share(self, question: Question, card: Card) -> float:
        if all(term in GENERIC for term in question.focus):
            return 0.5
        weighed = self._weighed(question)
        return sum(weight * _carried(term, others, card) for term, weight, others in weighed) / sum(
            weight for _, weight, _ in weighed
        )

    def _weighed(self, question: Question) -> list[tuple[str, float, frozenset[str]]]:
        """Each term asked about with its weight and those akin to it; worked out once for all facts."""
        if question.text not in self.seen:
            self.seen[question.text] = [(term, self._asked(question, term), akin(term)) for term in question.focus]
        return self.seen[question.text]

    def _asked(self, question: Question, term: str) -> float:
        # An act that no fact knows by this word may be known by another.
        unsure = question.ask != "who" and term in question.verbs and not self.known(term)
        return self._of_weight(term) * (VERB if unsure else 1.0)

    def _named(self, question: Question, card: Card) -> float:
        """The share of the named whom the fact concerns; a country also through its people and bodies."""
        if not question.mentions:
            return 1.0
        concerned = sum(
            self._concerns(card, each.kind, each.code, _called(each), number in question.places)
            for number, each in enumerate(question.mentions)
        )
        return concerned / len(question.mentions)

    def _concerns(self, card: Card, kind: str, code: str, text: str, seat: bool = False) -> bool:
        if seat and not all(term in card.terms for term in terms(text)):
            return False
        if f"{kind}:{code}" in card.entities or f"speaker:{code}" in card.entities:
            return True
        if kind == "country":
            bodies = (each for each in card.entities if each.startswith(("person:", "organisation:", "speaker:")))
            if any(code in self.homes(each.partition(":")[2]) for each in bodies):
                return True
        return bool(named := terms(text)) and all(term in card.terms for term in named)

    def _says(self, card: Card, agent: Mention, officials: bool) -> bool:
        """Whether the one asked for is the speaker; a body also speaks through its people."""
        kind, code, text = agent.kind, agent.code, agent.text
        if f"speaker:{code}" in card.entities:
            return True
        if kind == "country":
            unnamed = card.speaker is None and card.modality == "stated" and officials
            return unnamed or (card.speaker is not None and code in self.homes(card.speaker))
        return kind == "organisation" and self._concerns(card, kind, code, text)

    def _of_time(self, question: Question, card: Card) -> bool:
        published = self.published(card.article)
        days = card.days or (published,)
        if question.ask == "when" and question.ahead and not any(day > published for day in card.days):
            return False
        if card.modality == "forecast" and question.past and not question.agent:
            return False  # what was only expected when the source was written has no outcome in it
        if "measure" in card.kinds and _BEFORE.search(question.masked):
            return False  # what stood before a measure is not told by the measure
        if question.past and not question.agent and question.ask not in ("when", "where") and _to_come(card, published):
            return False
        return all(asked.allows(published) or any(asked.allows(day) for day in days) for asked in question.dates)

    def _withheld(self, question: Question, card: Card) -> str | None:
        """The detail that the question asks for and the source keeps back, if the fact names one."""
        if question.ask == "whether" or question.agent:
            return None
        named = {term for each in question.mentions for term in terms(f"{each.text} {each.name}")}
        for detail in card.withheld:
            if not asks_like(question, detail, card):
                continue
            head, rest = split_head(detail)
            wanted = [term for term in rest if term not in named]
            whole = sum(self.weight(term) for term in wanted)
            told = sum(self.weight(term) for term in wanted if term in question.focus)
            about = head or (bool(wanted) and wanted[0] in question.focus)
            plainly = not head and bool(wanted) and asks_for(question, wanted[0])
            if plainly or (about and whole and told / whole >= TOLD) or (not wanted and head and rest):
                return detail
        return None

    def _score(self, question: Question, card: Card, share: float, named: float) -> float:
        precise = sum(1 for term in question.focus if term in card.terms) / (len(card.terms) + 6)
        spoken = 0.2 if question.agent and f"speaker:{question.agent.code}" in card.entities else 0.0
        value = 0.25 if gives(question, card) and question.ask not in ("what", "whether", "said") else 0.0
        figure = (
            0.1 if not question.focus or (all(term in GENERIC for term in question.focus) and card.measured) else 0.0
        )
        bodies = {each for each in card.entities if each.startswith("organisation:")}
        narrower = 0.12 if bodies - {f"organisation:{code}" for code in question.codes("organisation")} else 0.0
        recent = bool(card.days) and card.days[-1] >= self.published(card.article) and not question.dates
        blocs = {each for each in card.entities if each.startswith("bloc:")}
        narrower += 0.12 if blocs - {f"bloc:{code}" for code in question.codes("bloc")} else 0.0
        if "measure" in card.kinds and not question.codes("country") and not question.codes("bloc"):
            narrower += 0.25  # one country's tariff, where no country was named
        if question.ask == "whether" and not question.agent and card.modality in ("opinion", "forecast", "recommended"):
            narrower += 0.2  # whether something happened is not told by what somebody thinks of it
        if question.past and question.ask == "where" and _to_come(card, self.published(card.article)):
            narrower += 0.15  # where something was is told better by what had happened
        latest = (0.1 if question.now else 0.05 if card.measured else 0.0) if recent else 0.0
        named_figure = max((len(set(question.focus) & set(terms(each))) for each in card.measured), default=0)
        figure += 0.2 * named_figure / max(1, len(question.focus))
        if not question.change and any(each.startswith("percentage points") for each in card.measured):
            figure -= 0.2  # a change is not the level
        manner = 0.15 if card.modality in question.manner else 0.0
        bonus = manner + spoken + value + figure + latest + precise + 1 / (10 + len(card.terms))
        return share + 0.8 * named + bonus - narrower


def _carried(term: str, others: frozenset[str], card: Card) -> float:
    """How well a fact carries a term of the question: in its own words, among its aids, or by a word akin."""
    if term in card.terms:
        return 1.0
    if term in card.aids:
        return AID
    return AKIN if others and not (others.isdisjoint(card.terms) and others.isdisjoint(card.aids)) else 0.0


def _to_come(card: Card, published: str) -> bool:
    """Whether all that a fact speaks of was still to come when its source was written."""
    return bool(card.days) and card.days[0] >= published and card.days[-1] > published and "measure" not in card.kinds


def _only_thought(question: Question, card: Card) -> bool:
    """Whether something is asked to have happened, and the fact is what somebody thinks."""
    return question.ask == "whether" and question.past and not question.agent and card.modality == "opinion"


def _called(mention: Mention) -> str:
    """The words a fact must have to speak of someone without listing them: a surname alone may be a namesake's."""
    return mention.name if mention.kind == "person" else mention.text
