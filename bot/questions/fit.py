"""The rule that decides whether a fact answers a question. Pure: a question, a card, the weights of terms.

A fact answers when it concerns everyone who is named, was said by the one whose words are asked for, gives the kind of
value asked for, is of the time asked for, carries most of what the question is about, and does not itself say that
its source keeps just this back. Each way to fall short has a name, so that a test and an operator can see why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from bot.index.card import Card
from bot.names import Mention
from bot.questions.ahead import all_ahead, looks_ahead
from bot.questions.carrying import Carrying, needed
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.questions.ranking import Pair
from bot.questions.regions import within
from bot.questions.roles import said_by_role
from bot.questions.values import asks_for, asks_like, gives, split_head
from bot.terms import term_of, terms

Lack = Literal["name", "speaker", "value", "time", "words", "withheld"]

_BEFORE = re.compile(r"\b(?:before|prior to|previously|until then)\b")
_NAMELY = re.compile(
    r"^(?:which|who|whom|how many|when|where|on which|in which|by when)\b"
)  # one of several, a number, a day
# When something was is not told by a day that lay ahead, unless that is what had been planned.
_HAS_BEEN = re.compile(
    r"\bwhen did\b(?!.*\b(?:say|plan|expect|suppose|want|due|promise|threaten|announce|order|postpone|set)\w*\b)"
)
# "Was it a friendly gesture" asks what somebody thinks of it, "was it signed" whether it happened.
_WAS_SUCH = re.compile(
    r"^(?:is|are|was|were) (?!.*\b(?:\w+(?:ed|en|ing)|held|made|met|sent|said|put|cut|paid|sold|bought|hit|won|lost)\b)"
)
_OFFICIALS = re.compile(r"@\d+@ officials\b")
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
    """`carrying` weighs words; `homes` gives the countries of a person or organisation, `published` the date of an
    article, `bodies` the organisations of a person, `outlet` the name of who published an article."""

    carrying: Carrying
    homes: Callable[[str], frozenset[str]]
    published: Callable[[str], str]
    bodies: Callable[[str], frozenset[str]] = lambda _: frozenset()
    outlet: Callable[[str], str] = lambda _: ""

    def fits(self, question: Question, cards: Iterable[Card]) -> list[Fit]:
        """Judge facts, each for itself."""
        least = needed(question)
        return [self._fit(question, card, least) for card in cards]

    def _fit(self, question: Question, card: Card, least: float) -> Fit:
        share = self.carrying.share(question, card)
        withheld = self._withheld(question, card)
        lacks: list[Lack] = []
        if not self._named(question, card) or _unknown(question, card):
            lacks.append("name")
        spoken = self._says(card, question.agent, question) if question.agent else said_by_role(question, card)
        if not spoken:
            lacks.append("speaker")
        if not gives(question, card) or _only_thought(question, card):
            lacks.append("value")
        if not self._of_time(question, card):
            lacks.append("time")
        if share < least:
            lacks.append("words")
        if withheld:
            lacks.append("withheld")
        return Fit(card, Pair(question, card, self.published(card.article)).score(share), tuple(lacks), withheld)

    def _named(self, question: Question, card: Card) -> bool:
        """Whether the fact concerns all who are named; a country also through its people and bodies."""
        return all(
            self._concerns(card, each.kind, each.code, _called(each), number in question.places)
            or self._published_by(each, card)
            for number, each in enumerate(question.mentions)
            if number not in question.by_the_way
        )

    def _concerns(self, card: Card, kind: str, code: str, text: str, seat: bool = False) -> bool:
        if seat and not all(term in card.terms for term in terms(text)):
            return False
        if f"{kind}:{code}" in card.entities or f"speaker:{code}" in card.entities:
            return True
        if kind == "country":
            bodies = (each for each in card.entities if each.startswith(("person:", "organisation:", "speaker:")))
            if any(code in self.homes(each.partition(":")[2]) for each in bodies):
                return True
        if kind == "organisation" and card.speaker is not None and code in self.bodies(card.speaker):
            return True
        return bool(named := terms(text)) and all(term in card.terms for term in named)

    def _says(self, card: Card, agent: Mention, question: Question) -> bool:
        """Whether the one asked for is the speaker; a body also speaks through its people."""
        kind, code, text = agent.kind, agent.code, agent.text
        if f"speaker:{code}" in card.entities:
            return True
        if kind == "country":
            if card.speaker is not None and _OFFICIALS.search(question.masked):
                return False  # whoever has a name is asked for by it
            if card.speaker is None:
                officials = term_of("officials") in question.focus or self._of_none_else(card, code, question)
                return card.modality == "stated" and officials
            return code in self.homes(card.speaker)
        if kind != "organisation":
            return False
        others = card.speaker is not None and code not in self.bodies(card.speaker)
        if others and f"organisation:{code}" in card.entities:
            return False  # somebody else's words about it
        return self._concerns(card, kind, code, text) or self._published_by(agent, card)

    def _published_by(self, body: Mention, card: Card) -> bool:
        return body.kind == "organisation" and body.name.casefold() in self.outlet(card.article).casefold()

    def _of_none_else(self, card: Card, code: str, question: Question) -> bool:
        """Whether unnamed officials are likely the country's: a body of its own is in the fact, or where the fact
        has no body most others whom it concerns are named in the question, so that they are spoken of."""
        if term_of("officials") not in card.terms or f"country:{code}" not in card.entities:
            return False
        if bodies := [each for each in card.entities if each.startswith("organisation:")]:
            return any(code in self.homes(each.partition(":")[2]) for each in bodies)
        named = set().union(*({each.code} | self.homes(each.code) for each in question.mentions))
        others = {each.partition(":")[2] for each in card.entities if each.startswith("country:")} - {code}
        return len(others & named) * 2 > len(others)

    def _of_time(self, question: Question, card: Card) -> bool:
        published = self.published(card.article)
        days = card.days or (published,)
        if not looks_ahead(question, card, published):
            return False
        if card.days and card.days[0] > published and question.ask == "when" and _HAS_BEEN.search(question.masked):
            return False
        if card.modality == "forecast" and question.past and not question.agent:
            return False  # what was only expected when the source was written has no outcome in it
        if "measure" in card.kinds and _BEFORE.search(question.masked):
            return False  # what stood before a measure is not told by the measure
        happened = question.past and not question.agent and question.ask not in ("when", "where")
        if happened and card.modality != "opinion" and all_ahead(card, published):
            return False
        return all(asked.allows(published) or any(asked.allows(day) for day in days) for asked in question.dates)

    def _withheld(self, question: Question, card: Card) -> str | None:
        """The detail that the question asks for and the source keeps back, if the fact names one."""
        if not card.withheld or question.ask == "whether":
            return None
        if question.agent and not (
            _NAMELY.search(question.masked) and f"speaker:{question.agent.code}" in card.entities
        ):
            return None
        named = {term for each in question.mentions for term in terms(f"{each.text} {each.name}")}
        for detail in card.withheld:
            if not asks_like(question, detail, card):
                continue
            head, rest = split_head(detail)
            wanted = [term for term in rest if term not in named]
            if detail.lower().startswith("which ") and len(wanted) > 1 and wanted[0] in GENERIC:
                wanted = wanted[1:]  # "which office" is asked for by "which ministry" as well
            whole = sum(self.carrying.weight(term) for term in wanted)
            told = sum(self.carrying.weight(term) for term in wanted if term in question.focus)
            about = head or (bool(wanted) and wanted[0] in question.focus)
            plainly = not head and bool(wanted) and asks_for(question, wanted[0])
            if plainly or (about and whole and told / whole >= TOLD) or (not wanted and head and rest):
                return detail
        return None


def _only_thought(question: Question, card: Card) -> bool:
    """Whether something is asked to have happened, and the fact is what somebody thinks."""
    asks = question.ask == "whether" and question.past and not question.agent
    return asks and card.modality == "opinion" and not _WAS_SUCH.search(question.masked)


def _unknown(question: Question, card: Card) -> bool:
    """Whether the fact lacks a proper name that is nobody's we know."""
    strange = question.strange - question.incidental - GENERIC - card.terms - card.aids
    return bool(strange) and not strange <= within(question.masked, card)


def _called(mention: Mention) -> str:
    """The words a fact must have to speak of someone without listing them: a surname alone may be a namesake's."""
    return mention.name if mention.kind == "person" else mention.text
