"""What can be watched: a country, a bloc, a person, rates beyond a bound; and which facts that is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.desk.rates import everything, members_of
from bot.desk.selecting import within
from bot.index import Index
from bot.names import Ambiguous, Matched, Names
from bot.questions.tariff import Rates, Threshold, parse

NEAR = 70  # of 100: what is less alike is not offered
SPEC = re.compile(r"(country|bloc|person):(.+)|rate:([\d.]*):([\d.]*):([01])")


@dataclass(frozen=True, slots=True)
class Subject:
    """Something to watch: `spec` is what `matching` reads, `label` the same in words."""

    spec: str
    label: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """No one thing: names that may be meant, possibly none."""

    names: tuple[str, ...]


def subject(names: Names, text: str) -> Subject | Unclear:
    """What a text asks to watch; never raises over what a user typed."""

    def is_name(phrase: str) -> bool:
        return isinstance(names.resolve(phrase, seats=True, misspelt=False), Matched | Ambiguous)

    asked = parse(text, is_name)
    if isinstance(asked, Threshold):
        low, high = (f"{bound:g}" if bound is not None else "" for bound in (asked.low, asked.high))
        return Subject(f"rate:{low}:{high}:{int(asked.strict)}", _bounds(asked))
    name = asked.names[0] if isinstance(asked, Rates) and len(asked.names) == 1 else text
    found = names.resolve(name, seats=True)
    if isinstance(found, Matched):
        return Subject(f"{found.kind}:{found.code}", found.name)
    return Unclear(tuple(dict.fromkeys(each.name for each in found.candidates if each.score >= NEAR)))


def _bounds(asked: Threshold) -> str:
    if asked.low is not None and asked.high is not None:
        return f"rates of {asked.low:g} percent" if asked.low == asked.high else f"rates of {asked.words}"
    if asked.low is not None:
        return f"rates {'over' if asked.strict else 'of at least'} {asked.low:g} percent"
    return f"rates {'under' if asked.strict else 'of at most'} {asked.high:g} percent"


def matching(index: Index, spec: str, today: date) -> list[str]:
    """The ids of the facts about a subject, in the order of the base; none for a subject that is none of ours."""
    found = SPEC.fullmatch(spec)
    if found is None:
        return []
    kind, code, low, high, strict = found.groups()
    if kind is None:
        bounds = Threshold(float(low) if low else None, float(high) if high else None, strict == "1", "")
        return list(dict.fromkeys(row.cited.fact.id for row in everything(index, today) if within(row, bounds)))
    facts = index.about(kind, code)
    if kind == "country":
        facts += index.measures_on([code])
    if kind == "bloc":
        facts += index.measures_on([member.code for member in members_of(index, code, today)[1]])
    return list(dict.fromkeys(facts))
