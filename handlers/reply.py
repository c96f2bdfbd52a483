"""The one place that sends. Every post has unfurling and name links off: only what we wrote is shown."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt.async_app import AsyncAck
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.render.message import Message
from handlers.clicks import Click
from handlers.kept import Kept
from handlers.refusals import UNREACHABLE, code

log = logging.getLogger("policydesk")
# the bot cannot be where the click was: Slack's codes for that
NOT_THERE = ("channel_not_found", "not_in_channel", "user_not_in_channel", "is_archived")


async def acknowledge(ack: AsyncAck, message: Message) -> None:
    """Answer a command in its acknowledgement: private, and no second request to Slack."""
    await ack(
        text=message.text,
        blocks=list(message.blocks),
        response_type="ephemeral",
        unfurl_links=False,
        unfurl_media=False,
    )


async def post(
    client: AsyncWebClient, channel: str, message: Message, thread: str | None = None, about: Kept | None = None
) -> None:
    """Post for everyone in the channel, with what the message is about. Raises SlackApiError when Slack refuses."""
    await client.chat_postMessage(
        channel=channel,
        text=message.text,
        blocks=list(message.blocks),
        thread_ts=thread,
        metadata=about.metadata() if about else None,
        link_names=False,
        unfurl_links=False,
        unfurl_media=False,
    )


async def whisper(client: AsyncWebClient, click: Click, message: Message, replace: bool = False) -> None:
    """Answer a click privately, in its thread; with `replace` in place of the private message that was clicked.

    When the response URL is spent, the message is sent privately by the Web API, at last as a direct message.
    """
    place = {"replace_original": True} if replace else {"replace_original": False, "thread_ts": click.thread}
    quiet = {"unfurl_links": False, "unfurl_media": False}
    body = {"text": message.text, "blocks": list(message.blocks), "response_type": "ephemeral"}
    if not await _respond(client, click.response_url, {**body, **place, **quiet}):
        await _private(client, click, message)


async def _respond(client: AsyncWebClient, url: str | None, body: dict[str, Any]) -> bool:
    if url is None:
        return False
    webhook = AsyncWebhookClient(url, timeout=client.timeout, session=client.session, retry_handlers=[])
    try:
        answer = await webhook.send_dict(body)
    except UNREACHABLE as cause:
        log.warning("a response URL could not be reached (%s), sending privately instead", type(cause).__name__)
        return False
    if answer.status_code != 200:
        log.info("a response URL is spent (%d %s), sending privately instead", answer.status_code, answer.body[:80])
    return answer.status_code == 200


async def _private(client: AsyncWebClient, click: Click, message: Message) -> None:
    try:
        await client.chat_postEphemeral(
            channel=click.channel,
            user=click.user,
            text=message.text,
            blocks=list(message.blocks),
            thread_ts=click.thread,
            link_names=False,
        )
    except SlackApiError as refusal:
        if code(refusal) not in NOT_THERE:
            raise
        await post(client, click.user, message)
