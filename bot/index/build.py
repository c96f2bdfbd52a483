"""Builds the index file from checked seeds, atomically: a reader sees the old file or the new one, never a part."""

from __future__ import annotations

import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from bot.errors import BaseError
from bot.facts import Article, Fact, Seeds
from bot.index import making, rows, schema
from bot.index.recipe import recipe


def build(path: Path, seeds: Seeds, countries: Mapping[str, str]) -> None:
    """Write the index of `seeds` to `path`; `countries` maps every ISO code the seeds use to its English name.

    Raises BaseError when the file cannot be written; the file that stood there before is then unchanged.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        _write(part, seeds, countries)
        part.replace(path)
    except (OSError, sqlite3.Error) as fault:
        raise BaseError(f"{path}: the index cannot be written ({fault}); check the disk and POLICYDESK_DATA") from fault
    finally:
        part.unlink(missing_ok=True)


def _write(part: Path, seeds: Seeds, countries: Mapping[str, str]) -> None:
    part.unlink(missing_ok=True)
    connection = sqlite3.connect(part, isolation_level=None)
    try:
        # The file is thrown away on any fault, so it needs no journal of its own; it is synced once at the end.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        db = Database(connection)
        making.create(db)
        with db.atomic():
            fill(db, seeds, countries)
        _prove(db)
    finally:
        connection.close()
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def fill(db: Database, seeds: Seeds, countries: Mapping[str, str]) -> None:
    """Put everything into the empty tables, then index it."""
    meta = {"recipe": recipe(), "digest": seeds.digest}
    db.table("meta").insert_all([{"key": key, "value": value} for key, value in meta.items()])
    names = labels(seeds, countries)
    insert(db, rows.place_rows(seeds, countries))
    people = rows.people_rows(seeds.people)
    insert(db, {"people": people["people"]})
    insert(db, {"articles": [rows.article_row(article) for article in seeds.articles]})
    insert(db, {"roles": people["roles"]})
    insert(db, _merged(rows.fact_rows(article, fact, names) for article, fact in seeds.facts))
    insert(db, {"wording": rows.wording_rows(seeds.wording)})
    making.finish(db)


def add(db: Database, article: Article, facts: Iterable[Fact], names: Mapping[str, str]) -> None:
    """Add an article and its facts to an open index in one transaction, without a rebuild.

    The full-text table follows by its triggers. Raises sqlite3.IntegrityError when an id is taken or not known.
    """
    with db.atomic():
        insert(db, {"articles": [rows.article_row(article)]})
        insert(db, _merged(rows.fact_rows(article.id, fact, names) for fact in facts))


def labels(seeds: Seeds, countries: Mapping[str, str]) -> dict[str, str]:
    """Codes and ids to the names they are searched by."""
    known = dict(countries)
    known |= {bloc.id: " ".join((bloc.name, *bloc.aliases)) for bloc in seeds.places.blocs}
    known |= {each.id: " ".join((each.name, *each.aliases)) for each in seeds.organisations}
    return known | {person.id: " ".join((person.name, *person.aliases)) for person in seeds.people}


def insert(db: Database, tables: Mapping[str, list[dict[str, Any]]]) -> None:
    """Insert rows table by table, in the schema's order, so that foreign keys hold at each step.

    One prepared statement a table: sqlite-utils' own insert looks at every value, which doubled the time of a build.
    """
    for name in schema.TABLES:
        if batch := tables.get(name):
            columns = list(batch[0])
            listed, marks = ", ".join(f"[{column}]" for column in columns), ", ".join("?" * len(columns))
            db.conn.executemany(
                f"INSERT INTO {name} ({listed}) VALUES ({marks})",
                ([row[column] for column in columns] for row in batch),
            )


def _merged(several: Iterable[rows.Rows]) -> rows.Rows:
    together: rows.Rows = defaultdict(list)
    for each in several:
        for table, batch in each.items():
            together[table] += batch
    return together


def _prove(db: Database) -> None:
    broken = db.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise BaseError(f"the seeds refer to something that is not there: table {broken[0]}, row {broken[1]}")
