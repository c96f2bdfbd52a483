"""`/tariff`: answered in the acknowledgement itself, seen only by the person who asked."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.render.slack import render
from handlers.service import Service
from handlers.wire.tell import acknowledge
from handlers.words import typed


def register(app: AsyncApp, service: Service) -> None:
    """Listen to `/tariff`."""

    @app.command("/tariff")
    async def tariff(ack: AsyncAck, command: dict[str, Any]) -> None:
        await acknowledge(ack, render(service.desk.tariff(typed(command.get("text")))))
