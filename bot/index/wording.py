"""A line of a fact's wording as questions are compared with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.seeds.wording import pointed
from bot.terms import term_of


@dataclass(frozen=True, slots=True)
class Hints:
    """How much a question speaks for a fact, by its number, or (not `given`) for what its source leaves open beside it:
    with how many points that `begins`, how many `each` word of the question adds, and how many more each term, name
    (`@rubio`), opening (`^how-long`), small word (`~other`) or first name (`~@rubio`). With a `kind` of value, what
    that kind adds, and these words further in a question of it."""

    fact: int
    given: bool
    kind: str | None
    begins: float
    each: float
    points: Mapping[str, float]


def hints(fact: int, text: str) -> Hints:
    """What a line says; of words that are one term the last counts."""
    sign, *rest = text.split()
    kind = sign[1:] or None
    begins, each = float(rest[0]), 0.0 if kind else float(rest[1])
    points = {}
    for part in rest[1 if kind else 2 :]:
        word, more = pointed(part)
        points[word if word[0] in "^@~" else term_of(word)] = more
    return Hints(fact, sign[0] == "+", kind, begins, each, points)
