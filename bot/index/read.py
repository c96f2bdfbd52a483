"""The index as others see it: articles, facts, places and people, and through `find` the look-ups by words.

Reading goes through the standard sqlite3, so that a start is fast.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import cached_property
from itertools import islice
from pathlib import Path

from bot.actors import Role
from bot.errors import BaseError
from bot.facts import Article, Fact
from bot.index import queries, restore
from bot.index.find import AT_ONCE, MOST_KEPT
from bot.index.telling import Telling

# What belongs to a fact, table by table, and what stands in a column of its row when there is any; "" is always there.
CHILDREN = {
    "passages": ("id", ""),
    "figures": ("kinds", "figure"),
    "dates": ("kinds", "date"),
    "fact_countries": ("entities", "country:"),
    "fact_blocs": ("entities", "bloc:"),
    "fact_people": ("entities", "person:"),
    "fact_organisations": ("entities", "organisation:"),
    "relations": ("id", ""),
    "measures": ("kinds", "measure"),
}
OF_MEASURES = ("measure_targets", "events")
Parts = dict[str, dict[str, list[sqlite3.Row]]]  # rows by fact and table


class Index(Telling):
    """An open index, read only. One connection, used from one thread."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        super().__init__(connection)
        self._path = path
        self._articles: dict[str, Article] = {}
        self._facts: dict[str, tuple[str, Fact]] = {}
        self._speakers: dict[str, str] = {}
        self._homes: dict[str, frozenset[str]] = {}
        self._bodies: dict[str, frozenset[str]] = {}
        self._span: tuple[int, str, str] | None = None
        self._rated: list[tuple[str, str]] | None = None

    @classmethod
    def open(cls, path: Path) -> Index:
        """Open the index at `path`. Raises BaseError naming the file and the way back when it cannot be read."""
        try:
            connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
            connection.execute("SELECT value FROM meta LIMIT 1").fetchone()
        except sqlite3.Error as fault:
            raise BaseError(f"{path}: not a readable index ({fault}); delete it, it is built anew") from fault
        return cls(connection, path)

    def twin(self) -> Index:
        """The same index opened anew, for the thread that calls. Raises BaseError as `open` does."""
        return Index.open(self._path)

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    def meta(self) -> dict[str, str]:
        """Version and digest of what the index was built from."""
        return {row["key"]: row["value"] for row in self._db.execute("SELECT key, value FROM meta")}

    @cached_property
    def version(self) -> str:
        """Differs between two indexes that were built from different seeds or by different code."""
        meta = self.meta()
        return f"{meta.get('recipe')} {meta.get('digest')}"

    def article(self, key: str) -> Article:
        """The article with this id. Raises KeyError when there is none."""
        if key not in self._articles:
            row = self._db.execute("SELECT * FROM articles WHERE id = ?", (key,)).fetchone()
            if row is None:
                raise KeyError(key)
            self._articles[key] = restore.article(row)
        return self._articles[key]

    def articles(self) -> list[Article]:
        """All articles, oldest first."""
        return [self.article(r["id"]) for r in self._db.execute("SELECT id FROM articles ORDER BY published, id")]

    def span(self) -> tuple[int, str, str]:
        """How many articles there are, the first day one appeared and the last; empty days when there are none."""
        if self._span is None:
            query = "SELECT count(*), min(published), max(coalesce(published_latest, published)) FROM articles"
            number, first, last = self._db.execute(query).fetchone()
            self._span = number, first or "", last or ""
        return self._span

    def facts(self, ids: Sequence[str]) -> list[tuple[str, Fact]]:
        """(article id, fact) for each id that exists, in the order asked."""
        wanted = list(dict.fromkeys(ids))
        if len(self._facts) > MOST_KEPT:
            self._facts.clear()
        unread = iter([key for key in wanted if key not in self._facts])
        while batch := list(islice(unread, AT_ONCE)):
            self._read_facts(batch)
        return [self._facts[key] for key in wanted if key in self._facts]

    def _read_facts(self, ids: Sequence[str]) -> None:
        marks = ",".join("?" * len(ids))
        rows = self._db.execute(f"SELECT * FROM facts WHERE id IN ({marks})", ids).fetchall()
        parts: Parts = {row["id"]: {table: [] for table in (*CHILDREN, *OF_MEASURES)} for row in rows}
        for table, (column, sign) in CHILDREN.items():
            self._fill(parts, table, "fact", [row["id"] for row in rows if sign in row[column]])
        for table in OF_MEASURES:
            self._fill(parts, table, "measure", [key for key, held in parts.items() if held["measures"]])
        self._facts.update((row["id"], (row["article"], restore.fact(row, parts[row["id"]]))) for row in rows)

    def _fill(self, parts: Parts, table: str, column: str, ids: Sequence[str]) -> None:
        """Read what of a table belongs to these facts, all of them at once."""
        if ids:
            marks = ",".join("?" * len(ids))
            query = f"SELECT * FROM {table} WHERE {column} IN ({marks}) ORDER BY rowid"
            for row in self._db.execute(query, ids):
                parts[row[column]][table].append(row)

    def measures_on(self, countries: Sequence[str]) -> list[str]:
        """Ids of the measures that target any of these countries, exclusions left out."""
        return [row[0] for row in self._again(queries.targeting(len(countries)), countries)]

    def rated_countries(self) -> list[tuple[str, str]]:
        """(code, name) of each country for which the base has a rate, by name."""
        if self._rated is None:
            query = """
                SELECT DISTINCT countries.code, countries.name FROM measure_targets
                JOIN measures ON measures.fact = measure_targets.measure AND rate_min IS NOT NULL
                JOIN countries ON countries.code = measure_targets.country
                WHERE excluded = 0 ORDER BY countries.name"""
            self._rated = [(row[0], row[1]) for row in self._db.execute(query)]
        return list(self._rated)

    def country_name(self, code: str) -> str:
        """The plain English name of a country; the code itself when it is not known."""
        row = self._db.execute("SELECT name FROM countries WHERE code = ?", (code,)).fetchone()
        return row[0] if row else code

    def bloc_name(self, key: str) -> str:
        """The name of a bloc; the id itself when it is not known."""
        row = self._db.execute("SELECT name FROM blocs WHERE id = ?", (key,)).fetchone()
        return row[0] if row else key

    def members(self, bloc: str, on: str) -> list[tuple[str, str]]:
        """(code, name) of the members of a bloc on a day (ISO date), by name."""
        query = """
            SELECT countries.code, countries.name FROM memberships
            JOIN countries ON countries.code = memberships.country
            WHERE bloc = ? AND coalesce(since, '') <= ? AND coalesce(until, '9999') > ? ORDER BY countries.name"""
        return [(row[0], row[1]) for row in self._again(query, (bloc, on, on))]

    def blocs_of(self, country: str, on: str) -> list[tuple[str, str]]:
        """(id, name) of the blocs that a country belonged to on a day and that facts speak of."""
        query = """
            SELECT DISTINCT blocs.id, blocs.name FROM memberships JOIN blocs ON blocs.id = memberships.bloc
            JOIN fact_blocs ON fact_blocs.bloc = blocs.id
            WHERE country = ? AND coalesce(since, '') <= ? AND coalesce(until, '9999') > ? ORDER BY blocs.name"""
        return [(row[0], row[1]) for row in self._again(query, (country, on, on))]

    def is_seat(self, word: str) -> bool:
        """Whether a word is a seat of government (Seoul, Washington) that stands for the country."""
        return self._db.execute("SELECT 1 FROM seats WHERE word = ?", (word,)).fetchone() is not None

    def about(self, kind: str, key: str, topics: Sequence[str] = (), most: int = -1) -> list[str]:
        """Ids of facts that concern a country, bloc, person or organisation, in the order of their articles.

        No more than the first `most` are read; all where it is negative.
        """
        query = f"SELECT facts.id {queries.about(kind, topics)} LIMIT ?"
        return list(dict.fromkeys(row[0] for row in self._db.execute(query, [key, *topics, most])))

    def newest(self, kind: str, key: str, topics: Sequence[str]) -> str:
        """The day of the newest article with facts of these topics about somebody, by the last of these; "" if none."""
        return self._again(queries.newest(kind, tuple(topics)), (key, *topics))[0][0] or ""

    def related(self, ids: Sequence[str], kinds: Sequence[str]) -> list[tuple[str, str, str]]:
        """(fact, kind, other) for relations of these kinds that start from or lead to any of these facts."""
        rows = self._again(queries.relations(len(kinds), len(ids)), (*kinds, *ids, *ids))
        return [(row[0], row[1], row[2]) for row in rows]

    def roles(self, person: str) -> list[tuple[Role, str]]:
        """(role, article id) of a person, newest first."""
        rows = self._db.execute("SELECT * FROM roles WHERE person = ? ORDER BY as_of DESC, rowid", (person,))
        return [(restore.role(row), row["article"]) for row in rows]

    def people(self) -> list[tuple[str, str]]:
        """(id, name) of every person, by name."""
        return [(row[0], row[1]) for row in self._db.execute("SELECT id, name FROM people ORDER BY name")]

    def homes(self, key: str) -> frozenset[str]:
        """The countries of a person's roles, or of an organisation."""
        if key not in self._homes:
            query = "SELECT country FROM roles WHERE person = ? UNION SELECT country FROM organisations WHERE id = ?"
            rows = self._db.execute(query, (key, key))
            self._homes[key] = frozenset(row[0] for row in rows if row[0])
        return self._homes[key]

    def bodies(self, key: str) -> frozenset[str]:
        """The organisations of a person's present roles."""
        if key not in self._bodies:
            rows = self._db.execute("SELECT organisation FROM roles WHERE person = ? AND NOT former", (key,))
            self._bodies[key] = frozenset(row[0] for row in rows if row[0])
        return self._bodies[key]

    def speaker_name(self, key: str) -> str:
        """The name of a person or organisation; the id itself when it is not known."""
        if key not in self._speakers:
            query = "SELECT name FROM people WHERE id = ? UNION ALL SELECT name FROM organisations WHERE id = ?"
            row = self._db.execute(query, (key, key)).fetchone()
            if row is None:
                return key
            self._speakers[key] = str(row[0])
        return self._speakers[key]
