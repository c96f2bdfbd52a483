"""What only a whole fact shows, not its card: whether it answers some questions after all."""

from __future__ import annotations

import re

from bot.facts import Fact
from bot.questions.polarity import DONE_TO, picks_greatest, superlative, turned_round
from bot.questions.question import Question
from bot.questions.substance import has_substance, substance_asked
from bot.terms import term_of, terms

_START, _END, _AGAIN = (
    frozenset(term_of(word) for word in words.split())
    for words in ("start begin open establish", "end finish stop expire lapse", "resume again")
)
_PHASE = re.compile(r"^when\b.*\b(?:start|began|begin|begun|end|ended|stop|finish|expire|resume|launch)\w*\b")


def needs_whole(question: Question) -> bool:
    """Whether facts must be read in full to tell which answers."""
    text = question.masked
    return (
        substance_asked(question)
        or picks_greatest(question)
        or DONE_TO.match(text) is not None
        or (question.ask == "when" and _PHASE.search(text) is not None)
    )


def answers_whole(question: Question, fact: Fact) -> bool:
    """Whether the fact, read in full, answers a question that needs it so."""
    if substance_asked(question) and not has_substance(fact):
        return False
    if picks_greatest(question) and not superlative(fact.statement):
        return False
    return not turned_round(question, fact.statement) and not _other_phase(question, fact)


def _other_phase(question: Question, fact: Fact) -> bool:
    """Whether the beginning of something is asked for and every date of the fact is one of its end, or the like."""
    if question.ask != "when" or not fact.dates:
        return False
    for phase in (_START, _END, _AGAIN):
        if phase & set(question.focus):
            others = (_START | _END | _AGAIN) - phase
            return all(others & (names := set(terms(each.name))) and not phase & names for each in fact.dates)
    return False
