"""Which fact answers best, and whether it answers: points for and against, where facts have entries in the index.

The rule of `fit` judges a fact by its own words alone. Where readers' ways of looking a fact up are known (its entries),
what the nearest of them say weighs more, and each way in which the fact falls short becomes a point against it.
The points were set by logistic regression on some 11,000 questions, for those of each writer with the entries of all the
others alone; `seeds/README.md` tells whose entries they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bot.questions.fit import Fit, Lack
from bot.questions.generic import GENERIC
from bot.questions.nearest import Near
from bot.questions.preference import preference
from bot.questions.question import Question
from bot.questions.soft import SOFT
from bot.questions.tells import of_matter, tells


@dataclass(frozen=True, slots=True)
class Heard:
    """A question, a fact as judged by its own words, the day its source appeared, the nearest entries, and the number
    of the fact that answers by words alone, if one does."""

    question: Question
    fit: Fit
    published: str
    near: Near
    by_words: int | None = None


Feature: TypeAlias = "Callable[[Heard], float]"


def nearness(heard: Heard) -> float:
    """How near the nearest of the fact's entries comes, 0 to 1."""
    return heard.near.given.get(heard.fit.card.number, 0.0)


def voice(heard: Heard) -> float:
    """The fact's part in what the nearest entries say, 0 to 1."""
    return heard.near.part(heard.near.voices.get(heard.fit.card.number, 0.0))


def silence(heard: Heard) -> float:
    """The part of those that stand for what the sources leave open, 0 to 1."""
    return heard.near.part(heard.near.silence)


def left_open(heard: Heard) -> float:
    """How near the nearest of those comes, 0 to 1."""
    return heard.near.left_open


def next_open(heard: Heard) -> float:
    """How near the second of those comes, 0 to 1."""
    return heard.near.next_open


def words(heard: Heard) -> float:
    """How well the fact fits by its own words."""
    return heard.fit.score


def better(heard: Heard) -> float:
    """What makes it the better of two facts that both answer."""
    return preference(heard.question, heard.fit.card, heard.published)


def held(heard: Heard) -> float:
    """The share of the question's words that the fact has, general ones included."""
    card, focus = heard.fit.card, heard.question.focus
    return sum(term in card.terms or term in card.aids for term in focus) / max(1, len(focus))


def telling(heard: Heard) -> float:
    """How many words the question has that are not general."""
    return float(sum(term not in GENERIC for term in heard.question.focus))


def wanting(heard: Heard) -> float:
    """How many of those the fact has not."""
    card = heard.fit.card
    return float(
        sum(term not in GENERIC and term not in card.terms and term not in card.aids for term in heard.question.focus)
    )


def unsaid(heard: Heard) -> float:
    """How many of those its entries have not either."""
    said = heard.near.said.get(heard.fit.card.number, frozenset())
    card = heard.fit.card
    return float(
        sum(
            term not in GENERIC and term not in said and term not in card.terms and term not in card.aids
            for term in heard.question.focus
        )
    )


def foreign(heard: Heard) -> float:
    """How many of those are no verbs and no words that only colour: things of another matter."""
    card, question = heard.fit.card, heard.question
    known = GENERIC | SOFT | question.verbs | card.terms | card.aids
    return float(len(set(question.focus) - known - heard.near.said.get(card.number, frozenset())))


def answers(heard: Heard) -> float:
    """Whether it answers by the rule of its own words."""
    return float(not heard.fit.lacks and tells(heard.question, heard.fit.card))


def first_by_words(heard: Heard) -> float:
    """Whether words alone would choose it of all facts."""
    return float(heard.by_words == heard.fit.card.number)


def present(heard: Heard) -> float:
    """Whether the present is asked for."""
    return float(heard.question.now)


def lacks(lack: Lack) -> Feature:
    """Whether the fact falls short in one way."""

    def feature(heard: Heard) -> float:
        return float(lack in heard.fit.lacks)

    feature.__name__ = f"lacks_{lack}"
    return feature


RANKING: tuple[tuple[Feature, float], ...] = (
    (voice, 11.0),
    (nearness, 1.2),
    (words, 1.0),
    (better, 1.7),
    (answers, -0.1),
    (first_by_words, 1.7),
    (wanting, 0.5),
    (unsaid, -1.4),
    (lacks("name"), -1.6),
    (lacks("time"), -1.3),
    (lacks("speaker"), -0.6),
    (lacks("value"), -0.8),
)
CERTAINTY: tuple[tuple[Feature, float], ...] = (
    (nearness, 3.9),
    (voice, 1.1),
    (silence, -2.1),
    (left_open, -5.1),
    (next_open, -1.9),
    (answers, 0.3),
    (first_by_words, 0.8),
    (words, 0.1),
    (held, 1.0),
    (wanting, 0.6),
    (unsaid, -1.4),
    (foreign, -3.0),
    (present, 0.2),
    (lacks("name"), -1.6),
    (lacks("withheld"), -0.5),
    (lacks("speaker"), -0.7),
    (lacks("time"), -1.1),
    (lacks("value"), -0.3),
    (lacks("words"), 0.7),
)
RANK = 0.14  # what the points by which facts are ranked count for certainty
LEAD = 0.19  # and the points by which the first is ahead of what contests it
ALONE = 5.0  # the most by which a fact is ahead, and by how much of none
BASE = -0.55  # the points from which certainty is counted: silence is preferred to a wrong answer


@dataclass(frozen=True, slots=True)
class Weighed:
    """A fact with the points by which it is ranked."""

    heard: Heard
    points: float


def ranked(several: Iterable[Heard]) -> list[Weighed]:
    """Facts heard for one question, the likeliest answer first."""
    found = [Weighed(heard, sum(weight * feature(heard) for feature, weight in RANKING)) for heard in several]
    return sorted(found, key=lambda each: (-each.points, each.heard.fit.card.number))


def certainty(best: Sequence[Weighed]) -> float:
    """How sure it is that the first of the ranked facts answers: from 0 up it does."""
    heard = best[0].heard
    if not of_matter(heard.question, heard.fit.card, heard.near.said.get(heard.fit.card.number, frozenset())):
        return -ALONE  # whatever else fits: something was said, but not about this
    points = sum(weight * feature(heard) for feature, weight in CERTAINTY)
    return BASE + points + RANK * best[0].points + LEAD * _lead(best)


def _lead(best: Sequence[Weighed]) -> float:
    """By how much the first is ahead of those that contest it: where it answers by its own words, no other that does
    so too, since of what somebody said, say, several facts may tell."""
    answering = answers(best[0].heard)
    contesting = (each for each in best[1:] if not (answering and answers(each.heard)))
    next_best = next((each.points for each in contesting), None)
    return ALONE if next_best is None else max(-ALONE, min(ALONE, best[0].points - next_best))
