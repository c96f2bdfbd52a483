"""Up, down or unchanged: a fact of a cut does not tell when something was raised. Pure: a question and a card."""

from __future__ import annotations

from bot.index.card import Card
from bot.questions.question import Question
from bot.terms import term_of

_UP, _DOWN, _HELD = (
    frozenset(term_of(word) for word in words.split())
    for words in (
        "rise raise increase gain climb grow jump surge hike soar rally up",
        "fall cut lower reduce decrease drop decline lose slip slump shrink sink down",
        "hold freeze keep steady unchanged maintain",
    )
)


def same_direction(question: Question, card: Card) -> bool:
    """Whether the fact does not speak of the contrary movement."""
    if question.agent or question.ask not in ("when", "how_much", "how_many"):
        return True
    asked = set(question.focus)
    for one, other in ((_UP, _DOWN), (_DOWN, _UP)):
        if asked & one and not asked & (other | _HELD) and not card.terms & one:
            return not card.terms & (other | _HELD)
    return True
