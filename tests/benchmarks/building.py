"""Building the index from checked seeds, against a raw `executemany` plus full text of the same rows."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bot.index import schema
from bot.index.build import build
from bot.names.harvest import english_names
from bot.names.plain import plain_names
from bot.paths import CHECKOUT
from bot.seeds import load
from tests.benchmarks.ratio import Measured, in_turn


def measure() -> Iterator[Measured]:
    """The real seeds, each side writing a whole file."""
    seeds, countries = load(CHECKOUT / "seeds"), plain_names(english_names())
    folder = Path(tempfile.mkdtemp())
    ours, theirs = folder / "ours.sqlite", folder / "theirs.sqlite"
    build(ours, seeds, countries)
    rows = _rows(ours)
    mine, other = in_turn(lambda: build(ours, seeds, countries), lambda: _raw(theirs, rows), rounds=15)
    yield Measured("building the index", mine, other, "executemany + FTS5 of the same rows", 2)


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    db = sqlite3.connect(path)
    return {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in schema.TABLES}


def _raw(path: Path, rows: dict[str, list[tuple[object, ...]]]) -> None:
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path)
    for name, (columns, key, _) in schema.TABLES.items():
        listed = ", ".join(f"[{column}]{' PRIMARY KEY' if column == key else ''}" for column in columns)
        db.execute(f"CREATE TABLE {name} ({listed})")
        db.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", rows[name])
    for name, indexed in schema.INDEXES.items():
        for column in indexed:
            db.execute(f"CREATE INDEX idx_{name}_{column} ON {name} ([{column}])")
    searched = ", ".join(schema.SEARCHED)
    db.execute(f"CREATE VIRTUAL TABLE fts USING fts5({searched}, content='facts', tokenize=\"{schema.TOKENIZER}\")")
    db.execute(f"INSERT INTO fts (rowid, {searched}) SELECT number, {searched} FROM facts")
    db.commit()
    db.close()
