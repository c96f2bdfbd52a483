"""The JSON objects that the command line prints, as schemas."""

from __future__ import annotations

STANDINGS = [
    "threatened", "announced", "agreed", "in_force", "suspended", "modified", "stayed", "struck_down", "expired",
    "removed", "denied", None,
]  # fmt: skip
TEXT = {"type": ["string", "null"]}
SOME = {"type": "string", "minLength": 1}
MODALITIES = ["reported", "stated", "threatened", "agreed", "denied", "forecast", "recommended", "opinion"]
CITATION = {
    "type": "object",
    "required": ["article", "publisher", "title", "published", "published_basis", "where", "file", "url"],
    "additionalProperties": False,
    "properties": {
        "article": SOME,
        "publisher": SOME,
        "title": TEXT,
        "published": {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"},
        "published_basis": {"enum": ["stated", "inferred"]},
        "where": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "object", "required": ["start", "end", "proves"]},
        },
        "file": SOME,
        "url": {"type": ["string", "null"], "pattern": "^https?://"},
    },
}
FACT = {
    "type": "object",
    "required": ["id", "statement", "speaker", "modality", "standing", "as_of", "overdue", "citation"],
    "additionalProperties": False,
    "properties": {
        "id": SOME,
        "statement": SOME,
        "speaker": TEXT,
        "modality": {"enum": MODALITIES},
        "standing": {"enum": STANDINGS},
        "as_of": {"type": "string", "pattern": r"^\d{4}"},
        "overdue": {"type": "boolean"},
        "citation": CITATION,
    },
}
ANSWER = {
    "type": "object",
    "required": ["question", "status", "text", "facts", "suggestions"],
    "additionalProperties": False,
    "properties": {
        "question": {"type": "string"},
        "status": {"enum": ["answered", "did_you_mean", "not_found", "help"]},
        "text": {"type": "string", "minLength": 1, "maxLength": 600},
        "facts": {"type": "array", "maxItems": 12, "items": FACT},
        "suggestions": {"type": "array", "items": SOME},
    },
}
RESOLVED = {
    "type": "object",
    "required": ["input", "status", "kind", "code", "name", "how", "score", "candidates"],
    "additionalProperties": False,
    "properties": {
        "input": {"type": "string"},
        "code": TEXT,
        "name": TEXT,
        "status": {"enum": ["matched", "ambiguous", "none"]},
        "kind": {"enum": ["country", "bloc", "person", None]},
        "how": {"enum": ["exact", "fuzzy", None]},
        "score": {"type": ["number", "null"]},
        "candidates": {"type": "array"},
    },
}
MESSAGE = {
    "text": {"type": "string", "minLength": 1},
    "blocks": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["type", "block_id"]}},
}
SUMMARY = {
    "type": "object",
    "required": ["date", "channel", "first", "quiet", "text", "blocks", "details", "facts"],
    "additionalProperties": False,
    "properties": {
        **MESSAGE,
        "date": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "channel": TEXT,
        "first": {"type": "boolean"},
        "quiet": {"type": "boolean"},
        "text": {"type": "string", "minLength": 1, "maxLength": 600},
        "details": {"type": "array", "maxItems": 3, "items": {"type": "object", "properties": MESSAGE}},
        "facts": {"type": "array", "items": {"type": "string"}},
    },
}
