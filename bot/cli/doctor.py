"""What `policydesk doctor` looks at. Each finding says what was looked at and, when it is bad, what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from bot.errors import BotError
from bot.paths import Paths, environment

MEND = {
    "halted": ("posting", "give a valid SLACK_BOT_TOKEN and start again"),
    "deaf": ("listening", "give a valid SLACK_APP_TOKEN and start again"),
}
GOOD_SQLITE = (3, 51, 3)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    what: str
    well: bool
    text: str


def examine(where: Paths, today: date) -> Iterator[Finding]:
    """Look at settings, seeds, built files and texts; a fault in one does not hide the others."""
    yield _slack()
    yield from _state(where)
    yield from _base(where, today)
    yield _texts(where)
    yield _sqlite()


def _slack() -> Finding:
    from bot.config import Settings

    try:
        mode = Settings.load(environment()).mode
    except BotError as fault:
        return Finding("Slack settings", False, str(fault))
    said = {"none": "no tokens set: `run` opens a chat in the terminal", "socket": "Socket Mode", "http": "HTTP"}
    return Finding("Slack settings", True, said[mode])


def _state(where: Paths) -> Iterator[Finding]:
    from bot.config import Settings
    from bot.state import Database, default_url, notices

    try:
        given = Settings.load(environment()).database_url
        url = given.get_secret_value() if given else default_url(where.data)
        if not given and not Path(url.removeprefix("sqlite:///")).is_file():
            yield Finding("state", True, "none yet: the bot has not run here")
            return
        database = Database.open(url)
    except BotError as fault:
        yield Finding("state", False, str(fault))
        return
    counts = database.once(notices.counts)
    told = [(name, database.once(partial(notices.read, name=name))) for name in MEND]
    database.close()
    known = ", ".join(f"{number} {state}" for state, number in sorted(counts.items()))
    yield Finding("state", True, f"work of the last seven days: {known or 'none'}")
    for name, notice in told:
        if notice is not None:
            what, mend = MEND[name]
            since = f"{datetime.fromtimestamp(notice.at, UTC):%d %b %Y, %H:%M} UTC"
            yield Finding(what, False, f"stopped on {since}, Slack says {notice.text}: {mend}")


def _base(where: Paths, today: date) -> Iterator[Finding]:
    from bot.base import open_base

    try:
        base = open_base(where)
    except BotError as fault:
        yield Finding("base", False, str(fault))
        return
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
