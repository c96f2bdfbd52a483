"""An answer as Slack messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from bot.answers import Answer
from bot.render import elements
from bot.render.fit import fit
from bot.render.message import Block, Message
from bot.render.page import Buttons, Code, Grid, Line, Note, Page, Part, Points, Quotation, Rows, Source, Title
from bot.render.pages import page
from bot.render.plain import plain
from bot.render.text import clean

PARTS = 4  # messages for one answer, at most
FIELDS = 10
TABLE_ROWS = 99  # beside the heading row
_CODE = elements.SECTION - 6


def render(answer: Answer) -> Message:
    """The answer as one message within all of Slack's limits; where it needs more, the first, which says so."""
    parts = messages(answer)
    if len(parts) == 1:
        return parts[0]
    note = f"Part 1 of {len(parts)}: the rest did not fit in one message."
    return replace(parts[0], blocks=(*parts[0].blocks, elements.context(note, "part")))


def parts(answer: Answer) -> list[Message]:
    """The answer as one message, or as up to `PARTS` to be posted one after another, each of which says its place."""
    whole = messages(answer)
    count = len(whole)
    if count == 1:
        return whole
    lost = ": what follows was left out, ask for something narrower." if count > PARTS else "."
    notes = [f"Part {n} of {count}{lost if n == PARTS else '.'}" for n in range(1, min(count, PARTS) + 1)]
    return [
        replace(part, blocks=(*part.blocks, elements.context(note, "part")))
        for part, note in zip(whole, notes, strict=False)
    ]


def messages(answer: Answer) -> list[Message]:
    """The whole answer, in as many messages as Slack's limits ask for; nothing is left out but ends of long texts."""
    return fit(Message(elements.inert(plain(answer)), tuple(draw(page(answer)))))


def draw(laid_out: Page) -> Iterator[Block]:
    """The blocks of a page, with ids that depend on the page alone."""
    for place, part in enumerate(laid_out.parts, start=1):
        yield from _draw(part, str(place))


def _draw(part: Part, place: str) -> list[Block]:
    match part:
        case Title(text):
            tidy = clean(text)
            short = elements.within(tidy, elements.HEADER)
            return [
                elements.header(short, f"title.{place}"),
                *(_paragraphs(Line(text), place) if short != tidy else ()),
            ]
        case Line():
            return _paragraphs(part, place)
        case Note(text):
            return [elements.context(text, f"note.{place}")]
        case Source():
            return [elements.citation(part, f"{elements.SOURCE}.{place}")]
        case Quotation(text):
            texts = elements.pieces(text, elements.SECTION)
            return [elements.section(f">{elements.inert(t)}", f"quote.{place}.{n}") for n, t in enumerate(texts)]
        case _:
            return _draw_rarer(part, place)


def _draw_rarer(part: Rows | Grid | Code | Points | Buttons, place: str) -> list[Block]:
    match part:
        case Rows(pairs):
            starts = range(0, len(pairs), FIELDS)
            return [elements.fields(pairs[n : n + FIELDS], f"details.{place}.{n}") for n in starts]
        case Grid(columns, rows):
            starts = range(0, len(rows), TABLE_ROWS)
            return [elements.table(columns, rows[n : n + TABLE_ROWS], f"table.{place}.{n}") for n in starts]
        case Code(text):
            return _code(text, place)
        case Points():
            return [elements.section(text, f"points.{place}.{n}") for n, text in enumerate(elements.points(part))]
        case Buttons(buttons):
            return [elements.buttons(buttons, f"buttons.{place}")] if buttons else []
        case _:
            assert_never(part)


def _paragraphs(line: Line, place: str) -> list[Block]:
    label = elements.within(line.label or "", 200)
    colon = "" if label.endswith(".") else ":"
    lead = f"*{elements.inert(label)}{colon}* " if label else ""
    texts = elements.pieces(line.text, elements.SECTION - len(lead))
    return [
        elements.section(f"{'' if n else lead}{elements.inert(text)}", f"text.{place}.{n}")
        for n, text in enumerate(texts)
    ]


def _code(text: str, place: str) -> list[Block]:
    """Text to copy: exact but for backticks, which would end the block."""
    safe = "\n".join(elements.escape(line).replace("`", "ˋ") for line in text.split("\n"))
    if len(safe) <= _CODE:
        return [elements.section(f"```{safe}```", f"code.{place}.0")]
    parts = [piece for line in text.split("\n") for piece in elements.pieces(line, _CODE)]
    shown = [elements.escape(each).replace("`", "ˋ") for each in parts]
    return [elements.section(f"```{each}```", f"code.{place}.{n}") for n, each in enumerate(shown)]
