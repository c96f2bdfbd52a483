"""Direct messages: answered in a thread under the question (see `handlers.answering`)."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp

from handlers.intake import Intake
from handlers.posts import to_answer
from handlers.service import Service


async def _direct(event: dict[str, Any]) -> bool:
    return event.get("channel_type") == "im"


def register(app: AsyncApp, service: Service, intake: Intake) -> None:
    """Listen to direct messages; what is said in channels is not read."""

    @app.event("message", matchers=[_direct])
    async def message(body: dict[str, Any]) -> None:
        if found := to_answer(service, body):
            await intake.take_on(found)
