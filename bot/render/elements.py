"""Slack's blocks from raw text. Whatever comes in is escaped here, once, and cut to what the block may hold.

The id of a citation's block begins with `source`: splitting keeps it with what stands before it.
"""

from __future__ import annotations

from collections.abc import Iterable

from slackblocks import (
    ActionsBlock,
    Button,
    ColumnSettings,
    ContextBlock,
    HeaderBlock,
    PlainText,
    RawText,
    SectionBlock,
    TableBlock,
    Text,
)
from slackblocks.blocks import Block as SlackBlock
from slackblocks.elements import Element
from slackblocks.objects import CompositionObject
from slackblocks.rich_text.objects import RichTextObject

from bot.render import page
from bot.render.message import Block
from bot.render.text import boundary, clean, cut

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
# Slack has no escape for these, so in formatted text a look-alike stands for each; it changes nothing but the shape.
_ALIKE = (("*", "∗"), ("_", "ˍ"), ("~", "∼"), ("`", "ˋ"))
# A table's cells are shown as they are, entities too.
_CELL = str.maketrans({"<": "‹", ">": "›"})


def escape(text: str) -> str:
    """Text for a plain text object: shown literally, neither mention nor link."""
    # a few searches that find nothing are faster than one translation, and mostly they find nothing
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def inert(text: str) -> str:
    """Text for a mrkdwn object: shown literally, no mention, no link, no formatting."""
    safe = escape(text)
    for mark, alike in _ALIKE:
        safe = safe.replace(mark, alike)
    return safe


def within(text: str, limit: int) -> str:
    """`text` cut at a word so that escaped it has at most `limit` characters."""
    short = cut(clean(text), limit)
    if len(short) * LONGEST_ESCAPE <= limit:
        return short
    while len(escape(short)) > limit:
        short = cut(short, min(len(short) - 1, len(short) * limit // len(escape(short))))
    return short


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


def whole(text: str) -> bool:
    """Whether a heading is shown in full."""
    return within(text, HEADER) == clean(text)


def header(text: str, name: str) -> Block:
    """A heading in large letters."""
    return _built(HeaderBlock(PlainText(escape(within(text, HEADER))), block_id=name))


def section(text: str, name: str) -> Block:
    """A paragraph of mrkdwn that is already safe; at most 3,000 characters."""
    return _built(SectionBlock(Text(text, verbatim=True), block_id=name))


def fields(pairs: Iterable[tuple[str, str]], name: str) -> Block:
    """At most ten details, each a label over its value."""
    texts = [f"*{inert(label)}*\n{inert(within(value, FIELD))}" for label, value in pairs]
    return _built(SectionBlock(fields=[Text(text, verbatim=True) for text in texts], block_id=name))


def context(text: str, name: str) -> Block:
    """A remark in small letters."""
    return _built(ContextBlock([Text(inert(within(text, CONTEXT)), verbatim=True)], block_id=name))


def citation(source: page.Source, name: str) -> Block:
    """A citation, with a link that is called by its host."""
    elements: list[Element | CompositionObject] = [Text(inert(within(source.text, CONTEXT)), verbatim=True)]
    if source.url and source.host:
        elements.append(Text(f"<{source.url.replace('&', '&amp;')}|{escape(source.host)}>", verbatim=True))
    return _built(ContextBlock(elements, block_id=name))


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
    cells: list[list[RawText | RichTextObject]] = [[RawText(cell(text)) for text in row] for row in (columns, *rows)]
    settings = [ColumnSettings(align="right" if text == "Rate" else "left", is_wrapped=True) for text in columns]
    return _built(TableBlock(cells, settings, block_id=name))


def cell(text: str) -> str:
    """The text of a cell, never empty."""
    return cut(clean(text), CELL).translate(_CELL) or "–"


def buttons(items: Iterable[page.Button], name: str) -> Block:
    """A row of buttons."""
    drawn: list[Element] = [
        Button(PlainText(escape(within(item.label, BUTTON))), item.action, value=item.value) for item in items
    ]
    return _built(ActionsBlock(drawn, block_id=name))


def _built(block: SlackBlock) -> Block:
    # slackblocks gives a block as a dict only through this method or by way of its JSON text, which is slow.
    built: Block = block._resolve()
    return built
