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
LONG = 300.0  # seconds that limits are waited for here, in order; after that the work itself is postponed


async def patiently(call: Callable[[], Awaitable[T]], sleep: Sleep) -> T:
    """What `call` gives, made again after each wait that Slack asks for.

    Raises Postponed when the limit stays, or no connection comes about: Slack has done nothing then.
    """
    waited = 0.0
    while True:
        try:
            return await call()
        except SlackApiError as refusal:
            if not limited(refusal):
                raise
            wait = retry_after(refusal)
            if waited + wait > LONG:
                raise Postponed("Slack limits our messages", wait) from refusal
        except NEVER_SENT as cause:
            raise Postponed("Slack cannot be reached") from cause
        log.info("Slack asks us to wait %.1f seconds", wait)
        await sleep(wait)
        waited += wait
