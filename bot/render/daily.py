"""A daily summary as Slack messages: the post, and what goes into its thread."""

from __future__ import annotations

from bot.digest import Digest
from bot.render import elements
from bot.render.fit import fit
from bot.render.message import Message
from bot.render.page import Grid, Line, Note, Page, Part, Title
from bot.render.pages import daily
from bot.render.slack import draw
from bot.render.text import cut

LIMIT = 600
THREAD = 3  # messages with details under a post, at most


def post(digest: Digest, late: str | None = None) -> Message:
    """The post. It fits in one message however large the day: its items are bounded in number and length."""
    return _messages(daily.summary(digest, late))[0]


def details(digest: Digest) -> list[Message]:
    """What goes into the thread of the post; nothing where all of it is in the post."""
    parts = daily.further(digest)
    return _messages(parts)[:THREAD] if parts else []


def text(digest: Digest, late: str | None = None) -> str:
    """The summary in plain words, at most 600 characters: the notification."""
    return _plain(daily.summary(digest, late))


def _messages(parts: list[Part]) -> list[Message]:
    return fit(Message(elements.inert(_plain(parts)), tuple(draw(Page(tuple(parts))))))


def _plain(parts: list[Part]) -> str:
    said: list[str] = []
    for part in parts:
        match part:
            case Title(words) | Note(words):
                said.append(words)
            case Line(words, label):
                said.append(f"{label}: {words}" if label else words)
            case Grid(_, rows):
                said += [" ".join(row) for row in rows]
            case _:
                pass
    return cut(" ".join(said).replace("\n", " "), LIMIT)
