"""Socket Mode's envelopes: each is handed to Bolt, and acknowledged only when Bolt has answered 200."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app
from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.logs import about
from handlers.shape import ODD

log = logging.getLogger("policydesk")
DONE = 200  # nothing else is acknowledged, and what is not acknowledged Slack delivers again
Json = dict[str, Any]
Send = Callable[[Json], Awaitable[None]]


class Envelopes:
    """The envelopes under way, of all connections."""

    def __init__(self, app: AsyncApp) -> None:
        self._app = app
        self._under_way: set[asyncio.Task[None]] = set()
        self._shut = False

    def take(self, message: Json, send: Send) -> None:
        """Begin with an envelope; its acknowledgement goes to `send`. Once shut, it is left for Slack to repeat."""
        if self._shut:
            return
        task = asyncio.create_task(self._handle(message, send))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def finish(self, grace: float) -> None:
        """Take on nothing more, and wait up to `grace` seconds for what is under way."""
        self._shut = True
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=grace)

    async def _handle(self, message: Json, send: Send) -> None:
        with about(str(message.get("envelope_id"))[:40]):
            await self._handed_over(message, send)

    async def _handed_over(self, message: Json, send: Send) -> None:
        try:
            response = await self._asked(message)
            if response.status != DONE:
                log.warning("an envelope is left for Slack to deliver again (%d)", response.status)
                return
            await send({"envelope_id": message["envelope_id"], **_answer(message, response)})
        except (aiohttp.ClientError, ConnectionError):
            log.info("an acknowledgement came too late for its connection, Slack will deliver again")
        except Exception:
            log.exception("an envelope could not be handled")

    async def _asked(self, message: Json) -> BoltResponse:
        payload = message.get("payload")
        try:
            return await self._bolt(message, payload if isinstance(payload, dict) else {})
        except ODD:  # Slack sends nothing of this shape; Bolt cannot even read it, so an empty one is counted for it
            return await self._bolt(message, {})

    async def _bolt(self, message: Json, payload: Json) -> BoltResponse:
        request = SocketModeRequest(
            type=str(message.get("type")),
            envelope_id=str(message["envelope_id"]),
            payload=payload,
            retry_attempt=message.get("retry_attempt"),
            retry_reason=message.get("retry_reason"),
        )
        response: BoltResponse = await run_async_bolt_app(self._app, request)
        return response


def _answer(message: Json, response: BoltResponse) -> Json:
    """What the acknowledgement says beside the id, as Bolt's own adapter has it."""
    if not response.body or not message.get("accepts_response_payload"):
        return {}
    if response.first_headers().get("content-type", "").startswith("application/json"):
        return {"payload": json.loads(response.body)}
    return {"payload": {"text": response.body}}
