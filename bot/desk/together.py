"""Answers to several questions asked in one breath, as one: the strongest fact of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.answers import Answer, Cited, Found, RateFound

MOST = 3


def together(text: str, answers: Sequence[Answer], today: date) -> Found | None:
    """The facts that answer the parts, one for each; None when fewer than two parts have one."""
    found = [each for each in answers if isinstance(each, Found | RateFound)]
    told = [(each.lead, each.facts[0]) for each in answers if isinstance(each, Found) and each.facts]
    told += [(each.current.fact.statement, each.current) for each in answers if isinstance(each, RateFound)]
    if len(told) < 2:
        return None
    facts: dict[str, Cited] = {fact.fact.id: fact for _, fact in told}
    as_of = max((each.as_of for each in found if each.as_of), default=None)
    readings = dict.fromkeys(
        reading for each in answers if isinstance(each, Found | RateFound) for reading in each.readings
    )
    return Found(
        today=today,
        question=text,
        lead=" ".join(lead if lead.endswith(".") else f"{lead}." for lead, _ in told[:MOST]),
        facts=tuple(facts.values())[:MOST],
        as_of=as_of,
        readings=tuple(readings),
    )
