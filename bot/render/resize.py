"""One block that breaks a limit of its own, as several that do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.render import limits
from bot.render.message import Block

TABLE = 8_500  # JSON characters of one table, so that its citations fit beside it
_HALF_ENTITY = re.compile(r"&[a-z]{0,3}\Z")


def resized(block: Block) -> list[Block]:
    """The block itself where it fits; else smaller ones in its place, with ids made from its own."""
    match block["type"]:
        case "section":
            return [block] if _small(block) else [*_sections(block)]
        case "header":
            return _header(block)
        case "context":
            return _listed(block, "elements", limits.CONTEXT)
        case "actions":
            return _listed(block, "elements", limits.BUTTONS)
        case "table":
            return _tables(block)
        case _:
            return [block]


def parted(text: str, limit: int) -> Iterator[str]:
    """Safe mrkdwn in pieces of at most `limit`, cut at a space or line end, and never within an entity."""
    while len(text) > limit:
        at = max(text.rfind(" ", 0, limit), text.rfind("\n", 0, limit))
        if at <= 0:
            at = limit - len((_HALF_ENTITY.search(text[:limit]) or [""])[0])
        yield text[:at]
        text = text[at:].lstrip()
    if text:
        yield text


def _small(section: Block) -> bool:
    if "text" in section and len(section["text"]["text"]) > limits.SECTION:
        return False
    if "fields" not in section:
        return True
    fields: list[Block] = section["fields"]
    return len(fields) <= limits.FIELDS and max(map(len, [each["text"] for each in fields]), default=0) <= limits.FIELD


def _sections(block: Block) -> Iterator[Block]:
    fields: list[Block] = block.get("fields", [])
    text: Block | None = block.get("text")
    name = block.get("block_id", "section")
    texts = [{**text, "text": piece} for piece in parted(text["text"], limits.SECTION)] if text else []
    for place, piece in enumerate(texts):
        yield {"type": "section", "block_id": f"{name}.{place}", "text": piece}
    short = [{**field, "text": piece} for field in fields for piece in parted(field["text"], limits.FIELD)]
    for place in range(0, len(short), limits.FIELDS):
        yield {"type": "section", "block_id": f"{name}.f{place}", "fields": short[place : place + limits.FIELDS]}


def _header(block: Block) -> list[Block]:
    text = block["text"]["text"]
    if len(text) <= limits.HEADER:
        return [block]
    first = next(parted(text, limits.HEADER - 2)) + " …"
    rest: Block = {"type": "section", "block_id": f"{block['block_id']}.rest", "text": {**block["text"], "text": text}}
    return [{**block, "text": {**block["text"], "text": first}}, *resized(rest)]


def _listed(block: Block, key: str, limit: int) -> list[Block]:
    items = block[key]
    if len(items) <= limit:
        return [block]
    starts = range(0, len(items), limit)
    return [{**block, "block_id": f"{block['block_id']}.{n}", key: items[n : n + limit]} for n in starts]


def _tables(block: Block) -> list[Block]:
    if len(block["rows"]) <= limits.ROWS and limits.at_most([block]) <= TABLE:
        return [block]
    head, *rows = block["rows"]
    groups: list[list[list[Block]]] = [[]]
    full = start = limits.size(head)
    for row in rows:
        full += limits.size(row)
        if groups[-1] and (len(groups[-1]) >= limits.ROWS - 1 or full > TABLE):
            groups.append([])
            full = start + limits.size(row)
        groups[-1].append(row)
    if len(groups) == 1:
        return [block]
    return [{**block, "block_id": f"{block['block_id']}.{n}", "rows": [head, *rows]} for n, rows in enumerate(groups)]
