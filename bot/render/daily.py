"""A daily summary as Slack messages: the post, and what goes into its thread."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.digest import Digest
from bot.render import elements
from bot.render.fit import fit
from bot.render.lines import item, labelled
from bot.render.message import Message
from bot.render.page import Grid, Line, Note, Page, Part, Points, Said, Title
from bot.render.pages import daily
from bot.render.slack import draw
from bot.render.text import clean, cut

LIMIT = 600
THREAD = 3  # messages with details under a post, at most
MORE = " More in the post."


@dataclass(frozen=True, slots=True)
class Drawn:
    """The post of a summary, and what goes into its thread; nothing where all of it is in the post."""

    post: Message
    thread: tuple[Message, ...]

    @property
    def messages(self) -> tuple[Message, ...]:
        """All of them, the post first."""
        return (self.post, *self.thread)


def drawn(digest: Digest, late: str | None = None) -> Drawn:
    """The summary within Slack's limits however large the day: what does not fit into the post goes into its thread."""
    top, *rest = _messages(daily.summary(digest))
    parts = daily.further(digest)
    thread = [*rest, *(_messages(parts) if parts else ())]
    return Drawn(_post(top, digest, late), tuple(_bounded(thread)))


def _post(top: Message, digest: Digest, late: str | None) -> Message:
    message = replace(top, text=elements.inert(text(digest, late)))
    if not late:
        return message
    note = elements.context(daily.lateness(late), "late")  # `fit` leaves room for such a line
    return replace(message, blocks=(message.blocks[0], note, *message.blocks[1:]))


def _bounded(thread: list[Message]) -> list[Message]:
    if len(thread) <= THREAD:
        return thread
    last = thread[THREAD - 1]
    note = elements.context("There was no room for the rest; ask me about a country, a person or a topic.", "rest")
    return [*thread[: THREAD - 1], replace(last, blocks=(*last.blocks, note))]


def text(digest: Digest, late: str | None = None) -> str:
    """The summary in plain words, at most 600 characters, for the notification: whole items, each with its source."""
    return _plain(daily.summary(digest, late, short=True))


def _messages(parts: list[Part]) -> list[Message]:
    return fit(Message(elements.inert(_plain(parts)), tuple(draw(Page(tuple(parts))))))


def _plain(parts: list[Part]) -> str:
    """As many items as fit, from the first; the first with a source is shortened rather than left out."""
    told, cited = "", False
    items = [each for part in parts for each in _items(part)]
    for place, each in enumerate(items):
        room = LIMIT - (len(MORE) if place < len(items) - 1 else 0) - len(told) - 1
        sourced = any(said.source for said in each)
        if len(item(each)) > room:
            short = item(_shortened(each, room)) if sourced and not cited else ""
            return f"{told} {short}".strip() + MORE if len(short) <= room else told + MORE
        told = f"{told} {item(each)}".strip()
        cited |= sourced
    return told


def _shortened(several: tuple[Said, ...], room: int) -> tuple[Said, ...]:
    """With their sources whole."""
    free = room - len(item(tuple(replace(each, text="") for each in several)))
    return tuple(replace(each, text=cut(clean(each.text), max(20, free // len(several)))) for each in several)


def _items(part: Part) -> list[tuple[Said, ...]]:
    """What a part says, item by item, without addresses."""
    match part:
        case Title(words):
            return [(Said(f"{words}."),)]
        case Note(words):
            return [(Said(words),)]
        case Line():
            return [(Said(labelled(part)),)]
        case Grid(_, rows):
            return [_row(row) for row in rows]
        case Points(items, label):
            bare = [tuple(replace(each, url=None) for each in several) for several in items]
            first, *others = bare[0]
            return [(replace(first, text=f"{label}: {first.text}" if label else first.text), *others), *bare[1:]]
        case _:
            return []


def _row(row: tuple[str, ...]) -> tuple[Said, ...]:
    """`Vietnam: 46 %, threatened [source] → 20 %, agreed in a deal [source]`."""
    goods, *was, now, source = row
    known = was[0] if was and was[0] != daily.NONE else ""
    return (Said(f"{goods}: {known} → {now}" if known else f"{goods}: {now}", source),)
