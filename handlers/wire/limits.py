"""Slack's limits on how often it may be called: what it asks us to wait for is waited for."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from slack_sdk.errors import SlackApiError

from bot.jobs import Postponed
from handlers.wire.pace import Sleep
from handlers.wire.refusals import NEVER_SENT, limited, retry_after

log = logging.getLogger("policydesk")
T = TypeVar("T")
WAITS = 5  # times that a limit is waited for here; after that the work itself is postponed


async def patiently(call: Callable[[], Awaitable[T]], sleep: Sleep) -> T:
    """What `call` gives, made again after each wait that Slack asks for.

    Raises Postponed when the limit stays, or no connection comes about: Slack has done nothing then.
    """
    for waits_left in reversed(range(WAITS + 1)):
        try:
            return await call()
        except SlackApiError as refusal:
            if not limited(refusal):
                raise
            wait = retry_after(refusal)
            if not waits_left:
                raise Postponed("Slack limits our messages", wait) from refusal
        except NEVER_SENT as cause:
            raise Postponed("Slack cannot be reached") from cause
        log.info("Slack asks us to wait %.1f seconds", wait)
        await sleep(wait)
    raise AssertionError("the last round returns or raises")
