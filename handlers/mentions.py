"""`@Policy Desk ...` in a channel: answered in a thread under the question (see `handlers.answering`)."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp

from handlers.intake import Intake
from handlers.posts import to_answer
from handlers.service import Service


def register(app: AsyncApp, service: Service, intake: Intake) -> None:
    """Listen to mentions."""

    @app.event("app_mention")
    async def mention(body: dict[str, Any]) -> None:
        if found := to_answer(service, body):
            await intake.take_on(found)
