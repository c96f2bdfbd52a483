"""What was still to come when a source was written. Pure: a question, a card, the day its source appeared."""

from __future__ import annotations

from bot.index.card import Card
from bot.questions.question import Question


def all_ahead(card: Card, published: str) -> bool:
    """Whether all that a fact speaks of was still to come; a measure is one already when it is announced."""
    return bool(card.days) and card.days[0] >= published and card.days[-1] > published and "measure" not in card.kinds


def looks_ahead(question: Question, card: Card, published: str) -> bool:
    """Whether a fact speaks of what lay ahead, where the question does: "when will they meet", "will they cut in May"."""
    if not question.ahead:
        return True
    later = [day for day in card.days if day > published]
    if question.ask == "when":
        return bool(later)
    if question.ask not in ("where", "whether"):
        return True
    if question.dates:
        return any(asked.allows(day) for asked in question.dates for day in later)
    return question.ask == "whether" or card.modality == "forecast" or bool(later)
