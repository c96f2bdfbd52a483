"""Slack's limits on each kind of block."""

from __future__ import annotations

from collections.abc import Callable

from bot.playground.elements import check_input, check_pressable
from bot.playground.shapes import Json, an_array, an_object, need, short, text

CELLS = ("raw_text", "raw_number", "rich_text")


def check_block(value: object, where: str) -> None:
    """Raises `Wrong` when the block is of no known type, or over one of Slack's limits."""
    block = an_object(value, where)
    check = _KINDS.get(str(block.get("type")))
    need(check is not None, f"unsupported type: {block.get('type')}", f"{where}/type")
    short(block, "block_id", 255, where)
    if check is not None:
        check(block, where)


def _section(block: Json, where: str) -> None:
    need("text" in block or "fields" in block, "missing required field: text or fields", where)
    if "text" in block:
        text(block["text"], f"{where}/text", 3000)
    for number, field in enumerate(an_array(block.get("fields", [{}]), f"{where}/fields", 1, 10)):
        if "fields" in block:
            text(field, f"{where}/fields/{number}", 2000)
    if "accessory" in block:
        check_pressable(block["accessory"], f"{where}/accessory")


def _context(block: Json, where: str) -> None:
    for number, item in enumerate(an_array(block.get("elements"), f"{where}/elements", 1, 10)):
        if an_object(item, where).get("type") != "image":
            text(item, f"{where}/elements/{number}", 2000)


def _actions(block: Json, where: str) -> None:
    elements = an_array(block.get("elements"), f"{where}/elements", 1, 25)
    for number, element in enumerate(elements):
        check_pressable(element, f"{where}/elements/{number}")
    ids = [element["action_id"] for element in elements if "action_id" in element]
    need(len(set(ids)) == len(ids), "action_id must be unique within the block", where)


def _input(block: Json, where: str) -> None:
    text(block.get("label"), f"{where}/label", 2000, plain=True)
    if "hint" in block:
        text(block["hint"], f"{where}/hint", 2000, plain=True)
    check_input(block.get("element"), f"{where}/element")


def _table(block: Json, where: str) -> None:
    for number, row in enumerate(an_array(block.get("rows"), f"{where}/rows", 1, 100)):
        for value in an_array(row, f"{where}/rows/{number}", 1, 20):
            cell = an_object(value, f"{where}/rows/{number}")
            need(cell.get("type") in CELLS, "unsupported cell", f"{where}/rows/{number}")
            need(cell["type"] != "raw_text" or bool(cell.get("text")), "empty cell", f"{where}/rows/{number}")


def _free(block: Json, where: str) -> None:
    del block, where  # Slack has no limit here that the bot could meet


_KINDS: dict[str, Callable[[Json, str], None]] = {
    "section": _section,
    "header": lambda block, where: text(block.get("text"), f"{where}/text", 150, plain=True),
    "context": _context,
    "actions": _actions,
    "table": _table,
    "markdown": lambda block, where: short(block, "text", 12_000, where),
    "image": lambda block, where: short(block, "alt_text", 2000, where),
    "input": _input,
    "divider": _free,
    "rich_text": _free,
}
