"""Modals on the page: what is pressed in one, sending it off, closing it, and what the bot's answer does to it."""

from __future__ import annotations

from collections.abc import Awaitable

from aiohttp import ClientError

from bot.playground import payloads, stack
from bot.playground.checks import view_problem
from bot.playground.driver import Driver, Echo
from bot.playground.page.chosen import state
from bot.playground.shapes import Json

REQUIRED = "This is a required field"
TROUBLE: Json = {"notice": "We had some trouble connecting. Try again?"}  # in Slack's words


def missing(view: Json, values: Json) -> list[str]:
    """The inputs that must be filled in and are not; Slack looks before it asks the app."""
    return [
        block["block_id"]
        for block in view["blocks"]
        if block.get("type") == "input" and not block.get("optional") and not _filled(values[block["block_id"]])
    ]


def _filled(held: Json) -> bool:
    return all(any(value for name, value in each.items() if name != "type") for each in held.values())


async def submit(driver: Driver, view: Json, person: str, given: Json) -> Json:
    """Send the view off, signed; gives `errors` by block when there are some, a `notice` when it was not taken."""
    values = state(view["blocks"], given)
    if lacking := missing(view, values):
        return {"errors": dict.fromkeys(lacking, REQUIRED)}
    echo = await _reached(driver.payload(payloads.view_submission(driver.workspace, view, person, values)))
    if echo is None or echo.status != 200:
        return TROUBLE
    return _answered(driver, view, echo.json if echo.body else {})


def _answered(driver: Driver, view: Json, answer: Json) -> Json:
    """Do what the bot answered to a modal sent off."""
    workspace, does = driver.workspace, answer.get("response_action")
    if does == "errors":
        known = {block["block_id"] for block in view["blocks"]}
        found = {name: text for name, text in (answer.get("errors") or {}).items() if name in known}
        return {"errors": found} if found else TROUBLE
    if does in ("update", "push"):
        full = does == "push" and len(workspace.modals) >= stack.MOST
        if full or view_problem(answer.get("view")):
            return TROUBLE
        if does == "push":
            stack.put_on(workspace, answer["view"])
        else:
            stack.keep(workspace, view["id"], answer["view"])
        workspace.changed()
    elif does == "clear":
        stack.clear(workspace)
    else:
        stack.take_off(workspace, view["id"])
    return {}


async def close(driver: Driver, view: Json, person: str, every: bool) -> None:
    """Close a modal, or every one; the bot is told of each that asks for it."""
    workspace = driver.workspace
    cleared = every or bool(view.get("clear_on_close"))
    closed = [workspace.views[key] for key in reversed(workspace.modals)] if cleared else [view]
    if cleared:
        stack.clear(workspace)
    else:
        stack.take_off(workspace, view["id"])
    for each in closed:
        if each.get("notify_on_close"):
            await _reached(driver.payload(payloads.view_closed(workspace, each, person, cleared)))


async def _reached(asking: Awaitable[Echo]) -> Echo | None:
    try:
        return await asking
    except (ClientError, TimeoutError):
        return None
