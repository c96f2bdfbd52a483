"""Sending off a modal: the values of its inputs in Slack's shape, and what the bot's answer does to it."""

from __future__ import annotations

from bot.playground import payloads
from bot.playground.driver import Driver
from bot.playground.page.pressed import option
from bot.playground.shapes import Json

REQUIRED = "This is a required field"


def values(view: Json, given: Json) -> Json:
    """The state of the view: `given` has what was typed or chosen, by block and action."""
    state: Json = {}
    for block in view.get("blocks", ()):
        if block.get("type") == "input":
            element, name = block["element"], block.get("block_id", "")
            inside = given.get(name)
            raw = inside.get(element.get("action_id", "")) if isinstance(inside, dict) else None
            state[name] = {element.get("action_id", ""): {"type": element["type"], **_value(element, raw)}}
    return state


def _value(element: Json, raw: object) -> Json:
    match element["type"]:
        case "static_select" | "radio_buttons":
            return {"selected_option": option(element, raw)}
        case "checkboxes" | "multi_static_select":
            numbers = raw if isinstance(raw, list) else []
            return {"selected_options": [found for number in numbers if (found := option(element, number))]}
        case "datepicker":
            return {"selected_date": raw or None}
        case "conversations_select" | "channels_select" | "users_select" as kind:
            return {f"selected_{kind.removesuffix('s_select')}": raw or None}
        case "timepicker":
            return {"selected_time": raw or None}
    return {"value": raw or None}


def missing(view: Json, state: Json) -> list[str]:
    """The inputs that must be filled in and are not; Slack looks before it asks the app."""
    return [
        block["block_id"]
        for block in view.get("blocks", ())
        if block.get("type") == "input" and not block.get("optional") and not _filled(state[block.get("block_id", "")])
    ]


def _filled(held: Json) -> bool:
    return all(any(value for name, value in each.items() if name != "type") for each in held.values())


async def submit(driver: Driver, view: Json, person: str, given: Json) -> Json:
    """Send the view off, signed; gives `errors` by block when the bot finds some, else closes or changes the view."""
    workspace = driver.workspace
    state = values(view, given)
    if lacking := missing(view, state):
        return {"errors": dict.fromkeys(lacking, REQUIRED)}
    body = payloads.view_submission(workspace, view, person, state)
    echo = await driver.payload(body)
    answer = echo.json if echo.body and echo.status == 200 else {}
    if echo.status != 200:
        return {"notice": "We had some trouble connecting. Try again?"}
    match answer.get("response_action"):
        case "errors":
            return {"errors": answer.get("errors", {})}
        case "update" | "push":
            workspace.views[view["id"]] = {**view, **answer["view"], "id": view["id"], "hash": workspace.ts()}
        case "clear":
            workspace.modals.clear()
        case _:
            close(driver, view["id"])
    workspace.changed()
    return {}


def close(driver: Driver, view: str) -> None:
    """Close a modal."""
    if view in driver.workspace.modals:
        driver.workspace.modals.remove(view)
    driver.workspace.changed()
