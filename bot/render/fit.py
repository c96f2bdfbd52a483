"""Splitting what is too long for Slack: at a word, at a row, between facts; a citation stays with its fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import takewhile

from bot.render import limits
from bot.render.elements import SOURCE
from bot.render.message import Block, Message
from bot.render.resize import resized

# Somewhat below Slack's limits: there must be room for a line such as "Shared by ...".
BLOCKS = limits.BLOCKS - 3
SIZE = limits.MESSAGE - 800
TEXT = limits.TEXT - 40


def fit(message: Message) -> list[Message]:
    """The message, or several that together say the same, each within every limit.

    A block whose id begins with `source` cites what stands before it: the two are not parted, and where they must
    be, the citation is repeated in each part.
    """
    blocks = [smaller for block in message.blocks for smaller in resized(block)]
    parts = [blocks] if _fits(blocks) else list(_packed(list(_units(blocks))))
    text = message.text if len(message.text) <= TEXT else message.text[:TEXT].rsplit(" ", 1)[0] + " …"
    if len(parts) == 1:
        return [Message(text, tuple(parts[0]))]
    count = len(parts)
    return [
        Message(text if place == 1 else f"({place} of {count}) {text}", tuple(part))
        for place, part in enumerate(parts, start=1)
    ]


def _is_source(block: Block) -> bool:
    return str(block.get("block_id", "")).startswith(SOURCE)


def _is_action(block: Block) -> bool:
    return bool(block["type"] == "actions")


def _units(blocks: list[Block]) -> Iterator[list[Block]]:
    """Runs of blocks that end with their citations; buttons belong to what stands before them."""
    unit: list[Block] = []
    for block in blocks:
        if unit and (_is_source(unit[-1]) or _is_action(unit[-1])) and not (_is_source(block) or _is_action(block)):
            yield from _bounded(unit)
            unit = []
        unit.append(block)
    if unit:
        yield from _bounded(unit)


def _bounded(unit: list[Block]) -> Iterator[list[Block]]:
    """A unit in pieces that each fit a message, every piece with the unit's citations, the last with its buttons."""
    if _fits(unit):
        yield unit
        return
    buttons = _last(unit, _is_action)
    unit = unit[: len(unit) - len(buttons)]
    sources = _last(unit, _is_source)
    if not _fits([*sources, *sources, *buttons]):
        sources = []
    piece: list[Block] = []
    for block in unit[: len(unit) - len(sources)]:
        if piece and not _fits([*piece, block, *sources, *buttons]):
            yield [*piece, *sources]
            piece = []
        piece.append(block)
    yield [*piece, *sources, *buttons]


def _last(blocks: list[Block], kind: Callable[[Block], bool]) -> list[Block]:
    return list(takewhile(kind, reversed(blocks)))[::-1]


def _packed(units: list[list[Block]]) -> Iterator[list[Block]]:
    part: list[Block] = []
    for unit in units:
        if part and not _fits([*part, *unit]):
            yield part
            part = []
        part = [*part, *unit]
    if part:
        yield part


def _fits(blocks: list[Block]) -> bool:
    tables = [block["type"] for block in blocks].count("table")
    small = tables <= 1 and len(blocks) <= BLOCKS
    return small and (limits.at_most(blocks) <= SIZE or limits.size(blocks) <= SIZE)
