"""The first look at a request, before Bolt reads it: one that has no meaning is acknowledged, counted and left."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncBoltRequest
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request import payload_utils as payload
from slack_bolt.response import BoltResponse

from handlers.ignored import Ignored

ODD = (AttributeError, IndexError, KeyError, TypeError)  # what Bolt's readers raise over a body of another shape
READERS: tuple[Callable[[dict[str, Any]], object], ...] = (
    payload.to_options,
    payload.to_shortcut,
    payload.to_action,
    payload.to_view,
    payload.to_command,
    payload.to_event,
    payload.to_message,
    payload.to_step,
)


class Shape(AsyncMiddleware):
    """Keeps out what Bolt would stumble over: an event that is no object, a click without an action."""

    def __init__(self, ignored: Ignored) -> None:
        self._ignored = ignored

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002 - Bolt's own name for it
    ) -> BoltResponse:
        """Pass on what has a meaning, acknowledge the rest."""
        del resp
        wrong = misshapen(req.body)
        if wrong is None:
            return await next()
        self._ignored.note(wrong)
        return BoltResponse(status=200, body="")


def misshapen(body: dict[str, Any]) -> str | None:
    """What keeps this body from having a meaning, if anything does."""
    try:
        for read in READERS:
            read(body)
    except ODD:
        return "a request that cannot be read"
    return _empty(body)


def _empty(body: dict[str, Any]) -> str | None:
    kind, event = body.get("type"), body.get("event")
    meant = kind == "event_callback" or "event" in body  # Bolt looks into the event of any kind of request
    if meant and not (isinstance(event, dict) and isinstance(event.get("type"), str)):
        return "an event without a type"
    if "command" in body and not isinstance(body["command"], str):
        return "a command without a name"
    if kind == "block_actions":
        actions = body.get("actions")
        first = actions[0] if isinstance(actions, list) and actions else None
        if not isinstance(first, dict) or not isinstance(first.get("action_id"), str):
            return "a click without an action"
    return None
