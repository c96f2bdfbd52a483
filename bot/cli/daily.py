"""`daily`: what would be posted as a day's summary, without posting it."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Any

import click

from bot.cli.clock import clock, parsed, today_option
from bot.cli.open import open_desk
from bot.paths import environment, paths

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.digest import Before, Digest
    from bot.render.message import Message

CHANNEL = re.compile(r"[CDG][A-Z0-9]{2,20}")
THREAD = "In its thread:"


@click.command(help="A day's summary as it would be posted, without posting it; a channel's first one by default.")
@click.option("--date", "on", metavar="DATE", help="The day of the summary (YYYY-MM-DD; default today).")
@click.option("--channel", metavar="ID", help="What this channel would get, after what it was told last.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@today_option
def daily(on: str | None, channel: str | None, as_json: bool, today: str | None) -> None:
    """Print the post and what would go into its thread."""
    if channel is not None and not CHANNEL.fullmatch(channel):
        raise click.BadParameter(
            f"'{channel[:40]}' is no channel's id; one looks like C0123456789", param_hint="--channel"
        )
    now = clock(today)
    day = parsed(on, "--date") if on else now()
    desk = open_desk(now)
    digest = desk.daily(day, _before(channel, desk) if channel else None)
    if as_json:
        click.echo(json.dumps(record(digest, channel), ensure_ascii=False))
    else:
        _show(digest)


def record(digest: Digest, channel: str | None) -> dict[str, Any]:
    """The summary as a JSON object: `text` is the notification, `details` are the messages of its thread."""
    from bot.render import daily as pages

    drawn = pages.drawn(digest)
    return {
        "date": digest.day.isoformat(),
        "channel": channel,
        "first": digest.since is None,
        "quiet": digest.quiet,
        "text": pages.text(digest),
        "blocks": list(drawn.post.blocks),
        "details": [_message(each) for each in drawn.thread],
        "facts": list(digest.facts),
    }


def _message(message: Message) -> dict[str, Any]:
    return {"text": message.text, "blocks": list(message.blocks)}


def _show(digest: Digest) -> None:
    from bot.render.page import Note
    from bot.render.pages.daily import further, summary

    thread = further(digest)
    parts = [*summary(digest), *([Note(THREAD), *thread] if thread else [])]
    if sys.stdout.isatty():
        from bot.render.terminal import show_parts

        show_parts(parts)
        return
    from bot.render.lines import drawn

    click.echo("\n".join(drawn(parts)))


def _before(channel: str, desk: Desk) -> Before | None:
    """What the channel was told last; the state is only read, and not made where there is none."""
    from bot.config import Settings
    from bot.state import Database, default_url
    from bot.summaries import before

    given, data = Settings.load(environment()).database_url, paths().data
    if given is None and not (data / "state.sqlite").exists():
        return None
    database = Database.open(given.get_secret_value() if given else default_url(data))
    try:
        return before(database, channel, {each.id: each.mark for each in desk.marks()}, desk.cited)
    finally:
        database.close()
