"""The Share button: taken on once for one button of one message (see `handlers.sharing`)."""

from __future__ import annotations

import hashlib
import re
from dataclasses import asdict
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.state import Incoming
from handlers.clicks import Click, click_of
from handlers.intake import Intake
from handlers.service import Service


def register(app: AsyncApp, service: Service, intake: Intake) -> None:
    """Listen to Share."""

    @app.action(re.compile(r"^share(:|$)"))
    async def share(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        click = click_of(body)
        if click is None:
            service.ignored.note("a click without a place")
        elif await intake.take_on(Incoming("share", click.key, _once(click), asdict(click))) == "answered":
            await intake.take_on(Incoming("click", click.key, click.key, asdict(click)))


def _once(click: Click) -> str:
    value = hashlib.sha256(click.value.encode(errors="surrogatepass")).hexdigest()
    return f"share:{click.channel}:{click.ts}:{value}"[:300]
