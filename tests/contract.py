"""The JSON objects that the command line prints, as schemas."""

from __future__ import annotations

STANDINGS = [
    "threatened", "announced", "agreed", "in_force", "suspended", "modified", "stayed", "struck_down", "expired",
    "removed", "denied", None,
]  # fmt: skip
TEXT = {"type": ["string", "null"]}
ANSWER = {
    "type": "object",
    "required": ["question", "status", "text", "facts", "suggestions"],
    "additionalProperties": False,
    "properties": {
        "question": {"type": "string"},
        "status": {"enum": ["answered", "did_you_mean", "not_found", "help"]},
        "text": {"type": "string", "minLength": 1, "maxLength": 600},
        "suggestions": {"type": "array", "items": {"type": "string"}},
        "facts": {
            "type": "array",
            "maxItems": 12,
            "items": {
                "type": "object",
                "required": ["id", "statement", "speaker", "modality", "standing", "as_of", "overdue", "citation"],
                "additionalProperties": False,
                "properties": {
                    "id": {"type": "string"},
                    "statement": {"type": "string"},
                    "speaker": TEXT,
                    "modality": {"type": "string"},
                    "standing": {"enum": STANDINGS},
                    "as_of": {"type": "string"},
                    "overdue": {"type": "boolean"},
                    "citation": {
                        "type": "object",
                        "required": [
                            "article", "publisher", "title", "published", "published_basis", "where", "file", "url",
                        ],
                        "properties": {
                            "title": TEXT,
                            "url": TEXT,
                            "published_basis": {"enum": ["stated", "inferred"]},
                            "where": {"type": "array", "minItems": 1},
                        },
                    },
                },
            },
        },
    },
}  # fmt: skip
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
