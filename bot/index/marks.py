"""A mark for each fact: a hash of what it says, by which a change is seen without comparing the facts themselves."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import fields
from datetime import date
from typing import NamedTuple

from bot.facts import Fact, Modality, Topic

# what helps to find a fact or to prove it may change without the fact saying anything else
ASIDE = ("search", "where", "unstated")


class Marked(NamedTuple):
    """A fact's id with its mark; `number` grows with the order of articles and facts.

    `kind` is 0 for a measure, 1 for what is told as a fact, 2 for somebody's view.
    """

    number: int
    id: str
    topic: Topic
    kind: int
    mark: str


class DatedRow(NamedTuple):
    """A date that a fact speaks of, and how it does. `written` is the last day on which its source may have been
    written, `essay` whether that is an opinion piece, `length` that of the statement."""

    fact: str
    name: str
    date: str
    until: str | None
    written: str
    measure: bool
    topic: Topic
    modality: Modality
    essay: bool
    length: int


def mark(fact: Fact) -> str:
    """The mark of a fact: 16 hexadecimal digits, the same in every build for the same content."""
    said = ((each.name, getattr(fact, each.name)) for each in fields(fact) if each.name not in ASIDE)
    told = repr(sorted((name, value) for name, value in said if value not in (None, ())))
    return hashlib.sha256(told.encode(errors="surrogatepass")).hexdigest()[:16]


QUERY = """
    SELECT number, id, topic, CASE WHEN instr(kinds, 'measure') THEN 0 ELSE
    1 + (modality IN ('opinion', 'forecast', 'recommended')) END, mark
    FROM facts ORDER BY number"""
# A month is compared as its day 99, so that no day of it lies after it; what is too much is sorted out by `bot.digest`.
_LAST = "substr({} || '-99-99', 1, 10)"
_ABOUT = "coalesce(published_latest, published), {}, topic, modality, articles.kind = 'opinion', length(statement)"
_OF = "JOIN facts ON facts.id = {}.fact JOIN articles ON articles.id = facts.article"
DATED = f"""
    SELECT dates.fact, dates.name, date, until, {_ABOUT.format(0)} FROM dates {_OF.format("dates")}
    WHERE {_LAST.format("coalesce(until, date)")} >= :since AND date <= :upto
    AND {_LAST.format("coalesce(until, date)")} > coalesce(published_latest, published)
    AND fact NOT IN (SELECT other FROM relations WHERE relations.kind = 'supersedes')
    UNION ALL
    SELECT measures.fact, effective_name, effective, effective_until, {_ABOUT.format(1)}
    FROM measures {_OF.format("measures")}
    WHERE {_LAST.format("coalesce(effective_until, effective)")} >= :since AND effective <= :upto
    AND measures.fact NOT IN (SELECT other FROM relations WHERE relations.kind = 'supersedes')
    ORDER BY 3, 1"""


def marks(db: sqlite3.Connection) -> list[Marked]:
    """Every fact's mark, in the order of the base."""
    cursor = db.cursor()
    cursor.row_factory = None
    return list(map(Marked._make, cursor.execute(QUERY)))


def dated(db: sqlite3.Connection, since: date | None, upto: date | None) -> list[DatedRow]:
    """The dates that facts speak of and that touch the days from `since` to `upto`, earliest first; None: no bound.

    The effective dates of measures are among them; facts that another one supersedes are not.
    """
    cursor = db.cursor()
    cursor.row_factory = None
    span = {"since": since.isoformat() if since else "", "upto": upto.isoformat() if upto else "9999-12-31"}
    return list(map(DatedRow._make, cursor.execute(DATED, span)))
