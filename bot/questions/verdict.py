"""Which fact answers best, and whether it answers: points for and against, where readers' wording is known.

The rule of `fit` judges a fact by its own words alone. Where it is known in which words readers ask for it (`wording`),
that weighs more, and each way in which the fact falls short becomes a point against it. The points were set by logistic
regression on some 13,000 questions, those of each writer with wording learned from all the others alone, those of the
tuned tables twice as heavy, and a few thousand of them with a word or name put in place of another. Those of `CERTAINTY` and
`BASE` were then set by hand on questions of four writers: those for names and words of another matter higher, as a wrong
answer there is worse than silence, and `closed` higher, which so many made-up near misses had made to count too little.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import log
from typing import TypeAlias

from bot.questions.fit import Fit, Lack
from bot.questions.generic import GENERIC
from bot.questions.preference import preference
from bot.questions.question import Question
from bot.questions.soft import SOFT
from bot.questions.tells import of_matter, tells
from bot.questions.wording import Likely


@dataclass(frozen=True, slots=True)
class Heard:
    """A question, a fact as judged by its own words, the day its source appeared, what the question's wording says, and
    the number of the fact that answers by words alone, if one does."""

    question: Question
    fit: Fit
    published: str
    likely: Likely
    by_words: int | None = None

    @property
    def said(self) -> AbstractSet[str]:
        """All words and names of those who ask for the fact."""
        return self.likely.said.get(self.fit.card.number, frozenset())

    @property
    def missing(self) -> AbstractSet[str]:
        """The question's words, none of them general, that neither the fact has nor anybody who asks for it."""
        card = self.fit.card
        return set(self.question.focus) - GENERIC - card.terms - card.aids - self.said


LEAST = 1e-6  # below this, likelihoods are alike
BROAD = 2  # words, none of them general
Feature: TypeAlias = "Callable[[Heard], float]"


def given(heard: Heard) -> float:
    """How likely by its wording the question asks for the fact, of all that may be asked for (a logarithm)."""
    return _log(heard.likely.given.get(heard.fit.card.number, 0.0))


def closed(heard: Heard) -> float:
    """How likely it asks for what some fact gives, before what sources leave open (the difference of logarithms)."""
    return _log(1 - heard.likely.left_open) - _log(heard.likely.left_open)


def _log(likely: float) -> float:
    return log(likely + LEAST)


def words(heard: Heard) -> float:
    """How well the fact fits by its own words."""
    return heard.fit.score


def better(heard: Heard) -> float:
    """What makes it the better of two facts that both answer."""
    return preference(heard.question, heard.fit.card, heard.published)


def unsaid(heard: Heard) -> float:
    """How many of the question's words are missing."""
    return float(len(heard.missing))


def foreign(heard: Heard) -> float:
    """How many of those are no verbs and no words that only colour: things of another matter."""
    return float(len(heard.missing - SOFT - heard.question.verbs))


def answers(heard: Heard) -> float:
    """Whether it answers by the rule of its own words."""
    return float(not heard.fit.lacks and tells(heard.question, heard.fit.card))


def broad(heard: Heard) -> float:
    """Whether it answers so, and the question says no more than one or two things: of those, several facts may tell."""
    return answers(heard) * (len(set(heard.question.focus) - GENERIC) <= BROAD)


def first_by_words(heard: Heard) -> float:
    """Whether words alone would choose it of all facts."""
    return float(heard.by_words == heard.fit.card.number)


def strangers(heard: Heard) -> float:
    """How many of the question's names neither the fact has nor anybody who asks for it."""
    known = {each.partition(":")[2] for each in heard.fit.card.entities}
    return float(sum(each.code not in known and f"@{each.code}" not in heard.said for each in heard.question.mentions))


def lacks(lack: Lack) -> Feature:
    """Whether the fact falls short in one way."""

    def feature(heard: Heard) -> float:
        return float(lack in heard.fit.lacks)

    feature.__name__ = f"lacks_{lack}"
    return feature


RANKING: tuple[tuple[Feature, float], ...] = (
    (given, 0.52),
    (words, 1.94),
    (better, 0.50),
    (first_by_words, 1.60),
    (strangers, -1.08),
    (lacks("time"), -1.24),
    (lacks("value"), -0.21),
)
CERTAINTY: tuple[tuple[Feature, float], ...] = (
    (closed, 0.40),
    (unsaid, -2.20),
    (foreign, -2.50),
    (strangers, -5.50),
    (lacks("withheld"), -1.03),
    (lacks("time"), -1.21),
    (broad, 0.58),
)
RANK = 0.36  # what the points by which facts are ranked count for certainty
SHARED = 0.54  # and how likely the first is, together with those that answer as well
LEAD = 0.08  # and the points by which the first is ahead of what contests it
ALONE = 5.0  # the most by which a fact is ahead, and by how much of none
BASE = 0.2  # the points from which certainty is counted: silence is preferred to a wrong answer


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
    if _anything(best):
        return ALONE
    if not of_matter(heard.question, heard.fit.card, heard.said):
        return -ALONE  # whatever else fits: something was said, but not about this
    points = sum(weight * feature(heard) for feature, weight in CERTAINTY)
    return BASE + points + RANK * best[0].points + SHARED * _shared(best) + LEAD * _lead(best)


def _anything(best: Sequence[Weighed]) -> bool:
    """Whether a question only asks what somebody said, of nothing in particular, and the first fact tells."""
    heard = best[0].heard
    general = heard.question.ask == "said" and not set(heard.question.focus) - GENERIC
    return general and bool(answers(heard)) and not strangers(heard)


def _shared(best: Sequence[Weighed]) -> float:
    """How likely the question asks for the first (a logarithm): where it answers by its own words, together with those
    that do so too, since of a meeting, say, several facts may tell that it took place."""
    heard = best[0].heard
    alike = [each.heard for each in best if answers(each.heard)] if answers(heard) else [heard]
    return _log(sum(each.likely.given.get(each.fit.card.number, 0.0) for each in alike))


def _lead(best: Sequence[Weighed]) -> float:
    """By how much the first is ahead of those that contest it: where it answers by its own words, no other that does
    so too, since of what somebody said, say, several facts may tell."""
    answering = answers(best[0].heard)
    contesting = (each for each in best[1:] if not (answering and answers(each.heard)))
    next_best = next((each.points for each in contesting), None)
    return ALONE if next_best is None else max(-ALONE, min(ALONE, best[0].points - next_best))
