"""Buttons that answer privately: a suggested question, a passage, a text for a memo."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers import Answer
from bot.render.slack import render
from handlers import lines
from handlers.clicks import Click, click_of
from handlers.inputs import answered
from handlers.reply import whisper
from handlers.service import Desk, Service

PICK = "answer:pick:"  # a choice of "did you mean": its answer takes the place of the question


def register(app: AsyncApp, service: Service) -> None:
    """Listen to every button but Share, also to those we do not know."""

    @app.action(re.compile(""))
    async def button(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        click = click_of(body)
        if click is None or click.link or not service.seen.claim(("click", click.user, click.channel, click.at)):
            service.ignored.note("a click on a link, without a place, or repeated")
            return
        answer = _answer(service.desk, click)
        if answer is None:
            await whisper(client, click, lines.STALE)
        else:
            await whisper(client, click, render(answer), replace=click.private and click.action.startswith(PICK))


def _answer(desk: Desk, click: Click) -> Answer | None:
    """What the button asks for; None when it is none of ours or its value is empty."""
    match click.action.partition(":")[0]:
        case "answer":
            return answered(desk, click.value)
        case "passage":
            return desk.passage(click.value) if click.value else None
        case "memo":
            return desk.memo(click.value) if click.value else None
    return None
