"""The tables of the index, named so that they read well in Datasette."""

from __future__ import annotations

from typing import Any

VERSION = "4"  # raise it when a table changes: an index of another version is rebuilt

FACT = ("fact", "facts", "id")
COUNTRY = ("country", "countries", "code")

# table -> (columns, primary key, foreign keys); order matters: a table stands after those it refers to
TABLES: dict[str, tuple[dict[str, type], str | None, list[tuple[str, str, str]]]] = {
    "meta": ({"key": str, "value": str}, "key", []),
    "countries": ({"code": str, "name": str}, "code", []),
    "blocs": ({"id": str, "name": str}, "id", []),
    "memberships": (
        {"bloc": str, "country": str, "since": str, "until": str},
        None,
        [("bloc", "blocs", "id"), COUNTRY],
    ),
    "seats": ({"word": str, "country": str}, "word", [COUNTRY]),
    "organisations": ({"id": str, "name": str, "country": str, "aliases": str}, "id", [COUNTRY]),
    "people": ({"id": str, "name": str, "family": str, "aliases": str}, "id", []),
    "articles": (
        {
            "id": str,
            "publisher": str,
            "agency": str,
            "carrier": str,
            "title": str,
            "author": str,
            "kind": str,
            "published": str,
            "published_latest": str,
            "published_basis": str,
            "published_why": str,
            "url": str,
            "file": str,
            "begins": str,
            "ends": str,
            "sha256": str,
        },
        "id",
        [("author", "people", "id")],
    ),
    "roles": (
        {
            "person": str,
            "title": str,
            "organisation": str,
            "country": str,
            "since": str,
            "until": str,
            "as_of": str,
            "former": int,
            "note": str,
            "article": str,
        },
        None,
        [
            ("person", "people", "id"),
            ("organisation", "organisations", "id"),
            COUNTRY,
            ("article", "articles", "id"),
        ],
    ),
    "facts": (
        {
            "number": int,
            "id": str,
            "article": str,
            "topic": str,
            "statement": str,
            "modality": str,
            "speaker": str,
            "unnamed": str,
            "place": str,
            "because": str,
            "kinds": str,
            "days": str,
            "measured": str,
            "search": str,
            "entities": str,
            "terms": str,
            "aids": str,
        },
        "number",
        [("article", "articles", "id")],
    ),
    "term_counts": ({"term": str, "facts": int}, "term", []),
    "passages": ({"fact": str, "start": str, "end": str, "proves": str}, None, [FACT]),
    "figures": (
        {"fact": str, "name": str, "value": float, "upto": float, "unit": str, "approx": int, "text": str},
        None,
        [FACT],
    ),
    "dates": (
        {"fact": str, "name": str, "date": str, "until": str, "basis": str, "why": str, "text": str},
        None,
        [FACT],
    ),
    "fact_countries": ({"fact": str, "country": str}, None, [FACT, COUNTRY]),
    "fact_blocs": ({"fact": str, "bloc": str}, None, [FACT, ("bloc", "blocs", "id")]),
    "fact_people": ({"fact": str, "person": str}, None, [FACT, ("person", "people", "id")]),
    "fact_organisations": ({"fact": str, "organisation": str}, None, [FACT, ("organisation", "organisations", "id")]),
    "unstated": ({"fact": str, "detail": str}, None, [FACT]),
    "relations": ({"fact": str, "kind": str, "other": str}, None, [FACT, ("other", "facts", "id")]),
    "measures": (
        {
            "fact": str,
            "imposing": str,
            "rate_min": float,
            "rate_max": float,
            "rate_text": str,
            "rate_kind": str,
            "scope": str,
            "stacking": str,
            "legal_basis": str,
            "condition": str,
            "caveat": str,
            "effective_name": str,
            "effective": str,
            "effective_until": str,
            "effective_basis": str,
            "effective_why": str,
            "effective_text": str,
        },
        "fact",
        [FACT, ("imposing", "countries", "code")],
    ),
    "measure_targets": (
        {"measure": str, "country": str, "excluded": int},
        None,
        [("measure", "measures", "fact"), COUNTRY],
    ),
    "events": (
        {
            "measure": str,
            "standing": str,
            "date": str,
            "basis": str,
            "before": str,
            "until": str,
            "why": str,
            "text": str,
            "fact": str,
        },
        None,
        [("measure", "measures", "fact"), FACT],
    ),
}

INDEXES = {
    "facts": ("article", "topic"),
    "passages": ("fact",),
    "figures": ("fact",),
    "dates": ("fact", "date"),
    "fact_countries": ("fact", "country"),
    "fact_blocs": ("fact", "bloc"),
    "fact_people": ("fact", "person"),
    "fact_organisations": ("fact", "organisation"),
    "unstated": ("fact",),
    "relations": ("fact", "other"),
    "measure_targets": ("measure", "country"),
    "events": ("measure",),
    "memberships": ("bloc", "country"),
    "roles": ("person",),
}

SEARCHED = ("terms", "aids")  # stemmed already, by bot.terms
TOKENIZER = "unicode61 remove_diacritics 0 tokenchars '.'"


def create(db: Any) -> None:
    """Create every table in an empty sqlite-utils database. The full-text table is made once rows are in."""
    for name, (columns, key, foreign_keys) in TABLES.items():
        db.table(name).create(columns, pk=key, foreign_keys=foreign_keys)
    db.table("facts").create_index(["id"], unique=True)


def finish(db: Any) -> None:
    """Add indexes and the full-text table over `SEARCHED`, kept in step by triggers."""
    for name, columns in INDEXES.items():
        for column in columns:
            db.table(name).create_index([column])
    db.table("facts").enable_fts(list(SEARCHED), tokenize=TOKENIZER, create_triggers=True)
    db.execute("CREATE VIRTUAL TABLE terms_now USING fts5vocab(facts_fts, row)")
    db.execute("INSERT INTO term_counts (term, facts) SELECT term, doc FROM terms_now")
    db.execute("DROP TABLE terms_now")
