"""Commands we do not have: the person is told what there is."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.render.slack import render
from handlers.service import Service
from handlers.wire.tell import acknowledge


def register(app: AsyncApp, service: Service) -> None:
    """Listen to every other command."""

    @app.command(re.compile(""))
    async def unknown(ack: AsyncAck, command: dict[str, Any]) -> None:
        problem = (
            f"{str(command.get('command'))[:40]} is no command of Policy Desk. The commands are /tariff and /policy."
        )
        acknowledge(ack, render(service.desk.help(problem)))
