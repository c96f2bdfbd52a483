"""A page: an answer laid out for reading, before any surface draws it. Text in it is raw; surfaces make it safe."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Title:
    """The heading: the answer itself, where it fits in a few words."""

    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, `label` in front of it in bold."""

    text: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A smaller remark."""

    text: str


@dataclass(frozen=True, slots=True)
class Rows:
    """Details as (label, value)."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; every row has as many cells as `columns`."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a source, shown as such."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Text to copy as it stands."""

    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """The citation of what stands right before it: who says so, from where, how old. `url` has the passage."""

    text: str
    url: str | None = None
    host: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """Words with their source right behind them. `url` has the passage; it is called by its `host`."""

    text: str
    source: str | None = None
    url: str | None = None
    host: str | None = None


@dataclass(frozen=True, slots=True)
class Points:
    """A list, `label` over it in bold; each item is one thing said, or a few that belong together."""

    items: tuple[tuple[Said, ...], ...]
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press. `action` must be unique on a page; `value` is an input, or a fact's id."""

    label: str
    action: str
    value: str


@dataclass(frozen=True, slots=True)
class Buttons:
    """A row of buttons."""

    buttons: tuple[Button, ...]


Part = Title | Line | Note | Rows | Grid | Quotation | Code | Source | Points | Buttons


@dataclass(frozen=True, slots=True)
class Page:
    """The parts in reading order."""

    parts: tuple[Part, ...]
