"""What is new about the things a person watches, as one direct message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.digest import Change
from bot.render import elements
from bot.render.message import Message
from bot.render.page import Line, Note, Page, Part, Title
from bot.render.pages.daily import source, value
from bot.render.slack import draw
from bot.render.text import counted, cut, sentence

SHOWN = 10  # facts in one message
ITEM = 260  # letters of one statement
LIMIT = 600


@dataclass(frozen=True, slots=True)
class News:
    """What is new about one subject; `known` says for each change whether the person was told of the fact before."""

    label: str
    changes: tuple[Change, ...]
    known: tuple[bool, ...]


def message(news: Sequence[News]) -> Message:
    """One message for all of it, at most `SHOWN` facts, each with its source."""
    total = sum(len(each.changes) for each in news)
    told = [_parts(each) for each in news]
    parts: list[Part] = [Title(f"{counted(total, 'fact')} new or changed in what you watch")]
    room = SHOWN
    for each in told:
        parts += each[:room]
        room = max(0, room - len(each))
    if total > SHOWN:
        parts.append(Note(f"{counted(total - SHOWN, 'further fact')}: ask me about it."))
    parts.append(Note("You watch this by /policy watch; /policy unwatch ends it."))
    said = [part.text if isinstance(part, Title | Note) else _said(part) for part in parts[:-1]]
    return Message(elements.inert(cut(" ".join(said).replace("\n", " "), LIMIT)), tuple(draw(Page(tuple(parts)))))


def _parts(news: News) -> list[Line]:
    lines = []
    for place, (change, known) in enumerate(zip(news.changes, news.known, strict=True)):
        lines.append(Line(_change(change, known), news.label if place == 0 else None))
    return lines


def _change(change: Change, known: bool) -> str:
    said = f"{cut(sentence(change.cited.fact.statement), ITEM)} [{source(change.cited)}]"
    if not known:
        return f"New: {said}"
    was, now = change.was, value(change.cited)
    if was and was.value and now and was.value != now:
        return f"Changed: {was.value} [{was.source}] → {now}. {said}"
    return f"Changed: {said}"


def _said(part: object) -> str:
    return f"{part.label}: {part.text}" if isinstance(part, Line) and part.label else getattr(part, "text", "")
