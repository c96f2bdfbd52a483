"""`/tariff`: answered in the acknowledgement itself, seen only by the person who asked."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.response import BoltResponse

from bot.render.slack import render
from handlers.replies import Replies
from handlers.service import Service
from handlers.wire.tell import acknowledge
from handlers.words import typed


def register(app: AsyncApp, service: Service) -> None:
    """Listen to `/tariff`. A reply is kept as the bytes-to-be of its acknowledgement."""
    replies = Replies(service.desk.edition)

    @app.command("/tariff")
    async def tariff(ack: AsyncAck, command: dict[str, Any]) -> BoltResponse | None:
        text = typed(command.get("text"))
        if kept := replies.find(text):
            return BoltResponse(status=200, body=kept)
        edition = replies.edition()
        answer = service.desk.rate(text)
        if answer is None:
            answer = await service.aside(lambda desk: desk.tariff(text))
        acknowledge(ack, render(answer))
        if ack.response is not None:
            replies.keep(text, ack.response.body, edition)
        return None
