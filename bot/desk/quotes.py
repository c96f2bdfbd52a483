"""The words behind a fact, read from the team's own copy of the article texts."""

from __future__ import annotations

from pathlib import Path

from bot.answers import Cited
from bot.passages import locate, span


def texts(cited: Cited, folder: Path | None) -> tuple[str | None, ...]:
    """The text of each passage of the fact, None where the article is not at hand or no longer says it."""
    passages = cited.fact.where
    if folder is None:
        return (None,) * len(passages)
    try:
        whole = (folder / cited.article.source.file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return (None,) * len(passages)
    part = span(cited.article.source, whole)
    return tuple(locate(passage, part) if part else None for passage in passages)
