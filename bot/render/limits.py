"""Slack's limits, and what in a message breaks them: also those that libraries for blocks do not check."""

from __future__ import annotations

import json
import marshal
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from bot.render.message import Block, Message

BLOCKS = 50
MESSAGE = 13_000  # characters of the blocks as JSON; Slack refuses somewhat above that and does not say where
TEXT = 4_000  # the fallback text; beyond it Slack advises against, and cuts at 40,000
SECTION = 3_000
FIELDS = 10
FIELD = 2_000
HEADER = 150
CONTEXT = 10
BUTTONS = 25
LABEL = 75
VALUE = 2_000
ID = 255
ROWS = 100
COLUMNS = 20
TABLE = 10_000  # characters in the cells of all tables of a message
_JSON = json.JSONEncoder(ensure_ascii=False, check_circular=False)


def faults(message: Message) -> list[str]:
    """What Slack would refuse or silently drop in a message, one line each; empty if nothing."""
    found = [fault for place, block in enumerate(message.blocks) for fault in _block(block, place)]
    found += _over("blocks", len(message.blocks), BLOCKS) + _over("fallback text", len(message.text), TEXT)
    found += _over("whole message", size(message.blocks), MESSAGE)
    found += [] if message.text.strip() else ["no fallback text"]
    found += _twice("block id", (block.get("block_id", "") for block in message.blocks))
    found += _twice("action id", (item.get("action_id", "") for item in _buttons(message.blocks)))
    tables = [block for block in message.blocks if block["type"] == "table"]
    found += _over("tables", len(tables), 1)
    found += _over("letters in tables", sum(len(text) for table in tables for text in _cells(table)), TABLE)
    return found


def size(blocks: Iterable[Block]) -> int:
    """The length of blocks as JSON, by which Slack seems to measure a message."""
    return len(_JSON.encode(list(blocks)))


def at_most(blocks: Iterable[Block]) -> int:
    """No less than their `size`, and found ten times faster: enough to know that they are far from the limit.

    Every text takes at least five bytes more here than it has letters, which is more than its quotes and what parts
    it from the next take in JSON; twice that is enough even where each letter has to be escaped. Texts must be clean.
    """
    return 2 * len(marshal.dumps(list(blocks), 0))


def _over(what: str, count: int, limit: int) -> list[str]:
    return [f"{what}: {count}, limit {limit}"] if count > limit else []


def _twice(what: str, ids: Iterable[str]) -> list[str]:
    counts = Counter(ids)
    empty = [f"{what}: missing"] if counts.pop("", 0) else []
    long = [fault for each in counts for fault in _over(f"{what} {each[:20]}", len(each), ID)]
    return [*empty, *long, *(f"{what}: {each} {count} times" for each, count in counts.items() if count > 1)]


def _buttons(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if block["type"] == "actions":
            yield from block["elements"]
        if "accessory" in block:
            yield block["accessory"]


def _cells(table: Block) -> Iterator[str]:
    for row in table["rows"]:
        for cell in row:
            yield cell.get("text", "") if cell["type"] == "raw_text" else json.dumps(cell, ensure_ascii=False)


def _block(block: Block, place: int) -> list[str]:
    if block["type"] in {"divider", "rich_text"}:
        return []
    check = _CHECKS.get(block["type"])
    if check is None:
        return [f"block {place}: type {block['type']} is not one we send"]
    return [f"block {place}: {fault}" for fault in check(block)]


def _length(what: str, text: str, limit: int) -> list[str]:
    return _over(what, len(text), limit) + ([] if text else [f"{what}: empty"])


def _header(block: Block) -> list[str]:
    wrong = [] if block["text"]["type"] == "plain_text" else ["header: not plain text"]
    return wrong + _length("header", block["text"]["text"], HEADER)


def _section(block: Block) -> list[str]:
    found = [] if "text" in block or block.get("fields") else ["section: neither text nor fields"]
    if "text" in block:
        found += _length("section", block["text"]["text"], SECTION)
    fields = block.get("fields", ())
    found += _over("fields", len(fields), FIELDS)
    return found + [fault for field in fields for fault in _length("field", field["text"], FIELD)]


def _context(block: Block) -> list[str]:
    elements = block["elements"]
    found = _over("context elements", len(elements), CONTEXT) + ([] if elements else ["context: empty"])
    return found + [fault for each in elements for fault in _length("context", each.get("text", "-"), SECTION)]


def _actions(block: Block) -> list[str]:
    buttons = block["elements"]
    found = _over("buttons", len(buttons), BUTTONS) + ([] if buttons else ["actions: empty"])
    for each in buttons:
        if each["type"] == "button":
            found += _length("button label", each["text"]["text"], LABEL)
            found += _over("button value", len(each.get("value", "")), VALUE)
    return found


def _table(block: Block) -> list[str]:
    rows = block["rows"]
    found = _over("table rows", len(rows), ROWS) + ([] if rows else ["table: empty"])
    found += _over("table columns", max((len(row) for row in rows), default=0), COLUMNS)
    uneven = ["table: rows of different lengths"] if len({len(row) for row in rows}) > 1 else []
    return found + uneven + (["table: an empty cell"] if any(not text for text in _cells(block)) else [])


_CHECKS: dict[str, Callable[[Block], list[str]]] = {
    "header": _header,
    "section": _section,
    "context": _context,
    "actions": _actions,
    "table": _table,
}
