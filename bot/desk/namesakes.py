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


def narrowed(index: Index, question: Question) -> Question:
    """The question with such a name put down to one person, when just one fits; otherwise as it was."""
    for place, mention in enumerate(question.mentions):
        if mention.rivals:
            left: list[Candidate] = []
            if _says_more(question):
                left = [each for each in mention.rivals if _answered(index, _with(question, place, each))]
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


def _answered(index: Index, question: Question) -> bool:
    return any(not fit.lacks for fit in judged(index, question))


def _with(question: Question, place: int, chosen: Candidate) -> Question:
    before = question.mentions[place]
    after = replace(before, kind=chosen.kind, code=chosen.code, name=chosen.name, rivals=())
    return replace(
        question,
        mentions=(*question.mentions[:place], after, *question.mentions[place + 1 :]),
        agent=after if question.agent is before else question.agent,
        mended=(*question.mended, Reading(before.text, chosen.name, "short name")),
    )
