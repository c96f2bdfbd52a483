"""Which of several facts that may answer is the best: features of a question and a fact, each with its weight.

The weights are shares of a question's words: a feature of weight 0.1 is worth as much as a tenth of the words more.
They were set one by one on the tables of questions. Features were dropped when leaving them out changed no answer,
with the thesaurus whole and with two fifths of it (and of the facts' search words) left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from bot.index.card import Card
from bot.questions.ahead import all_ahead
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.terms import terms

ONLY_SOUGHT = ("opinion", "forecast", "recommended")  # what somebody thinks, expects or wants
ROOM = 6  # so that short facts are not favoured too much for having few words


@dataclass(frozen=True, slots=True)
class Pair:
    """A question, a fact, and the date of the fact's article."""

    question: Question
    card: Card
    published: str

    def score(self, share: float) -> float:
        """How good an answer the fact would be, to rank by: `share` is that of the question's words it carries."""
        return share + sum(weight * feature(self) for feature, weight in WEIGHTS)


def precise(pair: Pair) -> float:
    """How much of the fact itself is what was asked for."""
    found = sum(1 for term in pair.question.focus if term in pair.card.terms)
    return found / (len(pair.card.terms) + ROOM)


def short(pair: Pair) -> float:
    """A short fact says one thing."""
    return 1 / (10 + len(pair.card.terms))


def listed(pair: Pair) -> float:
    """The share of the named who are listed in the fact themselves, not only through their people or their words."""
    mentions, entities = pair.question.mentions, pair.card.entities
    if not mentions:
        return 0.0
    return sum(f"{each.kind}:{each.code}" in entities or f"speaker:{each.code}" in entities for each in mentions) / len(
        mentions
    )


def in_manner(pair: Pair) -> float:
    """The fact is said as the question's verb has it: "urge" asks for what is recommended."""
    return float(pair.card.modality in pair.question.manner)


def only_thought(pair: Pair) -> float:
    """What somebody thinks, where nobody's words were asked for."""
    return float(pair.question.agent is None and pair.card.modality in ONLY_SOUGHT)


def figure_named(pair: Pair) -> float:
    """The share of the question's words that name one of the fact's figures."""
    asked = set(pair.question.focus)
    return max((len(asked & _terms(each)) for each in pair.card.measured), default=0) / max(1, len(asked))


def figure_alone(pair: Pair) -> float:
    """The fact gives a figure, and the question has only a name or general words to go by."""
    return float(bool(pair.card.measured) and all(term in GENERIC for term in pair.question.focus))


def latest(pair: Pair) -> float:
    """A state of the day of writing: the latest figure, or twice that where the present was asked for."""
    card, question = pair.card, pair.question
    if question.dates or not card.days or card.days[-1] < pair.published:
        return 0.0
    return 2.0 if question.now else float(bool(card.measured))


def narrower_body(pair: Pair) -> float:
    """The fact is about a body or a bloc that the question does not name."""
    named = {each.code for each in pair.question.mentions}
    return sum(
        any(each.startswith(kind) and each.partition(":")[2] not in named for each in pair.card.entities)
        for kind in ("organisation:", "bloc:")
    )


def narrower_tariff(pair: Pair) -> float:
    """One country's tariff, where no country was named."""
    places = any(each.kind in ("country", "bloc") for each in pair.question.mentions)
    return float("measure" in pair.card.kinds and not places)


def planned_place(pair: Pair) -> float:
    """Where something was is told better by what had happened."""
    question = pair.question
    return float(question.past and question.ask == "where" and all_ahead(pair.card, pair.published))


WEIGHTS: tuple[tuple[Callable[[Pair], float], float], ...] = (
    (precise, 1.0),
    (short, 1.0),
    (listed, 0.15),
    (in_manner, 0.3),
    (only_thought, -0.1),
    (figure_named, 0.2),
    (figure_alone, 0.1),
    (latest, 0.05),
    (narrower_body, -0.12),
    (narrower_tariff, -0.25),
    (planned_place, -0.15),
)


@lru_cache(maxsize=8192)
def _terms(text: str) -> frozenset[str]:
    return frozenset(terms(text))
