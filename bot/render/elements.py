"""Slack's blocks from raw text. Whatever comes in is escaped here, once, and cut to what the block may hold.

The blocks are plain dictionaries, built here and nowhere else. They are not checked again as they are built, but for
texts that Slack would refuse: the tests have slackblocks build each block of every page anew and compare, and look for
what `bot.render.limits` knows to break a limit. To have slackblocks build them took longer than all else in a reply.

The id of a citation's block begins with `source`: splitting keeps it with what stands before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from bot.render import page
from bot.render.message import Block
from bot.render.text import boundary, clean, cut

TEXT = 3_000  # letters of any text in a block
SECTION = 2_900
HEADER = 150
FIELD = 1_900
CONTEXT = 1_900
BUTTON = 75
POINTS = 1_500  # letters of a list in one section: a longer one Slack folds up
SAID = 900  # letters of one thing said, escaped: three of those with their sources fit in a section
NEWLINE = "\n"
CELL = 300
SOURCE = "source"
LONGEST_ESCAPE = 5  # letters, of an ampersand
# A table's cells are shown as they are, entities too.
_CELL = str.maketrans({"<": "‹", ">": "›"})


def escape(text: str) -> str:
    """Text for a plain text object: shown literally, neither mention nor link."""
    return _escaped(clean(text))


def inert(text: str) -> str:
    """Text for a mrkdwn object: shown literally, no mention, no link, no formatting."""
    return _inert(clean(text))


def _escaped(tidy: str) -> str:
    # a few searches that find nothing are faster than one translation, and mostly they find nothing
    return tidy.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _inert(tidy: str) -> str:
    safe = tidy.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # Slack has no escape for these, so a look-alike stands for each; it changes nothing but the shape.
    return safe.replace("*", "∗").replace("_", "ˍ").replace("~", "∼").replace("`", "ˋ")


def within(text: str, limit: int) -> str:
    """`text` cleaned, and cut at a word so that escaped it has at most `limit` characters."""
    short = tidy = clean(text)
    if len(tidy) * LONGEST_ESCAPE <= limit:
        return tidy
    if len(tidy) > limit:
        short = cut(tidy, limit)
    while (length := len(_escaped(short))) > limit:
        short = cut(short, min(len(short) - 1, len(short) * limit // length))
    # what is cut from its first letters on begins with the ellipsis' space
    return short if short is tidy else clean(short)


def pieces(text: str, limit: int) -> list[str]:
    """`text` in pieces, each at most `limit` characters long when escaped, parted at words."""
    rest, parts = clean(text), []
    if 0 < len(rest) * LONGEST_ESCAPE <= limit:
        return [rest]
    while rest:
        room = limit
        while len(escape(rest[: boundary(rest, room)])) > limit:
            room = max(1, room * limit // len(escape(rest[:room])) - 1)
        end = boundary(rest, room)
        parts.append(rest[:end])
        rest = rest[end:].strip()
    return parts


def header(text: str, name: str) -> Block:
    """A heading in large letters."""
    return {"type": "header", "block_id": name, "text": _plain(_escaped(within(text, HEADER)))}


def section(text: str, name: str) -> Block:
    """A paragraph of mrkdwn that is already safe; at most 3,000 characters."""
    return {"type": "section", "block_id": name, "text": _formatted(text)}


def fields(pairs: Iterable[tuple[str, str]], name: str) -> Block:
    """At most ten details, each a label over its value."""
    shown = [_formatted(_field(label, value)) for label, value in pairs]
    return {"type": "section", "block_id": name, "fields": shown}


def context(text: str, name: str) -> Block:
    """A remark in small letters."""
    return {"type": "context", "block_id": name, "elements": [_formatted(_inert(within(text, CONTEXT)))]}


def citation(source: page.Source, name: str) -> Block:
    """A citation, with a link that is called by its host."""
    shown = [_formatted(_inert(within(source.text, CONTEXT)))]
    if source.url and source.host:
        shown.append(_formatted(f"<{source.url.replace('&', '&amp;')}|{escape(source.host)}>"))
    return {"type": "context", "block_id": name, "elements": shown}


def points(listed: page.Points) -> list[str]:
    """A list as safe mrkdwn, in as many texts as its length asks for; an item is not parted from its sources."""
    texts = [f"*{inert(listed.label)}:*"] if listed.label else []
    only = len(listed.items) == 1
    for item in listed.items:
        said = " ".join(_said(each) for each in item)
        text = said if only else f"• {said}"
        if texts and len(texts[-1]) + len(text) < POINTS:
            texts[-1] += f"{' ' if only else NEWLINE}{text}"
        else:
            texts.append(text)
    return texts


def _said(said: page.Said) -> str:
    link = f"<{said.url.replace('&', '&amp;')}|{escape(said.host)}>" if said.url and said.host else ""
    source = ", ".join(each for each in (inert(within(said.source or "", SAID)), link) if each)
    return inert(within(said.text, SAID)) + (f" [{source}]" if source else "")


def table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]], name: str) -> Block:
    """A table with its heading row; rates stand to the right."""
    cells = [[{"type": "raw_text", "text": cell(text)} for text in row] for row in (columns, *rows)]
    settings = [{"align": "right" if text == "Rate" else "left", "is_wrapped": True} for text in columns]
    return {"type": "table", "block_id": name, "rows": cells, "column_settings": settings}


def cell(text: str) -> str:
    """The text of a cell, never empty."""
    return cut(clean(text), CELL).translate(_CELL) or "–"


def buttons(items: Iterable[page.Button], name: str) -> Block:
    """A row of buttons."""
    drawn = [
        {"type": "button", "text": _plain(_label(item.label)), "action_id": item.action, "value": item.value}
        for item in items
    ]
    return {"type": "actions", "block_id": name, "elements": drawn}


@lru_cache(maxsize=2048)
def _field(label: str, value: str) -> str:
    # the same few words come in the details of every measure: "not stated", a kind of rate, a date
    return f"*{inert(label)}*\n{_inert(within(value, FIELD))}"


@lru_cache(maxsize=1024)
def _label(text: str) -> str:
    return _escaped(within(text, BUTTON))


def _plain(safe: str) -> Block:
    return {"type": "plain_text", "text": _sendable(safe)}


def _formatted(text: str) -> Block:
    return {"type": "mrkdwn", "text": _sendable(text), "verbatim": True}


def _sendable(text: str) -> str:
    if 0 < len(text) <= TEXT:
        return text
    raise ValueError(f"Slack takes no text of {len(text)} letters")
