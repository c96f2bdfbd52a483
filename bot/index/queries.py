"""Queries that differ in how many values they ask for, each written once: SQLite knows a text it has seen before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.index.find import PLURAL

LAST = 50  # facts by which the newest article about somebody is known


def about(kind: str, topics: Sequence[str]) -> str:
    """Facts about somebody, in the order in which they were written; stopped early it reads no further."""
    table, topic = f"fact_{PLURAL[kind]}", f"AND topic IN ({','.join('?' * len(topics))})" if topics else ""
    return f"""
        FROM {table} CROSS JOIN facts ON facts.id = {table}.fact
        WHERE {table}.{kind} = ? {topic} ORDER BY {table}.rowid"""


@lru_cache(maxsize=64)
def newest(kind: str, topics: tuple[str, ...]) -> str:
    """The day of the newest article about somebody, by the last of the facts of these topics."""
    return f"""
        SELECT max(published) FROM (SELECT article {about(kind, topics)} DESC LIMIT {LAST})
        JOIN articles ON articles.id = article"""


@lru_cache(maxsize=64)
def targeting(countries: int) -> str:
    """The measures that target any of so many countries."""
    marks = ",".join("?" * countries)
    return f"SELECT DISTINCT measure FROM measure_targets WHERE excluded = 0 AND country IN ({marks}) ORDER BY measure"


@lru_cache(maxsize=64)
def relations(kinds: int, facts: int) -> str:
    """The relations of so many kinds that start from or lead to any of so many facts."""
    sorts, marks = ",".join("?" * kinds), ",".join("?" * facts)
    return f"""
        SELECT fact, kind, other FROM relations
        WHERE kind IN ({sorts}) AND (fact IN ({marks}) OR other IN ({marks})) ORDER BY rowid"""
