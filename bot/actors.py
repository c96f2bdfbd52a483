"""Who acts in the facts: people with their dated roles, organisations, countries, blocs. Frozen values, no I/O.

As in `bot.facts`, the seed files have exactly these fields, and dates are ISO 8601 cut to their precision.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

FORBID_UNKNOWN = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or post as one article gives it. `as_of` is the date for which the article vouches."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    title: str
    article: str
    as_of: str
    organisation: str | None = None  # an organisation's id
    country: str | None = None
    since: str | None = None
    until: str | None = None
    former: bool = False  # the article calls it a past post
    note: str | None = None  # "suspended after impeachment", our own words


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person whom the articles name. `family` is the family name, whichever end it is written at."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    id: str
    name: str
    family: str
    roles: tuple[Role, ...]
    aliases: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()  # "President", "Adm.": titles put before the name


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body the articles speak of: a ministry, a bank, an institute, a newspaper."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    id: str
    name: str
    country: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A country's membership of a bloc; `since` and `until` are null where they do not matter to the base."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    country: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bloc:
    """A group of countries with dated members."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    id: str
    name: str
    members: tuple[Membership, ...]
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Names of our own: countries beyond CLDR's, seats of government that stand for them, and blocs."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    countries: dict[str, tuple[str, ...]]  # ISO code -> further names
    seats: dict[str, str]  # "Seoul" -> KR: capitals and metonyms that may stand for a government
    blocs: tuple[Bloc, ...]
    not_countries: tuple[str, ...] = ()  # phrases with a country's word that mean something else
