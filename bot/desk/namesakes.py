"""A name that several bear, put down to each of them in turn: of whom a question can be meant."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import islice, product

from bot.answers import Reading
from bot.names import Candidate
from bot.questions.question import Question

MOST = 64  # readings of one question


def read_as_each(question: Question) -> list[Question]:
    """The question as it reads with each bearer of a shared name; empty where no name is shared.

    The same surname is the same person wherever it stands in the question.
    """
    shared: dict[str, list[int]] = defaultdict(list)
    for place, mention in enumerate(question.mentions):
        if mention.rivals:
            shared[mention.text].append(place)
    bearers = [
        [each for each in question.mentions[places[0]].rivals if each.kind != "organisation"]
        for places in shared.values()
    ]
    found = []
    for chosen in islice(product(*bearers), MOST if shared else 0):
        read = question
        for places, each in zip(shared.values(), chosen, strict=True):
            for place in places:
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
