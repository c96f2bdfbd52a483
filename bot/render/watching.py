"""What is new about the things a person watches, as one direct message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.digest import Change
from bot.render import elements
from bot.render.fit import fit
from bot.render.lines import item as spoken
from bot.render.message import Message
from bot.render.page import Note, Page, Part, Points, Said, Title
from bot.render.pages.daily_items import change, item
from bot.render.slack import draw
from bot.render.text import counted, cut

SHOWN = 10  # facts in one message
LIMIT = 600  # letters of the notification
HOW = "You asked for this with /policy watch; /policy unwatch ends it."


@dataclass(frozen=True, slots=True)
class News:
    """What is new about one subject; `known` says for each change whether the person was told of the fact before."""

    label: str
    changes: tuple[Change, ...]
    known: tuple[bool, ...]


def message(news: Sequence[News]) -> Message:
    """One message for all of it, at most `SHOWN` facts, each with its source."""
    total = sum(len(each.changes) for each in news)
    parts: list[Part] = [Title(f"{counted(total, 'fact')} new or changed in what you watch")]
    room = SHOWN
    for each in news:
        items = tuple(_item(one, known) for one, known in zip(each.changes, each.known, strict=True))[:room]
        parts += [Points(items, each.label)] if items else []
        room -= len(items)
    parts += [Note(f"{counted(total - SHOWN, 'more fact')}: ask me about it.")] if total > SHOWN else []
    text = cut(" ".join(_said(part) for part in parts), LIMIT)
    return fit(Message(elements.inert(text), tuple(draw(Page((*parts, Note(HOW)))))))[0]


def _item(one: Change, known: bool) -> tuple[Said, ...]:
    # a fact that was told before this bot kept what it tells: its old words are not at hand
    return item(one.cited, "Changed: ") if known and one.was is None else change(one)


def _said(part: Part) -> str:
    match part:
        case Title(text) | Note(text):
            return f"{text}."
        case Points(items, label):
            return f"{label}: " + " ".join(spoken(each) for each in items)
        case _:
            return ""
