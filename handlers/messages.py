"""Direct messages: answered in a thread under the question, or in the thread they were written in."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.render.slack import render
from handlers.asking import asked
from handlers.posts import unanswered
from handlers.reply import post
from handlers.service import Service


async def _direct(event: dict[str, Any]) -> bool:
    return event.get("channel_type") == "im"


def register(app: AsyncApp, service: Service) -> None:
    """Listen to direct messages; what is said in channels is not read."""

    @app.event("message", matchers=[_direct])
    async def message(body: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        found = unanswered(service, body)
        if found and (told := await asked(service, client, context, found)):
            await post(client, found.channel, render(told.answer), thread=found.thread or found.ts, about=told.about)
