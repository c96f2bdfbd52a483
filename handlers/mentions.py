"""`@Policy Desk ...` in a channel: answered in a thread under the question."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.render.slack import render
from handlers.asking import asked
from handlers.posts import unanswered
from handlers.reply import post
from handlers.service import Service


def register(app: AsyncApp, service: Service) -> None:
    """Listen to mentions."""

    @app.event("app_mention")
    async def mention(body: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        found = unanswered(service, body)
        if found and (told := await asked(service, client, context, found)):
            await post(client, found.channel, render(told.answer), thread=found.thread or found.ts, about=told.about)
