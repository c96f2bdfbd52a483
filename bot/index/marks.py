"""A mark for each fact: a hash of what it says, by which a change is seen without comparing the facts themselves."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from dataclasses import asdict, dataclass
from typing import NamedTuple, cast

from bot.facts import Fact, Topic

# what helps to find a fact or to prove it may change without the fact saying anything else
ASIDE = ("search", "where", "unstated")


class Marked(NamedTuple):
    """A fact's id with its mark; `number` grows with the order of articles and facts."""

    number: int
    id: str
    topic: Topic
    measure: bool
    mark: str


@dataclass(frozen=True, slots=True)
class DatedRow:
    """A date that a fact speaks of. `written` is the last day on which its source may have been written."""

    fact: str
    name: str
    date: str
    until: str | None
    written: str
    measure: bool


def mark(fact: Fact) -> str:
    """The mark of a fact: 16 hexadecimal digits, the same in every build for the same content."""
    said = {key: value for key, value in asdict(fact).items() if key not in ASIDE}
    told = json.dumps(said, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


QUERY = "SELECT number, id, topic, instr(kinds, 'measure') > 0, mark FROM facts ORDER BY number"


def marks(db: sqlite3.Connection) -> list[Marked]:
    """Every fact's mark, in the order of the base."""
    cursor = db.cursor()
    cursor.row_factory = None
    return list(map(Marked._make, cursor.execute(QUERY)))


def dated(db: sqlite3.Connection) -> list[DatedRow]:
    """Every date that facts speak of, the effective dates of measures among them, earliest first."""
    query = """
        SELECT dates.fact, dates.name, date, until, coalesce(published_latest, published) AS written, 0 AS measure
        FROM dates JOIN facts ON facts.id = dates.fact JOIN articles ON articles.id = facts.article
        UNION ALL
        SELECT measures.fact, effective_name, effective, effective_until, coalesce(published_latest, published), 1
        FROM measures JOIN facts ON facts.id = measures.fact JOIN articles ON articles.id = facts.article
        WHERE effective IS NOT NULL
        ORDER BY 3, 1"""
    cursor = db.cursor()
    cursor.row_factory = None
    return [DatedRow(*cast("tuple[str, str, str, str | None, str, bool]", row)) for row in cursor.execute(query)]
