"""`@Policy Desk ...` in a channel: answered in a thread under the question."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.render.slack import render
from handlers.posts import unanswered
from handlers.reply import post
from handlers.service import Service
from handlers.words import typed


def register(app: AsyncApp, service: Service) -> None:
    """Listen to mentions."""

    @app.event("app_mention")
    async def mention(body: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        if found := unanswered(service, body):
            text = typed(found.text, context.bot_user_id)
            answer = service.desk.ask(text) if text else service.desk.help()
            await post(client, found.channel, render(answer), thread=found.thread or found.ts)
