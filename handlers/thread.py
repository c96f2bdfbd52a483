"""What was said before a post: read from Slack, so that nothing has to be remembered here."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.kept import Kept, read
from handlers.posts import Post
from handlers.wire.refusals import UNREACHABLE, code

log = logging.getLogger("policydesk")
PATIENCE = 5.0  # seconds: after that the question is answered without what was said before it
MOST = 999  # messages of a thread; Slack gives the oldest first
BACK = 30  # messages of a direct conversation, the newest

Said = Sequence[dict[str, Any]]


async def before(client: AsyncWebClient, post: Post) -> Said | None:
    """The messages before a post in its thread or direct conversation, oldest first.

    None when Slack does not give them; that is logged in one line and never raised.
    """
    try:
        async with asyncio.timeout(PATIENCE):
            said = await _messages(client, post)
    except (SlackApiError, *UNREACHABLE) as error:
        log.warning("a thread could not be read: %s", code(error) or type(error).__name__)
        return None
    return [each for each in said if isinstance(each, dict) and str(each.get("ts")) < post.ts]


async def _messages(client: AsyncWebClient, post: Post) -> list[Any]:
    if post.thread:
        found = await client.conversations_replies(
            channel=post.channel, ts=post.thread, latest=post.ts, limit=MOST, include_all_metadata=True
        )
    elif post.direct:
        found = await client.conversations_history(
            channel=post.channel, latest=post.ts, limit=BACK, include_all_metadata=True
        )
    else:
        return []
    messages = found.get("messages")
    if not isinstance(messages, list):
        return []
    return messages if post.thread else [*messages[::-1], *await _newest_thread(client, post, messages)]


async def _newest_thread(client: AsyncWebClient, post: Post, newest_first: list[Any]) -> list[Any]:
    """The newest thread of a direct conversation: replies stand there, and Slack's history leaves them out."""
    heads = [each for each in newest_first if isinstance(each, dict) and each.get("reply_count")]
    if not heads:
        return []
    found = await client.conversations_replies(
        channel=post.channel, ts=str(heads[0].get("ts")), limit=MOST, include_all_metadata=True
    )
    messages = found.get("messages")
    return messages if isinstance(messages, list) else []


def own(said: Said, bot: str | None) -> Said:
    """The bot's own messages among these."""
    return [each for each in said if bot is not None and each.get("bot_id") == bot]


def last_reply(said: Said, bot: str | None) -> Kept | None:
    """What the bot's newest reply was about. Only its own messages count: anyone may copy metadata."""
    return next((kept for each in reversed(own(said, bot)) if (kept := read(each.get("metadata")))), None)
