"""The Share button: posts the answer for everyone in the channel, once."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.render.message import Message
from bot.render.share import shared
from bot.render.slack import render
from handlers import lines
from handlers.clicks import Click, click_of
from handlers.inputs import answered, question_in
from handlers.kept import about
from handlers.refusals import code
from handlers.reply import post, whisper
from handlers.service import Service

REFUSED = {
    "not_in_channel": lines.UNINVITED,
    "channel_not_found": lines.UNINVITED,  # what Slack says of a private channel the bot is not in
    "is_archived": lines.ARCHIVED,
}


def register(app: AsyncApp, service: Service) -> None:
    """Listen to Share."""

    @app.action(re.compile(r"^share(:|$)"))
    async def share(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        click = click_of(body)
        if click is None:
            service.ignored.note("a click without a place, or repeated")
        elif trouble := await _share(service, client, click):
            await whisper(client, click, trouble)


async def _share(service: Service, client: AsyncWebClient, click: Click) -> Message | None:
    """Post, unless it was posted before; gives back what to tell the person, if not all went well."""
    answer = answered(service.desk, click.value)
    if answer is None:
        return lines.STALE
    message = shared(render(answer), by=click.user, at=service.clock().isoformat())
    key = ("share", click.channel, click.ts, click.value)
    if not service.seen.claim(key):
        return lines.SHARED
    try:
        await post(client, click.channel, message, click.thread, about(question_in(click.value), answer))
    except SlackApiError as refusal:
        trouble = REFUSED.get(code(refusal) or "")
        if trouble is None:
            raise
        service.seen.release(key)
        return trouble
    return None
