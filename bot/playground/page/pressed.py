"""What a click on the page becomes: the action in Slack's shape, for something that stands in the message or modal."""

from __future__ import annotations

from bot.playground.page.chosen import STATELESS, elements, value
from bot.playground.page.letters import visible
from bot.playground.shapes import Json


def action(blocks: object, block: str, name: str, chosen: object) -> Json | None:
    """The action of pressing the element of this name in these blocks; `chosen` is what the page holds for it.

    None when there is no such element, or nothing to choose by that number.
    """
    for element in elements(blocks):
        if (visible(element["block_id"]), visible(element.get("action_id", ""))) == (block, name):
            return _action(element, chosen)
    return None


def _action(element: Json, chosen: object) -> Json | None:
    if element.get("type") == "button":
        return element
    plain: Json = {key: element[key] for key in ("type", "action_id", "block_id") if key in element}
    held = value(element, chosen)
    nothing = None in held.values() and (element["type"] in STATELESS or chosen)
    return None if nothing or chosen is None else {**plain, **held}
