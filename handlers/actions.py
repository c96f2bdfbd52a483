"""Buttons that answer privately: a suggested question, a passage, a text for a memo (see `handlers.pressing`)."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.state import Incoming
from handlers.clicks import click_of
from handlers.intake import Intake
from handlers.service import Service


def register(app: AsyncApp, service: Service, intake: Intake) -> None:
    """Listen to every button but Share, also to those we do not know."""

    @app.action(re.compile(""))
    async def button(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        click = click_of(body)
        if click is None or click.link:
            service.ignored.note("a click on a link, or without a place")
        else:
            await intake.take_on(Incoming("click", click.key, click.key, asdict(click)))
