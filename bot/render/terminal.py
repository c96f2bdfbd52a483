"""The whole answer for a person at a terminal: tables, weight and colour by rich."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, assert_never

from bot.answers import Answer
from bot.render.lines import item, labelled
from bot.render.page import Buttons, Code, Grid, Line, Note, Part, Points, Quotation, Rows, Source, Title
from bot.render.pages import page
from bot.render.text import clean

if TYPE_CHECKING:
    from rich.console import Console, RenderableType


def show(answer: Answer, console: Console | None = None) -> None:
    """Print the answer; nothing in it is read as rich markup."""
    show_parts(page(answer).parts, console)


def show_parts(parts: Iterable[Part], console: Console | None = None) -> None:
    """Print the parts of a page."""
    from rich.console import Console as Terminal  # slow to load, so not before there is something to print

    screen = console or Terminal(highlight=False)
    for part in parts:
        drawn = _draw(part)
        if drawn is not None:
            screen.print(drawn)


def _draw(part: Part) -> RenderableType | None:
    from rich.padding import Padding
    from rich.text import Text

    match part:
        case Title(text):
            return Text(clean(text), style="bold")
        case Line():
            whole = Text(clean(labelled(part)))
            whole.stylize("bold", 0, len(clean(part.label or "")))
            return whole
        case Note(text):
            return Text(clean(text), style="italic")
        case Rows(pairs):
            return _table(("", ""), pairs, head=False)
        case Grid(columns, rows):
            return _table(columns, rows, head=True)
        case Quotation(text):
            return Padding(Text(f'"{clean(text)}"', style="italic"), (0, 0, 0, 2))
        case Code(text):
            return Text("\n".join(clean(line) for line in text.split("\n")))
        case Points():
            return _listed(part)
        case Source():
            return Padding(Text(f"{clean(part.text)} {part.url or ''}".rstrip(), style="dim"), (0, 0, 1, 2))
        case Buttons():
            return None
        case _:
            assert_never(part)


def _listed(points: Points) -> RenderableType:
    from rich.text import Text

    label = clean(points.label or "")
    lines = [*([f"{label}:"] if label else []), *(f"• {item(each)}" for each in points.items)]
    whole = Text("\n".join(lines))
    whole.stylize("bold", 0, len(label))
    return whole


def _table(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...], *, head: bool) -> RenderableType:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD if head else None, show_header=head, padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(column, justify="right" if column == "Rate" else "left")
    for row in rows:
        table.add_row(*(Text(clean(cell)) for cell in row))
    return table
