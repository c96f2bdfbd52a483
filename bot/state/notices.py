"""What the operator must know after the process that saw it has gone: shown by `policydesk doctor`."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, and_, delete, func, select

from bot.state.tables import INBOX, NOTICES

HALTED = "halted"
DEAF = "deaf"


@dataclass(frozen=True, slots=True)
class Notice:
    """What was noticed, and when, in seconds since 1970."""

    text: str
    at: float


def put(connection: Connection, name: str, text: str, at: float) -> None:
    """Set a notice in place of the one of that name."""
    clear(connection, name)
    connection.execute(NOTICES.insert().values(name=name, text=text, at=at))


def clear(connection: Connection, name: str) -> None:
    """Take a notice away, if it is there."""
    connection.execute(delete(NOTICES).where(NOTICES.c.name == name))


def read(connection: Connection, name: str) -> Notice | None:
    """The notice of that name."""
    row = connection.execute(select(NOTICES.c.text, NOTICES.c.at).where(NOTICES.c.name == name)).first()
    return Notice(row.text, row.at) if row else None


def counts(connection: Connection) -> dict[str, int]:
    """How much work there is in each state, over the last seven days."""
    rows = connection.execute(select(INBOX.c.state, func.count()).group_by(INBOX.c.state)).all()
    return {str(state): int(number) for state, number in rows}


def overdue(connection: Connection, since: float) -> int:
    """How much open work could have been taken before `since`, in seconds since 1970, and was not."""
    waiting = and_(INBOX.c.state == "open", INBOX.c.due < since, INBOX.c.lease < since)
    return connection.execute(select(func.count()).select_from(INBOX).where(waiting)).scalar_one()
