"""Of facts that answer alike, the one with the greatest or the least figure, where such a one is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers import Cited
from bot.questions.question import Question

_LEAST = re.compile(r"^(?:which|what|who)\b.*\b(?:smallest|lowest|least|shortest|cheapest|fewest|tiniest)\b")
_GREATEST = re.compile(r"^(?:which|what|who)\b.*\b(?:biggest|largest|greatest|highest|most|longest|dearest)\b")
_NAME_OF_ALL = 2  # words that the names of the figures must share, as "market value"


def by_figure(question: Question, facts: Sequence[Cited]) -> list[Cited]:
    """The facts in the order asked for ("which is the smallest"), as far as their first figures tell of the same."""
    least = _LEAST.search(question.masked) is not None
    if not least and not _GREATEST.search(question.masked):
        return list(facts)
    alike = [each for each in facts if each.fact.figures and _alike(each, facts)]
    if len(alike) < 2:
        return list(facts)
    alike.sort(key=lambda each: each.fact.figures[0].value, reverse=not least)
    return [*alike, *(each for each in facts if each not in alike)]


def _alike(one: Cited, facts: Sequence[Cited]) -> bool:
    """Whether some other fact has a figure of the same unit and name, but for whose it is."""
    figure = one.fact.figures[0]
    return any(
        figure.unit == other.fact.figures[0].unit
        and len(set(figure.name.split()) & set(other.fact.figures[0].name.split())) >= _NAME_OF_ALL
        for other in facts
        if other is not one and other.fact.figures
    )
