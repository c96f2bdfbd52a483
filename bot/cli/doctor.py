"""What `policydesk doctor` looks at. Each finding says what was looked at and, when it is bad, what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from bot.cli.doctor_state import channels, state
from bot.cli.finding import Finding
from bot.errors import BotError
from bot.paths import Paths, environment

if TYPE_CHECKING:
    from bot.config import Settings

GOOD_SQLITE = (3, 51, 3)


def examine(where: Paths, today: date, now: float, online: bool = False) -> Iterator[Finding]:
    """Look at settings, seeds, built files, state and texts; a fault in one does not hide the others.

    `now` is the machine's time, in seconds since 1970: the state knows no other day. `online` asks Slack too.
    """
    settings, finding = _slack()
    yield finding
    yield from _base(where, today)
    if settings is not None:
        given = settings.database_url
        yield from state(given.get_secret_value() if given else None, where.data, now)
        if online and settings.bot_token is not None:
            yield from _online(settings, where, now)
    yield _texts(where)
    yield _sqlite()


def _online(settings: Settings, where: Paths, now: float) -> Iterator[Finding]:
    import asyncio

    from handlers.examine import examine as ask

    given = settings.database_url
    wanted = channels(given.get_secret_value() if given else None, where.data)

    async def asked() -> list[Finding]:
        return [Finding(*told) async for told in ask(settings, wanted, lambda: now)]

    yield from asyncio.run(asked())


def _slack() -> tuple[Settings | None, Finding]:
    from bot.config import Settings

    try:
        settings = Settings.load(environment())
    except BotError as fault:
        return None, Finding("Slack settings", False, str(fault))
    said = {"none": "no tokens set: `run` serves a local Slack", "socket": "Socket Mode", "http": "HTTP"}
    return settings, Finding("Slack settings", True, said[settings.mode])


def _base(where: Paths, today: date) -> Iterator[Finding]:
    from bot.base import open_base, rebuild
    from bot.index.sound import trouble

    try:
        base = open_base(where)
    except BotError as fault:
        yield Finding("base", False, str(fault))
        return
    if wrong := trouble(where.index):
        base.index.close()
        rebuild(where)
        base = open_base(where)
        yield Finding("index", True, f"built anew: {wrong}")
    articles = base.index.articles()
    newest = max(each.published.latest or each.published.date for each in articles)
    age = (today - date.fromisoformat(newest)).days
    yield Finding("seeds", True, f"{len(articles)} articles in {where.seeds}, newest {newest}, {age} days old")
    yield Finding("built files", True, f"{where.index}, {where.names}")


def _texts(where: Paths) -> Finding:
    if where.articles is None:
        return Finding("article texts", True, "POLICYDESK_ARTICLES not set: passages are shown by first and last words")
    if where.articles.is_dir():
        return Finding("article texts", True, str(where.articles))
    return Finding("article texts", False, f"POLICYDESK_ARTICLES={where.articles} is no folder")


def _sqlite() -> Finding:
    version = ".".join(map(str, sqlite3.sqlite_version_info))
    if sqlite3.sqlite_version_info >= GOOD_SQLITE:
        return Finding("SQLite", True, version)
    return Finding("SQLite", True, f"{version}, older than 3.51.3: fine for reading, update it where several write")
