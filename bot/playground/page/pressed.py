"""What a click on the page becomes: the action in Slack's shape, for something that stands in the message."""

from __future__ import annotations

from collections.abc import Iterator

from bot.playground.page.letters import visible
from bot.playground.shapes import Json
from bot.playground.workspace import Private


def elements(message: Json | Private) -> Iterator[Json]:
    """Everything in a message that can be pressed or chosen, with the id of its block."""
    holder = message.message if isinstance(message, Private) else message
    for block in holder.get("blocks") or ():
        inside = block.get("elements", ()) if block.get("type") == "actions" else (block.get("accessory"),)
        for element in inside:
            if isinstance(element, dict):
                yield {**element, "block_id": block.get("block_id", "")}


def action(message: Json | Private, block: str, name: str, chosen: str | None) -> Json | None:
    """The action of pressing the element of this name; `chosen` is the number of an option, or a date.

    None when there is no such element, or no such option.
    """
    for element in elements(message):
        if (visible(element["block_id"]), visible(element.get("action_id", ""))) == (block, name):
            return _action(element, chosen)
    return None


def option(element: Json, chosen: object) -> Json | None:
    """The option of this number, if there is one."""
    options = element.get("options") or []
    place = int(chosen) if isinstance(chosen, str) and chosen.isascii() and chosen.isdigit() else -1
    found: Json | None = options[place] if 0 <= place < len(options) else None
    return found


def _action(element: Json, chosen: str | None) -> Json | None:
    if element["type"] == "button":
        return element
    plain: Json = {key: element[key] for key in ("type", "action_id", "block_id") if key in element}
    if element["type"] == "datepicker":
        return {**plain, "selected_date": chosen} if chosen else None
    picked = option(element, chosen)
    return {**plain, "selected_option": picked} if picked else None
