"""Showing a private answer to a channel: who shared it and when, and no button to share it again."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from bot.render import words
from bot.render.elements import inert, within
from bot.render.message import Block, Message

SHARE = "share"
_USER = re.compile(r"[UW][A-Z0-9]{1,30}")


def shared(message: Message, by: str, at: str) -> Message:
    """The message with the line `Shared by @someone on 22 Nov 2026, 09:12 UTC` and without its Share button.

    `by` is a Slack user id, `at` an ISO 8601 moment (shown in UTC) or words ready to show. Raises ValueError when
    `by` is no user id: nothing else may be written as a mention.
    """
    if not _USER.fullmatch(by):
        raise ValueError("not a Slack user id")
    line = f"Shared by <@{by}> on {inert(within(moment(at), 100))}"
    note: Block = {"type": "context", "block_id": "shared", "elements": [{"type": "mrkdwn", "text": line}]}
    kept = (_without(block) for block in message.blocks)
    return Message(message.text, (*(block for block in kept if block), note))


def moment(at: str) -> str:
    """`22 Nov 2026, 09:12 UTC` for an ISO 8601 moment, taken as UTC where it has no zone; other text as it is."""
    try:
        when = datetime.fromisoformat(at)
    except ValueError:
        return at
    when = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    return f"{words.day(when.date().isoformat())}, {when:%H:%M} UTC"


def _without(block: Block) -> Block | None:
    if block["type"] != "actions":
        return block
    left = [each for each in block["elements"] if each.get("action_id") != SHARE]
    return {**block, "elements": left} if left else None
