"""A name that several bear, put down to each of them in turn: of whom a question can be meant."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from bot.answers import Reading
from bot.names import Candidate
from bot.questions.question import Question

MOST = 16  # readings of one question


def readings(question: Question) -> list[Question]:
    """The question as it reads with each bearer of a shared name; empty where no name is shared."""
    shared = [place for place, mention in enumerate(question.mentions) if mention.rivals]
    if not shared:
        return []
    bearers = [[each for each in question.mentions[place].rivals if each.kind != "organisation"] for place in shared]
    found = []
    for chosen in list(product(*bearers))[:MOST]:
        if len(set(chosen)) < len(chosen):
            continue  # two mentions
        read = question
        for place, each in zip(shared, chosen, strict=True):
            read = _with(read, place, each)
        found.append(read)
    return found


def _with(question: Question, place: int, chosen: Candidate) -> Question:
    before = question.mentions[place]
    after = replace(before, kind=chosen.kind, code=chosen.code, name=chosen.name, rivals=())
    return replace(
        question,
        mentions=(*question.mentions[:place], after, *question.mentions[place + 1 :]),
        agent=after if question.agent is before else question.agent,
        mended=(*question.mended, Reading(before.text, chosen.name, "short name")),
    )
