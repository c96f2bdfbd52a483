"""`run`: Slack when the tokens are set, else a local Slack in the browser with the same bot behind it."""

from __future__ import annotations

from datetime import date

import click

from bot.cli.clock import clock, given, today_option
from bot.cli.open import open_desk
from bot.paths import environment, paths

PORT = 8765


@click.command(help="Start: connects to Slack when the tokens are set, else serves a local Slack for the browser.")
@click.option("--open", "open_page", is_flag=True, help="Open the page in the browser (without tokens).")
@click.option("--page-port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="Where the page is.")
@today_option
def run(today: str | None, open_page: bool, page_port: int) -> None:
    """Serve until stopped."""
    from bot.config import Settings

    settings = Settings.load(environment())
    if settings.mode == "none":
        _page(given(today), page_port, open_page)
        return
    from handlers.serve import run as serve

    serve(settings, open_desk(clock(today)), paths().data)


@click.command(help="Ask in the terminal: commands and questions, one a line.")
@today_option
def chat(today: str | None) -> None:
    """Answer lines until the end of input."""
    from bot.cli.chat import chat as talk

    talk(open_desk(clock(today)))


def _page(today: date | None, port: int, open_page: bool) -> None:
    """The local Slack in the browser: its clock begins at `today`, and can be moved on from there."""
    from bot.cli.eventful import eventful
    from bot.cli.local import run as serve_page
    from bot.playground.clock import MovableClock, machine, this_time_on

    time = MovableClock(this_time_on(today, machine()) if today else None)
    desk = open_desk(time.today)
    serve_page(desk, port, lambda url: _ready(url, open_page), time, eventful(desk.index, time.today()))


def _ready(url: str, open_page: bool) -> None:
    click.echo(f"Policy Desk in a local Slack: {url}  (Ctrl-C stops it; .env.example says how to connect a real one)")
    if open_page:
        import webbrowser

        webbrowser.open(url)


COMMANDS = (run, chat)
