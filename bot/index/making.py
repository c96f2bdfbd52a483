"""Making the tables in an empty database. Apart from `schema`, which every start reads: this needs sqlite-utils."""

from __future__ import annotations

from functools import cache

from sqlite_utils import Database

from bot.index import schema


def create(db: Database) -> None:
    """Create every table in an empty database. Indexes and the full-text table are made once rows are in."""
    db.conn.executescript(_script())


@cache
def _script() -> str:
    """The tables as SQL. Working out the foreign keys takes longer than filling the tables, so it is done once."""
    plan = Database(memory=True)
    for name, (columns, key, foreign_keys) in schema.TABLES.items():
        plan.table(name).create(columns, pk=key, foreign_keys=foreign_keys)
    plan.table("facts").create_index(["id"], unique=True)
    script = plan.schema
    for name in schema.CLUSTERED:
        made = plan.table(name).schema
        script = script.replace(made, f"{made} WITHOUT ROWID")
    return script


def finish(db: Database) -> None:
    """Add indexes and the full-text table over `schema.SEARCHED`, kept in step by triggers."""
    for name, columns in schema.INDEXES.items():
        for column in columns:
            db.execute(f"CREATE INDEX idx_{name}_{column} ON {name} ({column})")
    db.table("facts").enable_fts(list(schema.SEARCHED), tokenize=schema.TOKENIZER, create_triggers=True)
    db.execute("INSERT INTO facts_fts (facts_fts) VALUES ('optimize')")  # one tree to look words up in, not several
    db.execute("CREATE VIRTUAL TABLE terms_now USING fts5vocab(facts_fts, row)")
    db.execute("INSERT INTO term_counts (term, facts) SELECT term, doc FROM terms_now")
    db.execute("DROP TABLE terms_now")
