"""What Slack's client raises, told apart: Slack said no, or nobody knows what happened."""

from __future__ import annotations

import asyncio

import aiohttp
from slack_sdk.errors import SlackApiError

UNREACHABLE = (aiohttp.ClientError, asyncio.TimeoutError)


def code(error: BaseException) -> str | None:
    """Slack's code for its refusal; None when there is none: a broken connection, a 500, a body that is no JSON."""
    if not isinstance(error, SlackApiError):
        return None
    # where the body is no JSON, the client hands over aiohttp's response in place of its own
    data = getattr(error.response, "data", None)
    found = data.get("error") if isinstance(data, dict) else None
    return found if isinstance(found, str) else None
