"""What is logged: each line with the id of the request or the work it belongs to, and never a token."""

from __future__ import annotations

import json
import logging
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Literal

Style = Literal["text", "json"]
# Slack's tokens in all their kinds, and the secrets of a database's address
SECRETS = re.compile(r"\bx(?:ox[a-z]|app)-[A-Za-z0-9-]+|(?<=://)[^\s/@]*:[^\s/@]*(?=@)|(?<=Bearer )\S+")
_about: ContextVar[str] = ContextVar("about", default="-")


@contextmanager
def about(name: str | None = None) -> Iterator[str]:
    """Lines logged inside carry this id, also those of tasks begun inside; a fresh one where none is given."""
    given = name or secrets.token_hex(4)
    token = _about.set(given)
    try:
        yield given
    finally:
        _about.reset(token)


def set_up(level: str, style: Style = "text") -> None:
    """Log to standard error: one line a record for people, or one JSON object a line for machines."""
    handler = logging.StreamHandler()
    handler.setFormatter(Json() if style == "json" else Text())
    logging.basicConfig(level=level, handlers=[handler])


class Text(logging.Formatter):
    """`2026-11-22 09:12:00,000 INFO policydesk [3f2a9c01]: message`; a traceback follows on lines of its own."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s [%(about)s]: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """The record as text, its secrets taken out."""
        record.about = _about.get()
        return SECRETS.sub("***", super().format(record))


class Json(logging.Formatter):
    """One object a line: `time` (ISO 8601, UTC), `level`, `logger`, `id`, `message`, and `trace` for a fault."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON, its secrets taken out."""
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "id": _about.get(),
            "message": record.getMessage(),
        }
        if record.exc_info:
            told["trace"] = self.formatException(record.exc_info)
        return json.dumps({key: SECRETS.sub("***", value) for key, value in told.items()}, ensure_ascii=False)
