"""A claim: someone's word that a name means a thing. Claims on one name are weighed in `collisions`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Origin(IntEnum):
    """Whose word it is. The lower number is believed first."""

    OWN = 0  # places.yaml
    ENGLISH = 1  # CLDR, any English
    CODE = 2  # ISO 3166-1
    LOCAL = 3  # CLDR, a language of the country itself or of many readers
    OTHER = 4  # CLDR, every other language
    GATHERED = 5  # countrynames: no word on the language, and some errors
    ELSEWHERE = 6  # regions and cities, where no country claims the name


@dataclass(frozen=True, slots=True)
class Claim:
    """`name` as written by its origin means `code`. `kind` is country, bloc, region, city, seat or nothing."""

    name: str
    kind: str
    code: str
    origin: Origin
    language: str = ""


NO_COUNTRY = frozenset({"EU", "UN", "EZ", "QO", "ZZ", "XA", "XB"})
