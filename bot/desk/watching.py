"""Which facts belong to a subject that is watched."""

from __future__ import annotations

import re
from datetime import date

from bot.desk.rates import everything, members_of
from bot.desk.selecting import within
from bot.index import Index
from bot.questions.tariff import Threshold

NAMED = re.compile(r"(country|bloc|person|organisation|topic):(.+)")
RATES = re.compile(r"rate:([\d.]*):([\d.]*):([01])")


def matching(index: Index, spec: str, today: date) -> list[str]:
    """The ids of the facts about a subject, in the order of the base; none for a subject that is none of ours.

    `country:VN+rate:20::1` are those that are both: about Vietnam, and rates over 20 percent.
    """
    first, *others = (_about(index, part, today) for part in spec.split("+"))
    return [fact for fact in dict.fromkeys(first) if all(fact in other for other in others)]


def _about(index: Index, spec: str, today: date) -> list[str]:
    if rates := RATES.fullmatch(spec):
        low, high, strict = rates.groups()
        bounds = Threshold(float(low) if low else None, float(high) if high else None, strict == "1", "")
        return [row.cited.fact.id for row in everything(index, today) if within(row, bounds)]
    if named := NAMED.fullmatch(spec):
        return _named(index, named[1], named[2], today)
    return []


def _named(index: Index, kind: str, code: str, today: date) -> list[str]:
    if kind == "topic":
        return [each.id for each in index.marks() if each.topic == code]
    facts = index.about(kind, code)
    if kind == "country":
        facts += index.measures_on([code])
    if kind == "bloc":
        facts += index.measures_on([member.code for member in members_of(index, code, today)[1]])
    return facts
