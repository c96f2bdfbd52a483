"""Where the state lies: `DATABASE_URL` read, and told to people without what is secret in it."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import StateError

POSTGRESQL = "postgresql+psycopg"
SCHEMES = {"sqlite": "sqlite", **dict.fromkeys(("postgres", "postgresql", POSTGRESQL), POSTGRESQL)}
_HOST = re.compile(r"[A-Za-z0-9._:-]*", re.ASCII)
_NAME = re.compile(r"[\w .$-]*")
RIGHT = "write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME, with %-codes for what is special in a password"


def default_url(data: Path) -> str:
    """The database where `DATABASE_URL` is not set: a file in the data folder."""
    return f"sqlite:///{data / 'state.sqlite'}"


def address(url: str) -> URL:
    """The parts of the URL, with the driver that is used. Raises StateError, which shows no part that may be secret."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # its text may have a piece of the password in it
        raise StateError(f"DATABASE_URL is malformed: {RIGHT}") from None
    if parsed.drivername not in SCHEMES or not (SCHEMES[parsed.drivername] == "sqlite" or _plain(parsed)):
        raise StateError(f"DATABASE_URL is malformed: {RIGHT}")
    return parsed.set(drivername=SCHEMES[parsed.drivername])


def _plain(parsed: URL) -> bool:
    """Whether host and name can be nothing else: an @ or a / in a password makes a piece of it look like either."""
    return bool(_HOST.fullmatch(parsed.host or "") and _NAME.fullmatch(parsed.database or ""))


def file_of(parsed: URL) -> Path | None:
    """The file of a SQLite database; None for one in memory and for PostgreSQL."""
    kept = parsed.drivername == "sqlite" and parsed.database not in (None, "", ":memory:")
    return Path(str(parsed.database)) if kept else None


def named(parsed: URL) -> str:
    """The database as people may see it: a file, or a server without user, password and options."""
    if parsed.drivername == "sqlite":
        return str(file_of(parsed) or "a database in memory")
    host = parsed.host or parsed.query.get("host") or "this machine"
    return f"PostgreSQL at {host}{f':{parsed.port}' if parsed.port else ''}/{parsed.database or ''}"
