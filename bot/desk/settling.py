"""Which facts answer a question: by how readers ask for it where a fact has wording, else by its own words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.desk.choosing import answering, kept_back, outdone
from bot.desk.judging import judged
from bot.desk.wording import wordings
from bot.index import Index
from bot.questions.fit import Fit
from bot.questions.polarity import contrary
from bot.questions.question import Question
from bot.questions.reactions import REACTION
from bot.questions.verdict import Heard, certainty, ranked

TOGETHER = 0.12  # facts that score this close to the best are shown with it
ALIKE = 1.0  # the same in points; any of them may lead
MOST = 3
BY_WORDS, BY_WORDING = 10, 8  # facts weighed: those that fit best, and those likeliest by wording


@dataclass(frozen=True, slots=True)
class Settled:
    """The question as it was answered, the facts that answer it (none: silence), all that were judged, how
    likely the first is by the question's wording (0 to 1) and how sure it is that it answers (in points; without
    wording, its score), and the detail that a source keeps back."""

    question: Question
    facts: tuple[Fit, ...]
    fits: tuple[Fit, ...]
    likely: float = 0.0
    certainty: float = 0.0
    missing: str | None = None


def settled(index: Index, question: Question, today: date) -> Settled:
    """What answers a question, asked as it stands or in another way."""
    found = _settled(index, question, today)
    if not found.facts and (other := _otherwise(question)):
        again = _settled(index, other, today)
        return again if again.facts else found
    return found


def _otherwise(question: Question) -> Question | None:
    """Another way to the answer, where no fact answers the question as it stands."""
    if question.agent and question.agent.kind == "country" and REACTION.search(question.masked):
        return replace(question, agent=None)  # how it took something, a reporter may tell
    return contrary(question)


def _settled(index: Index, question: Question, today: date) -> Settled:
    wording = wordings(index)
    likely = wording.of(question)
    likeliest = likely.first(BY_WORDING)
    fits = judged(index, question, likeliest)
    by_words, missing = _by_words(index, question, fits, today)
    first = by_words[0].card.number if by_words else None
    facts, sure = _by_wording(
        Heard(question, fit, index.article(fit.card.article).published.date, likely, first)
        for place, fit in enumerate(fit for fit in fits if fit.card.number in likely.given)
        if place < BY_WORDS or fit.card.number in likeliest
    )
    without = first is not None and first not in wording.facts
    if not likely.given or (without and (not facts or by_words[0].score > facts[0].score)):
        facts, sure = by_words, by_words[0].score if by_words else 0.0
    part = likely.part(facts[0].card.number) if facts else 0.0
    return Settled(question, facts, tuple(fits), part, sure, None if facts else missing)


def _by_wording(heard: Iterable[Heard]) -> tuple[tuple[Fit, ...], float]:
    """The facts that answer, and how surely: of those that are about as likely, the first that is sure enough leads."""
    best = ranked(heard)
    alike = [each for each in best if each.points >= best[0].points - ALIKE]
    for each in alike:
        sure = certainty([each, *(other for other in best if other is not each)])
        if sure >= 0:
            shown = [each, *(other for other in alike if other is not each)]
            return tuple(other.heard.fit for other in shown[:MOST]), sure
    return (), 0.0


def _by_words(index: Index, question: Question, fits: list[Fit], today: date) -> tuple[tuple[Fit, ...], str | None]:
    good = answering(index, question, fits, today)
    silencing = kept_back(question, fits, good)
    if silencing or not good or outdone(fits, good):
        return (), silencing.withheld if silencing else None
    return tuple(fit for fit in good if fit.score >= good[0].score - TOGETHER)[:MOST], None
