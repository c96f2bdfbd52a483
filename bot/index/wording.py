"""A line of a fact's wording as questions are compared with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.seeds.wording import counted
from bot.terms import term_of


@dataclass(frozen=True, slots=True)
class Asked:
    """How many questions of one kind of value asked for a fact, by its number, or (not `given`) for what its source
    leaves open beside it, and how many of them had each term, name (`@rubio`), opening (`^how-long`), small word
    (`~other`) or first name (`~@rubio`)."""

    fact: int
    given: bool
    kind: str
    questions: int
    said: Mapping[str, int]


def asked(fact: int, text: str) -> Asked:
    """What a line counts; words that are one term are counted as one."""
    sign, first, *rest = text.split()
    kind, questions = counted(first)
    said: Counter[str] = Counter()
    for part in rest:
        word, count = counted(part)
        said[word if word[0] in "^@~" else term_of(word)] += count
    return Asked(fact, sign == "+", kind, questions, {term: min(count, questions) for term, count in said.items()})
