"""What only one person sees: the acknowledgement of a command, and the private answer to a click."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from typing import Any

from aiohttp import ClientPayloadError
from slack_bolt.async_app import AsyncAck
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.jobs import Postponed
from bot.render.message import Message
from handlers.clicks import Click
from handlers.wire.history import Spot
from handlers.wire.refusals import BAD_BLOCKS, NOT_THERE, UNREACHABLE, UNREADABLE, code, outcome_unknown
from handlers.wire.sender import QUIET, Letter, Sender

log = logging.getLogger("policydesk")
_JSON = json.JSONEncoder(check_circular=False)


def acknowledge(ack: AsyncAck, message: Message) -> None:
    """Answer a command in its acknowledgement: private, and no second request to Slack."""
    body = {
        "text": message.text,
        "response_type": "ephemeral",
        "blocks": message.blocks,
        **QUIET,
    }
    # as `ack` itself would, but for going through blocks in search of objects, of which there are none
    ack.response = BoltResponse(status=200, body=_JSON.encode(body))


async def whisper(sender: Sender, click: Click, message: Message, instead: bool = False) -> None:
    """Answer a click privately, in its thread; with `instead` in place of the private message that was clicked.

    When the response URL is spent, the message is sent privately by the Web API, at last as a direct message. Raises as
    `Sender.post` does.
    """
    place = {"replace_original": True} if instead else {"replace_original": False, "thread_ts": click.thread}
    body = {"text": message.text, "blocks": list(message.blocks), "response_type": "ephemeral"}
    if not await _respond(sender.client, click.response_url, {**body, **place, **QUIET}):
        await _private(sender, click, message)


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


async def _private(sender: Sender, click: Click, message: Message) -> None:
    try:
        try:
            await _ephemeral(sender, click, message)
        except SlackApiError as refusal:
            if not message.blocks or code(refusal) not in BAD_BLOCKS:
                raise
            log.error("Slack did not take the blocks of a message; its plain text is sent", exc_info=refusal)
            await _ephemeral(sender, click, replace(message, blocks=()))
    except (SlackApiError, *UNREACHABLE) as cause:
        if outcome_unknown(cause):
            raise Postponed("nobody knows whether a private message was shown", doubtful=True) from cause
        if code(cause) not in NOT_THERE:
            raise
        spot = Spot(click.user, None, click.at)
        await sender.post(Letter(spot, message, f"private:{click.key}"))


async def _ephemeral(sender: Sender, click: Click, message: Message) -> None:
    async def ask() -> object:
        try:
            return await sender.client.chat_postEphemeral(
                channel=click.channel,
                user=click.user,
                text=message.text,
                blocks=list(message.blocks) or None,
                thread_ts=click.thread,
                **QUIET,
            )
        except UNREADABLE as cause:
            raise ClientPayloadError("Slack's answer cannot be read") from cause

    if sender.halt.why():
        raise Postponed("posting has stopped")
    await sender.call(ask)
