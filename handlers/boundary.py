"""The one error boundary: the person gets one kind line with a code, the log has the cause under the same code.

Work that was taken on has a boundary of its own, in `bot.jobs.worker`: it is tried again first.
"""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError

from bot.jobs import Postponed, Unknown
from handlers import lines
from handlers.clicks import click_of
from handlers.service import Service
from handlers.wire.refusals import UNREACHABLE
from handlers.wire.tell import whisper

log = logging.getLogger("policydesk")
DONE = 200  # Slack repeats what is answered with anything else, and Socket Mode does not answer at all
AGAIN = 503  # Slack must deliver it again


def register(app: AsyncApp, service: Service) -> None:
    """Take every error of every handler."""

    @app.error
    async def boundary(error: Exception, body: dict[str, Any]) -> BoltResponse:
        if isinstance(error, BoltUnhandledRequestError):
            service.ignored.note(f"unhandled {_kind(body)}")
            return BoltResponse(status=DONE, body="")
        reference = service.world.code()
        log.error("error %s in %s", reference, _kind(body), exc_info=error)
        if "command" in body:
            text = lines.sorry(reference).text
            return BoltResponse(status=DONE, body={"response_type": "ephemeral", "text": text})
        await _tell(service, body, reference)
        # what fails on the way of an event fails before it is recorded: recording it is the last step
        return BoltResponse(status=AGAIN if "event" in body else DONE, body="")


async def _tell(service: Service, body: dict[str, Any], reference: str) -> None:
    try:
        if click := click_of(body):
            await whisper(service.sender, click, lines.sorry(reference))
    except (SlackApiError, Postponed, Unknown, *UNREACHABLE) as cause:
        log.error("error %s could not be told to the person", reference, exc_info=cause)


def _kind(body: dict[str, Any]) -> str:
    event = body.get("event")
    if isinstance(event, dict):
        return f"event {event.get('type')}"
    return str(body.get("command") or body.get("type") or "request")[:60]
