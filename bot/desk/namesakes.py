"""A surname that several bear: narrowed to the one of whom the rest of the question can hold, else asked back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.answers import Reading
from bot.desk.judging import judged
from bot.index import Index
from bot.names import Candidate, Mention
from bot.questions.fit import Fit
from bot.questions.generic import GENERIC
from bot.questions.question import Question

MANY = 500
CLEARLY = 0.1  # by how much the best must beat the next
FAR = 0.3  # the same, where no fact answers


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
    """The rivals of whom some fact answers; only the first of them where it answers clearly better.

    Where no fact answers, the one whose nearest fact is far nearer is meant: of the others nothing like it is told.
    """
    fits = {each: judged(index, _with(question, place, each)) for each in mention.rivals}
    good = _scores(fits, lambda fit: not fit.lacks)
    if len(good) > 1 and good[0][0] - good[1][0] >= CLEARLY:
        return [good[0][1]]
    near = [] if good else _scores(fits, lambda fit: not {"name", "speaker"} & set(fit.lacks))
    if near and near[0][0] - (near[1][0] if len(near) > 1 else 0.0) >= FAR:
        return [near[0][1]]
    return [each for _, each in good]


def _scores(fits: dict[Candidate, list[Fit]], counts: Callable[[Fit], bool]) -> list[tuple[float, Candidate]]:
    """Each rival with the mark of the best fact that counts, best first; those without one left out."""
    best = [(max((fit.score for fit in found if counts(fit)), default=None), each) for each, found in fits.items()]
    return sorted(((score, each) for score, each in best if score is not None), key=lambda scored: -scored[0])


def _with(question: Question, place: int, chosen: Candidate) -> Question:
    before = question.mentions[place]
    after = replace(before, kind=chosen.kind, code=chosen.code, name=chosen.name, rivals=())
    return replace(
        question,
        mentions=(*question.mentions[:place], after, *question.mentions[place + 1 :]),
        agent=after if question.agent is before else question.agent,
        mended=(*question.mended, Reading(before.text, chosen.name, "short name")),
    )
