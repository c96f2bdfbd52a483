"""Claims from the seeds: places.yaml, and the plain names that we show."""

from __future__ import annotations

from collections.abc import Iterator

from bot.actors import Places
from bot.names.claims import Claim, Origin
from bot.names.fold import SHORTEST_FOLDED


def place_claims(places: Places, plain: dict[str, str]) -> Iterator[Claim]:
    """Our own names of countries, blocs and seats, and the phrases that name no country."""
    for code, name in plain.items():
        yield Claim(name, "country", code, Origin.OWN)
    for code, names in places.countries.items():
        for name in names:
            yield from (Claim(form, "country", code, Origin.OWN) for form in _cases(name))
    for bloc in places.blocs:
        for name in (bloc.name, *bloc.aliases):
            yield from (Claim(form, "bloc", bloc.id, Origin.OWN) for form in _cases(name))
    for name, code in places.seats.items():
        yield Claim(name, "seat", code, Origin.OWN)
    for phrase in places.not_countries:
        yield Claim(phrase, "nothing", "", Origin.OWN)


def _cases(name: str) -> tuple[str, ...]:
    """Short names count as written; those in small letters, or with a digit (G7), count in any case."""
    if len(name) < SHORTEST_FOLDED and any(map(str.isdigit, name)):
        return name, name.lower()
    if len(name) < SHORTEST_FOLDED and name.isascii() and name.islower():
        return name, name.upper(), name.title()
    return (name,)
