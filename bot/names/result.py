"""What a name can turn out to be: one thing, several, or nothing known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["country", "bloc", "person"]
MentionKind = Literal["country", "bloc", "person", "organisation"]
How = Literal["exact", "fuzzy"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible reading. `code` is ISO 3166-1 alpha-2 for a country, else an id; `score` runs 0 to 100."""

    kind: MentionKind
    code: str
    name: str
    score: float = 100.0
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    """The text names this one thing. `via` is the word that was read as it: "Seoul", "Korea"; else null."""

    kind: Kind
    code: str
    name: str
    how: How
    score: float
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The text could name any of these (best first, at least one): ask back, never choose."""

    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Unmatched:
    """No such name. `candidates` are near ones to offer, best first, possibly none."""

    candidates: tuple[Candidate, ...] = ()


Resolution = Matched | Ambiguous | Unmatched


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at `text[start:end]` of a sentence. With `rivals` it is ambiguous and `code` is only the first."""

    start: int
    end: int
    text: str
    kind: MentionKind
    code: str
    name: str
    how: How
    score: float
    via: str | None = None
    rivals: tuple[Candidate, ...] = ()
