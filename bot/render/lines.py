"""The whole answer as lines of plain text, for a pipe or a log: each citation right under its fact."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers import Answer
from bot.render.page import Buttons, Code, Grid, Line, Note, Part, Points, Quotation, Rows, Said, Source, Title
from bot.render.pages import page
from bot.render.text import clean


def lines(answer: Answer) -> list[str]:
    """The answer in full, without markup; no line holds a control character."""
    return drawn(page(answer).parts)


def drawn(parts: Iterable[Part]) -> list[str]:
    """The lines of a page."""
    return [line for part in parts for line in _part(part)]


def _part(part: Part) -> list[str]:
    match part:
        case Title(text) | Note(text):
            return [clean(text)]
        case Line():
            return [clean(labelled(part))]
        case Rows(pairs):
            return [f"  {clean(label)}: {clean(value)}" for label, value in pairs]
        case Grid(columns, rows):
            return _grid([columns, *rows])
        case Quotation(text):
            return [f'  "{clean(text)}"']
        case Code(text):
            return [clean(line) for line in text.split("\n")]
        case Source():
            return [f"  [{clean(part.text)}{f' {part.url}' if part.url else ''}]"]
        case Points(items, label):
            return [*([f"{clean(label)}:"] if label else []), *(f"  - {item(each)}" for each in items)]
        case Buttons():
            return []


def item(several: tuple[Said, ...]) -> str:
    """What is said, each with its source and address right behind it."""
    return " ".join(_said(each) for each in several)


def _said(said: Said) -> str:
    source = " ".join(clean(each) for each in (said.source, said.url) if each)
    return f"{clean(said.text)} [{source}]" if source else clean(said.text)


def labelled(line: Line) -> str:
    """A line with its label in front."""
    if not line.label:
        return line.text
    return f"{line.label}{'' if line.label.endswith('.') else ':'} {line.text}"


def _grid(rows: list[tuple[str, ...]]) -> list[str]:
    cells = [[clean(cell) for cell in row] for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
