"""`run`: Slack when the tokens are set, else a chat in the terminal with the same desk."""

from __future__ import annotations

import click

from bot.cli.clock import clock, today_option
from bot.cli.open import open_desk
from bot.paths import environment, paths


@click.command(help="Start: connects to Slack when the tokens are set, else opens a chat in the terminal.")
@today_option
def run(today: str | None) -> None:
    """Serve until stopped."""
    from bot.config import Settings

    settings = Settings.load(environment())
    desk = open_desk(clock(today))
    if settings.mode == "none":
        from bot.cli.chat import chat

        chat(desk)
        return
    from handlers.serve import run as serve

    serve(settings, desk, paths().data)
