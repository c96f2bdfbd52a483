"""Work that was taken on: recorded before it is acknowledged, done once, taken over when its holder dies.

Each piece has two keys: `key`, of one delivery, and `subject`, of what is to be answered once, in whatever form it
comes. A replica holds work by a lease that it renews; when the lease has run out, any replica may take the work.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError

from bot.state.database import Database
from bot.state.tables import INBOX

Seconds = Callable[[], float]
Taken = Literal["new", "again", "answered"]
Ending = Literal["done", "failed", "unknown"]
KEPT = 7 * 24 * 3600.0  # seconds that finished work stays known


@dataclass(frozen=True, slots=True)
class Incoming:
    """Work to take on. `body` must be JSON; of `subject` the first 300 letters count, of `key` 200."""

    kind: str
    key: str
    subject: str
    body: dict[str, Any]

    def __post_init__(self) -> None:
        # PostgreSQL takes no NUL, and neither database half a surrogate
        object.__setattr__(self, "key", _plain(self.key)[:200])
        object.__setattr__(self, "subject", _plain(self.subject)[:300])


@dataclass(frozen=True, slots=True)
class Work:
    """Work that this replica holds. `tries` counts those before, `begun` says that a reply may be posted already."""

    kind: str
    key: str
    body: dict[str, Any]
    tries: int
    begun: bool
    received: float


class LeaseLost(Exception):  # noqa: N818 - no fault: another replica has the work now
    """Another replica has taken the work over: leave it alone."""


class Inbox:
    """The work of one replica. `owner` must be unique to this process; `clock` gives seconds since 1970."""

    def __init__(self, database: Database, clock: Seconds, owner: str, lease: float = 30.0) -> None:
        self.database, self.clock, self.owner, self.lease = database, clock, owner, lease

    async def record(self, incoming: Incoming, hold: bool = True) -> tuple[Taken, Work | None]:
        """Take work on, durably; `again` for a delivery known, `answered` where another has the subject.

        It is held and given back if `hold`, else left for any replica to take. Given-up work may come again.
        Raises SQLAlchemyError when it could not be recorded.
        """
        taken, work = await self.database.run(lambda connection: self._record(connection, incoming, hold))
        return taken, work if hold else None

    def _record(self, connection: Connection, incoming: Incoming, hold: bool) -> tuple[Taken, Work | None]:
        now = self.clock()
        held = {"owner": self.owner, "lease": now + self.lease} if hold else {"owner": None, "lease": 0.0}
        row = {**_row(incoming, now), **held}
        work = Work(incoming.kind, incoming.key, incoming.body, 0, False, now)
        inserted = _insert(connection).values(row).on_conflict_do_nothing().returning(INBOX.c.key)
        if connection.execute(inserted).first():  # its rowcount is -1 on PostgreSQL, whatever happened
            return "new", work
        given_up = and_(INBOX.c.key == incoming.key, INBOX.c.state == "failed")
        try:
            with connection.begin_nested():
                if connection.execute(update(INBOX).where(given_up).values(row)).rowcount:
                    return "new", work
        except IntegrityError:  # another delivery has answered the same post since
            return "answered", None
        known = connection.execute(select(INBOX.c.key).where(INBOX.c.key == incoming.key)).first()
        return ("again" if known else "answered"), None

    async def take(self, limit: int) -> list[Work]:
        """Hold up to `limit` pieces of open work that is due and that nobody holds, the oldest first."""
        return await self.database.run(lambda connection: self._take(connection, limit))

    def _take(self, connection: Connection, limit: int) -> list[Work]:
        now = self.clock()
        free = or_(INBOX.c.owner.is_(None), INBOX.c.lease <= now)
        due = select(INBOX).where(INBOX.c.state == "open", INBOX.c.due <= now, free)
        rows = connection.execute(due.order_by(INBOX.c.received).limit(limit).with_for_update(skip_locked=True)).all()
        if rows:
            keys = [row.key for row in rows]
            held = {"owner": self.owner, "lease": now + self.lease}
            connection.execute(update(INBOX).where(INBOX.c.key.in_(keys)).values(held))
        return [_work(row) for row in rows]

    async def next_due(self) -> float | None:
        """When the next piece of open work may be taken, in seconds since 1970; None when there is none."""
        waiting = select(INBOX.c.due, INBOX.c.owner, INBOX.c.lease).where(INBOX.c.state == "open")
        rows = await self.database.run(lambda connection: connection.execute(waiting).all())
        return min((max(row.due, row.lease if row.owner else 0.0) for row in rows), default=None)

    async def renew(self, keys: Collection[str]) -> set[str]:
        """Hold these for another lease; gives those that another replica has taken over meanwhile."""
        return await self.database.run(lambda connection: self._renew(connection, keys))

    def _renew(self, connection: Connection, keys: Collection[str]) -> set[str]:
        connection.execute(update(INBOX).where(self._mine(keys)).values({"lease": self.clock() + self.lease}))
        another = and_(INBOX.c.key.in_(list(keys)), INBOX.c.state == "open", INBOX.c.owner != self.owner)
        return set(connection.execute(select(INBOX.c.key).where(another)).scalars())

    async def begin(self, key: str) -> None:
        """Remember that Slack is about to be asked to post. Raises LeaseLost when another replica has the work."""
        if not await self._change([key], {"begun": True, "lease": self.clock() + self.lease}):
            raise LeaseLost(key)

    async def finish(self, key: str, state: Ending) -> None:
        """Be through with it. What was given up lets go of its subject: a later delivery is answered."""
        freed = {"subject": None} if state == "failed" else {}
        ended = {"state": state, "finished": self.clock(), "owner": None, "body": "{}", **freed}
        await self._change([key], ended)

    async def postpone(self, key: str, seconds: float, tries: int, begun: bool | None = None) -> None:
        """Let go of it until so many seconds from now; `tries` is the new count.

        `begun` says whether a reply may be posted already; None leaves what is known of that.
        """
        doubt = {} if begun is None else {"begun": begun}
        later = {"due": self.clock() + seconds, "owner": None, "lease": 0.0, "tries": tries}
        await self._change([key], {**later, **doubt})

    async def let_go(self, keys: Collection[str]) -> None:
        """Give work back at once, for any replica to take: this one stops.

        What was begun stays held until its lease runs out: Slack may be posting it at this moment, and who looks too
        early would not find it.
        """
        mine = and_(self._mine(keys), INBOX.c.begun.is_(False))
        freed = update(INBOX).where(mine).values({"owner": None, "lease": 0.0})
        await self.database.run(lambda connection: connection.execute(freed))

    async def prune(self) -> int:
        """Forget work that was finished more than seven days ago; how much it was."""
        old = and_(INBOX.c.state != "open", INBOX.c.finished < self.clock() - KEPT)
        return await self.database.run(lambda connection: connection.execute(delete(INBOX).where(old)).rowcount)

    async def _change(self, keys: Collection[str], values: dict[str, Any]) -> int:
        changed = update(INBOX).where(self._mine(keys)).values(values)
        return await self.database.run(lambda connection: connection.execute(changed).rowcount)

    def _mine(self, keys: Collection[str]) -> ColumnElement[bool]:
        return and_(INBOX.c.key.in_(list(keys)), INBOX.c.owner == self.owner, INBOX.c.state == "open")


def _plain(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\0")


def leave(connection: Connection, several: Sequence[Incoming], now: float, again_after: float | None = None) -> None:
    """Take work on for whichever replica comes first. What is known stays, but what was given up is taken on anew.

    So is what was done, where `again_after` seconds have passed since.
    """
    rows = {each.key: {**_row(each, now), "owner": None, "lease": 0.0} for each in several}
    if rows:
        ended = INBOX.c.state == "failed"
        if again_after is not None:
            ended = or_(ended, and_(INBOX.c.state == "done", INBOX.c.finished <= now - again_after))
        again = connection.execute(select(INBOX.c.key).where(INBOX.c.key.in_(list(rows)), ended)).scalars().all()
        connection.execute(_insert(connection).on_conflict_do_nothing(), list(rows.values()))
        for key in again:
            connection.execute(update(INBOX).where(INBOX.c.key == key).values(rows[key]))


def soonest(connection: Connection) -> float | None:
    """When the first of the open work may be done, in seconds since 1970."""
    found: float | None = connection.execute(select(func.min(INBOX.c.due)).where(INBOX.c.state == "open")).scalar()
    return found


def due(connection: Connection, now: float) -> int:
    """How much open work may be done now or is being done, by any replica."""
    found = select(func.count()).where(INBOX.c.state == "open", INBOX.c.due <= now)
    return int(connection.execute(found).scalar_one())


def _row(incoming: Incoming, now: float) -> dict[str, Any]:
    """The row of work that is new, without its holder."""
    return {
        "key": incoming.key,
        "subject": incoming.subject,
        "kind": incoming.kind,
        "body": json.dumps(incoming.body),
        "state": "open",
        "tries": 0,
        "due": now,
        "begun": False,
        "received": now,
        "finished": None,
    }


def _insert(connection: Connection) -> Any:
    return postgresql.insert(INBOX) if connection.dialect.name == "postgresql" else sqlite.insert(INBOX)


def _work(row: Row[Any]) -> Work:
    return Work(row.kind, row.key, json.loads(row.body), row.tries, row.begun, row.received)
