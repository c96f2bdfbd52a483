"""The vocabulary of the base: articles, facts, measures. Frozen values, no I/O; `bot.actors` has people and places.

The seed files have exactly these fields: `bot.seeds` reads YAML straight into these classes (pydantic does the
checking, with `FORBID_UNKNOWN` on each class), `bot.index` stores them and gives them back.

Dates are ISO 8601 strings cut to their precision: `2025`, `2025-04` or `2025-04-02`. Null means "not stated",
never zero or none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from bot.actors import FORBID_UNKNOWN, Organisation, Person, Places

Modality = Literal["reported", "stated", "threatened", "agreed", "denied", "forecast", "recommended", "opinion"]
Standing = Literal[
    "threatened",
    "announced",
    "agreed",
    "in_force",
    "suspended",
    "modified",
    "stayed",
    "struck_down",
    "expired",
    "removed",
    "denied",
]
Basis = Literal["stated", "inferred"]
RateKind = Literal["additional", "all-in", "MFN", "baseline", "unspecified"]
RelationKind = Literal["contradicts", "denies", "supersedes", "explains", "part_of"]
Topic = Literal[
    "tariff",
    "trade talks",
    "diplomacy",
    "defence",
    "war in Ukraine",
    "North Korea",
    "China",
    "markets",
    "monetary policy",
    "domestic politics",
    "energy",
    "industry",
]
Ask = Literal["why", "how_long", "how_many", "how_much", "when", "where", "who", "said", "whether", "what"]
Aspect = Literal["what", "rate", "standing", "effective", "condition", "figure", "date", "person", "role", "place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When an article appeared. `latest` is the last possible day where only a span of days is known."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    date: str
    basis: Basis
    latest: str | None = None
    why: str | None = None  # the reasoning, required when inferred


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where an article's text lies: a span of a file, from its first words to its last, and the span's hash.

    `sha256` is taken over the UTF-8 bytes of the span, from the first letter of `begins` to the last of `ends`.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    file: str
    begins: str
    ends: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Words inside an article's span that are not the article's (a caption's credit, a button), and why."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A named piece of writing from which facts are taken. `title` is null where the text has none."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    id: str
    publisher: str
    published: Published
    source: Source
    kind: Literal["news", "opinion"]
    agency: str | None = None  # the wire agency that wrote it
    carrier: str | None = None  # the service through which the text was obtained
    title: str | None = None
    author: str | None = None  # a person's id
    url: str | None = None
    furniture: tuple[Furniture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage of the article, named by its first and last few words, as `#:~:text=start,end` does."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    start: str  # at most five words
    end: str  # at most five words
    proves: tuple[Aspect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number a fact gives: what it is a figure of, its value, its unit. `upto` is the upper end of a range."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    name: str
    value: float
    unit: str
    upto: float | None = None
    approx: bool = False
    text: str | None = None  # the source's own few words or digits, where the number is not written as digits


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date a fact speaks of, and what happens or happened then (`name`: "takes effect", "meeting held")."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    name: str
    date: str
    basis: Basis
    until: str | None = None  # the last day or month, for a period
    why: str | None = None  # the reasoning, required when inferred
    text: str | None = None  # the source's own words for it, at most five


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How a fact stands to another: it `denies` or `contradicts` it, `supersedes` or `explains` it, ..."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    kind: RelationKind
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A tariff rate in percent, 0 to 1,000; `min` equals `max` unless a range is given; `text` as published."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    min: float
    max: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One step in a measure's history. Without a `date`, `before` is the day by which it had happened.

    `fact` names the fact that reports the step, where that is another one than the measure's own.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    standing: Standing
    date: str | None
    basis: Basis
    before: str | None = None
    until: str | None = None  # the last possible day, where only a span is known
    why: str | None = None
    text: str | None = None
    fact: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A tariff that one country lays, or would lay, on the goods of others, with its history."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    imposing: str
    targets: tuple[str, ...]
    events: tuple[Event, ...]
    rate: Rate | None = None
    rate_kind: RateKind = "unspecified"
    excluded: tuple[str, ...] = ()
    scope: str | None = None
    stacking: str | None = None
    legal_basis: str | None = None
    condition: str | None = None
    effective: Dated | None = None
    caveat: str | None = None  # how weak the evidence is, where it is weak, in our own words


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One attributed statement in our own words, complete alone: who, what, when.

    `speaker` is a person's or an organisation's id; `unnamed` describes a speaker whose name the source keeps
    back. `because` is the reason the source gives. `unstated` names details that a reader would ask for and the
    source does not give. `search` has words a person might use instead.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    id: str
    topic: Topic
    statement: str
    modality: Modality
    where: tuple[Passage, ...]
    speaker: str | None = None
    unnamed: str | None = None
    countries: tuple[str, ...] = ()  # ISO 3166-1 alpha-2
    blocs: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    place: str | None = None
    figures: tuple[Figure, ...] = ()
    dates: tuple[Dated, ...] = ()
    because: str | None = None
    unstated: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    search: tuple[str, ...] = ()
    measure: Measure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A line of how readers ask for a fact: `+` for what it gives, `-` for what its source leaves open beside it; then
    how many points each word of a question adds: `+ -1.2 -0.4 talk:1.6 @rubio:0.8` (see `bot.seeds.wording`)."""

    fact: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeds:
    """Everything the seed folder holds, checked. `digest` is a hash of the files' bytes."""

    articles: tuple[Article, ...]
    facts: tuple[tuple[str, Fact], ...]  # (article id, fact), in file order
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    places: Places
    digest: str
    wording: tuple[Wording, ...] = ()
