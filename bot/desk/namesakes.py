"""A surname that several bear: narrowed to the one of whom the rest of the question can hold, else asked back."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import Reading
from bot.desk.judging import judged
from bot.index import Index
from bot.names import Candidate, Mention
from bot.questions.generic import GENERIC
from bot.questions.question import Question

MANY = 500
CLEARLY = 0.1  # by how much the best must beat the next


def narrowed(index: Index, question: Question) -> Question:
    """The question with such a name put down to one person, when just one fits; otherwise as it was."""
    for place, mention in enumerate(question.mentions):
        if mention.rivals:
            left: list[Candidate] = []
            if _says_more(question):
                left = _best(index, question, place, mention)
            if len(left) != 1:
                with_others = _together(index, question, mention)
                left = [each for each in left if each in with_others] or with_others
            if len(left) == 1:
                question = _with(question, place, left[0])
    return question


def _together(index: Index, question: Question, mention: Mention) -> list[Candidate]:
    """The rivals who stand in some fact with everyone else who is named."""
    others = [index.concerning(each.kind, each.code, MANY) for each in question.mentions if each is not mention]
    if not others:
        return []
    shared = set(others[0]).intersection(*others[1:])
    return [each for each in mention.rivals if shared & set(index.concerning(each.kind, each.code, MANY))]


def _says_more(question: Question) -> bool:
    return any(term not in GENERIC for term in question.focus)


def _best(index: Index, question: Question, place: int, mention: Mention) -> list[Candidate]:
    """The rivals of whom some fact answers; only the first of them where it answers clearly better."""
    scores: list[tuple[float, Candidate]] = []
    for each in mention.rivals:
        good = [fit.score for fit in judged(index, _with(question, place, each)) if not fit.lacks]
        scores += [(max(good), each)] if good else []
    scores.sort(key=lambda scored: -scored[0])
    if len(scores) > 1 and scores[0][0] - scores[1][0] >= CLEARLY:
        return [scores[0][1]]
    return [each for _, each in scores]


def _with(question: Question, place: int, chosen: Candidate) -> Question:
    before = question.mentions[place]
    after = replace(before, kind=chosen.kind, code=chosen.code, name=chosen.name, rivals=())
    return replace(
        question,
        mentions=(*question.mentions[:place], after, *question.mentions[place + 1 :]),
        agent=after if question.agent is before else question.agent,
        mended=(*question.mended, Reading(before.text, chosen.name, "short name")),
    )
