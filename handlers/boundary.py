"""The one error boundary: the person gets one kind line with a code, the log has the cause under the same code."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers import lines
from handlers.clicks import click_of
from handlers.refusals import UNREACHABLE, code
from handlers.reply import post, whisper
from handlers.service import Service

log = logging.getLogger("policydesk")
DONE = 200  # Slack repeats what is answered with anything else, and Socket Mode does not answer at all


def register(app: AsyncApp, service: Service, fresh_code: Callable[[], str]) -> None:
    """Take every error of every handler. `fresh_code` makes the short codes."""

    @app.error
    async def boundary(
        error: Exception, body: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient
    ) -> BoltResponse:
        if isinstance(error, BoltUnhandledRequestError):
            service.ignored.note(f"unhandled {_kind(body)}")
            return BoltResponse(status=DONE, body="")
        reference = fresh_code()
        log.error("error %s in %s", reference, _kind(body), exc_info=error)
        if "command" in body:
            text = lines.sorry(reference).text
            return BoltResponse(status=DONE, body={"response_type": "ephemeral", "text": text})
        if not _outcome_unknown(error):
            await _tell(body, context, client, reference)
        return BoltResponse(status=DONE, body="")


async def _tell(body: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient, reference: str) -> None:
    client.token = client.token or context.token
    event, message = body.get("event") or {}, lines.sorry(reference)
    try:
        if click := click_of(body):
            await whisper(client, click, message)
        elif event.get("type") in ("app_mention", "message") and event.get("channel"):
            own = event.get("ts") if event["type"] == "app_mention" else None
            await post(client, event["channel"], message, thread=event.get("thread_ts") or own)
    except (SlackApiError, *UNREACHABLE) as cause:
        log.error("error %s could not be told to the person", reference, exc_info=cause)


def _outcome_unknown(error: Exception) -> bool:
    """Slack may have taken what was sent: saying sorry below a good answer would be wrong."""
    return isinstance(error, (SlackApiError, *UNREACHABLE)) and code(error) is None


def _kind(body: dict[str, Any]) -> str:
    event = body.get("event")
    if isinstance(event, dict):
        return f"event {event.get('type')}"
    return str(body.get("command") or body.get("type") or "request")[:60]
