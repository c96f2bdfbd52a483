"""The page of an answer found: the lead, then the facts that bear it out, each with its source."""

from __future__ import annotations

from bot.answers import Found
from bot.render import words
from bot.render.page import Buttons, Line, Note, Part
from bot.render.pages import pieces
from bot.render.text import clean, sentence

SHOWN = 8


def disputed(answer: Found) -> bool:
    """Whether the fact that answers is denied by another, or denies it."""
    best = answer.facts[0] if answer.facts else None
    denied = best is not None and any(each.fact.modality == "denied" for each in (best, *best.counter))
    return denied and best is not None and bool(best.counter)


def found(answer: Found) -> list[Part]:
    """The lead and the facts; a fact whose statement is the lead is not said twice."""
    parts: list[Part] = list(pieces.readings(answer.readings))
    told = " ".join(part for part in (words.opening(answer), sentence(answer.lead), words.passed(answer)) if part)
    parts.append(Line(told, "Disputed." if disputed(answer) else None))
    facts = answer.facts[:SHOWN]
    after = None
    if facts and says(answer.lead, facts[0].fact.statement) and facts[0].fact.measure is None:
        parts += [pieces.source(facts[0], answer.today), *pieces.against(facts[0], answer.today)]
        shown = {facts[0].fact.id, *(counter.fact.id for counter in facts[0].counter)}
        after = facts[0].article
        facts = tuple(each for each in facts if each.fact.id not in shown)
    parts += pieces.points(facts, answer.today, after=after)
    if len(answer.facts) > SHOWN:
        parts.append(Note(f"{len(answer.facts) - SHOWN} more facts bear on this; ask more narrowly to see them."))
    buttons = pieces.fact_buttons(answer.facts[0]) if answer.facts else []
    return [*parts, Buttons((*buttons, *pieces.share(answer.again or f"ask|{answer.question}")))]


def says(lead: str, statement: str) -> bool:
    """Whether the lead holds the fact's whole statement."""
    return clean(statement).rstrip(".").casefold() in clean(lead).casefold()
