"""Weighing claims: one folded name, several countries. A clear winner takes it, else the name stays ambiguous."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.names.claims import Claim, Origin
from bot.names.fold import fold
from bot.names.forms import lookups, spelt_out

CLEARLY_MORE = 2.0  # times as many languages


@dataclass(slots=True)
class Standing:
    """What speaks for one reading of a name."""

    origin: Origin
    languages: set[str] = field(default_factory=set)
    name: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading that a folded name keeps. `derived` readings come from a name's other forms."""

    folded: str
    kind: str
    code: str
    origin: Origin
    derived: bool
    name: str


Book = dict[str, dict[tuple[str, str], Standing]]


def weigh(claims: Iterable[Claim]) -> list[Reading]:
    """The readings that stand, one per name, or several where none clearly wins."""
    direct: Book = defaultdict(dict)
    derived: Book = defaultdict(dict)
    for claim in dict.fromkeys(claims):
        folded = fold(claim.name)
        if not folded:
            continue
        literal = {folded, spelt_out(folded)}
        for form in literal:
            _enter(direct, form, claim)
        if claim.kind in {"country", "bloc"} and claim.origin is not Origin.OTHER:
            for form in set(lookups(folded)) - literal:
                _enter(derived, form, claim)
    readings = [_reading(name, r, derived=False) for name, rs in direct.items() for r in _winners(rs)]
    readings += [
        _reading(name, r, derived=True) for name, rs in derived.items() if name not in direct for r in _winners(rs)
    ]
    return readings


def _enter(book: Book, folded: str, claim: Claim) -> None:
    standing = book[folded].setdefault((claim.kind, claim.code), Standing(claim.origin, name=claim.name))
    if claim.origin < standing.origin:
        standing.origin, standing.name = claim.origin, claim.name
    standing.languages.add(claim.language)


def _winners(readings: dict[tuple[str, str], Standing]) -> list[tuple[tuple[str, str], Standing]]:
    """A country before a region or city, unless only gathered; then the best origin; then most languages."""
    ranked = sorted(readings.items(), key=lambda item: _rank(item[0][0], item[1]))
    best = ranked[0]
    rivals = [item for item in ranked if _rank(item[0][0], item[1])[:2] == _rank(best[0][0], best[1])[:2]]
    if best[1].origin <= Origin.ENGLISH:
        return rivals
    most = len(best[1].languages)
    return [item for item in rivals if most < CLEARLY_MORE * len(item[1].languages)]


def _rank(kind: str, standing: Standing) -> tuple[int, int, int]:
    if standing.origin is Origin.OWN:
        group = 0
    elif kind in {"country", "bloc"}:
        group = 1 if standing.origin < Origin.GATHERED else 3
    else:
        group = 2
    return group, standing.origin, -len(standing.languages)


def _reading(folded: str, item: tuple[tuple[str, str], Standing], *, derived: bool) -> Reading:
    (kind, code), standing = item
    return Reading(folded, kind, code, standing.origin, derived, standing.name)
