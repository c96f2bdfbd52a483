"""What Slack's client raises, told apart: Slack said no, or asks us to wait, or nobody knows what happened."""

from __future__ import annotations

import asyncio

import aiohttp
from slack_sdk.errors import SlackApiError

UNREACHABLE = (aiohttp.ClientError, asyncio.TimeoutError)
# what Slack's client stumbles over when the answer is text, a list, or no UTF-8 in place of a JSON object
UNREADABLE = (AttributeError, TypeError, ValueError)
NEVER_SENT = (aiohttp.ClientConnectorError,)  # no connection came about, so nothing was asked of Slack
# the token is no longer good: nothing can be posted until the operator mends it
REVOKED = ("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "app_uninstalled")
# the bot cannot be where it should post
NOT_THERE = (
    "channel_not_found",
    "not_in_channel",
    "user_not_in_channel",
    "is_archived",
    "restricted_action",
    "restricted_action_read_only_channel",
    "restricted_action_thread_only_channel",
    "restricted_action_non_threadable_channel",
    "restricted_action_thread_locked",
)
# Slack did not like the blocks: the plain text says the same
BAD_BLOCKS = ("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long")
# Slack's own trouble, in which "some aspect of the operation" may have succeeded
THEIR_TROUBLE = ("fatal_error", "internal_error", "service_unavailable", "request_timeout", "team_added_to_org")
LIMITED = ("ratelimited", "rate_limited", "message_limit_exceeded")
WAIT = 1.0  # seconds, where Slack limits us and does not say for how long
LONGEST = 60.0  # seconds that a limit is waited for at once


def code(error: BaseException) -> str | None:
    """Slack's code for its refusal; None when there is none: a broken connection, a 500, a body that is no JSON."""
    if not isinstance(error, SlackApiError):
        return None
    # where the body is no JSON, the client hands over aiohttp's response in place of its own
    data = getattr(error.response, "data", None)
    found = data.get("error") if isinstance(data, dict) else None
    return found if isinstance(found, str) else None


def outcome_unknown(error: BaseException) -> bool:
    """Whether Slack may have carried it out all the same."""
    if isinstance(error, NEVER_SENT):
        return False
    said = code(error)
    return isinstance(error, (SlackApiError, *UNREACHABLE)) and (said is None or said in THEIR_TROUBLE)


def limited(error: BaseException) -> bool:
    """Whether Slack asks us to go slower; then it has done nothing."""
    if not isinstance(error, SlackApiError):
        return False
    status = getattr(error.response, "status_code", None) or getattr(error.response, "status", None)
    return status == 429 or code(error) in LIMITED


def retry_after(error: SlackApiError) -> float:
    """For how many seconds Slack asks us to wait: at most `LONGEST`, and `WAIT` where it does not say so clearly."""
    headers = getattr(error.response, "headers", None) or {}
    given = next((value for name, value in dict(headers).items() if name.lower() == "retry-after"), None)
    try:
        seconds = float(str(given))
    except ValueError:
        return WAIT
    return min(LONGEST, seconds) if seconds > 0 else WAIT  # not a number is not above zero either
