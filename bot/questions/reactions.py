"""How somebody took something: a fact tells it that speaks of a reaction. Pure: a question and a card."""

from __future__ import annotations

import re

from bot.index.card import Card
from bot.questions.question import Question
from bot.terms import term_of

REACTION = re.compile(
    r"(?<!than )(?<!not )(?<!to )\breact\w*|\bhow (?:did|does|do|have|has) (?:[\w@]+ ){1,3}respond\w*\b|\bhow (?:did|does|do) @\d+@ (?:take|receive|greet)\b"
)
_REACTIONS = frozenset(
    term_of(word)
    for word in (
        "react reaction respond reply welcome criticise reject deny oppose support accept approve happy angry disappoint "
        "surprise shock astonish regret calm protest retaliate mock praise cheer relief thank outcry backlash"
    ).split()
)
_ADVICE = re.compile(r"^how (?:should|must|can|could|might)\b")  # how one may react is no reaction yet


def reacts(question: Question, card: Card) -> bool:
    """A reaction is told by a fact that speaks of one; whose it is, by one that names the country, not its words."""
    if question.agent or _ADVICE.match(question.masked) or not REACTION.search(question.masked):
        return True
    countries = question.codes("country")
    if not countries:
        return bool(_REACTIONS & (card.terms | card.aids))
    return bool(_REACTIONS & card.terms) and any(f"country:{code}" in card.entities for code in countries)
