"""Whether a message of ours stands in a channel already: looked up by the key in its metadata."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.kept import key_of
from handlers.wire.refusals import REVOKED, UNREACHABLE, UNREADABLE, code, limited, outcome_unknown, retry_after

PAGES = 5  # of the channel's newest messages, or the thread's, looked through at most
PAGE = 200


class CannotLook(Exception):  # noqa: N818 - an outcome: Slack does not show us the channel now
    """Slack did not show what was posted; `for_good` when asking again would not help, else ask in `seconds`."""

    def __init__(self, why: str, for_good: bool, seconds: float = 0.0) -> None:
        super().__init__(why)
        self.for_good, self.seconds = for_good, seconds


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a message goes: a channel or its thread. `since`: nothing of it can have been posted before this ts."""

    channel: str
    thread: str | None
    since: str


async def find(client: AsyncWebClient, spot: Spot, key: str, bot: str) -> str | None:
    """The `ts` of the bot's message with this key; None when there is none. Raises CannotLook when Slack does not tell.

    Only what `bot`, our own bot id, has posted counts: anyone may copy metadata.
    """
    try:
        async for message in _messages(client, spot):
            if message.get("bot_id") == bot and key_of(message.get("metadata")) == key:
                return str(message.get("ts"))
    except SlackApiError as refusal:
        said = code(refusal)
        wait = retry_after(refusal) if limited(refusal) else 0.0
        for_good = said is not None and not wait and not outcome_unknown(refusal) and said not in REVOKED
        raise CannotLook(said or "no clear answer", for_good, wait) from refusal
    except (*UNREACHABLE, *UNREADABLE) as cause:
        raise CannotLook(type(cause).__name__, for_good=False) from cause
    return None


async def _messages(client: AsyncWebClient, spot: Spot) -> AsyncIterator[dict[str, Any]]:
    cursor: str | None = None
    for _ in range(PAGES):
        window: dict[str, Any] = {"oldest": spot.since, "limit": PAGE, "cursor": cursor, "include_all_metadata": True}
        if spot.thread:
            found = await client.conversations_replies(channel=spot.channel, ts=spot.thread, **window)
        else:
            found = await client.conversations_history(channel=spot.channel, **window)
        messages = found.get("messages")
        for message in messages if isinstance(messages, list) else []:
            if isinstance(message, dict):
                yield message
        following = found.get("response_metadata")
        cursor = following.get("next_cursor") if isinstance(following, dict) else None
        if not cursor:
            return
    raise CannotLook("too many messages since", for_good=True)
