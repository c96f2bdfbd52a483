"""What is chosen or typed on the page, as Slack tells it to the app."""

from __future__ import annotations

from collections.abc import Iterator

from bot.playground.shapes import Json

STATELESS = ("button", "overflow", "image")
_HELD = {"datepicker": "selected_date", "timepicker": "selected_time"}


def elements(blocks: object) -> Iterator[Json]:
    """Everything that can be pressed, chosen or typed in, with the id of its block."""
    for block in blocks if isinstance(blocks, list) else []:
        match block.get("type"):
            case "actions":
                inside = block.get("elements") or ()
            case "input":
                inside = (block.get("element"),)
            case _:
                inside = (block.get("accessory"),)
        for element in inside:
            if isinstance(element, dict):
                yield {**element, "block_id": block.get("block_id", "")}


def state(blocks: object, given: object) -> Json:
    """The values by block and action; `given` is what the page holds, by the same names."""
    values: Json = {}
    for element in elements(blocks):
        if element.get("type") not in STATELESS:
            block, name = element["block_id"], element.get("action_id", "")
            inside = given.get(block) if isinstance(given, dict) else None
            raw = inside.get(name) if isinstance(inside, dict) else None
            values.setdefault(block, {})[name] = {"type": element["type"], **value(element, raw)}
    return values


def value(element: Json, raw: object) -> Json:
    """What this element holds: `raw` is a text, the number of an option, or a list of either."""
    kind = str(element.get("type"))
    several = [each for each in raw if isinstance(each, str)] if isinstance(raw, list) else []
    one = raw if isinstance(raw, str) and raw else None
    match kind.removesuffix("_select"):
        case "static" | "radio_buttons" | "overflow":
            return {"selected_option": option(element, raw)}
        case "checkboxes" | "multi_static":
            return {"selected_options": [found for number in several if (found := option(element, number))]}
        case "users" | "conversations" | "channels" as what:
            return {f"selected_{what.removesuffix('s')}": one}
        case "multi_users" | "multi_conversations" | "multi_channels" as what:
            return {f"selected_{what.removeprefix('multi_')}": several}
    return {_HELD.get(kind, "value"): one}


def option(element: Json, chosen: object) -> Json | None:
    """The option of this number, if there is one; those in groups are counted through."""
    groups = element.get("option_groups") or [element]
    options = [each for group in groups for each in group.get("options") or ()]
    place = int(chosen) if isinstance(chosen, str) and chosen.isascii() and chosen.isdigit() else -1
    return options[place] if 0 <= place < len(options) else None
