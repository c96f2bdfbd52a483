"""The minute tick over 10,000 subscriptions, against the one SELECT that reads the rows it uses."""

from __future__ import annotations

import asyncio
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from sqlalchemy import Connection, text

from bot.jobs import Ticker
from bot.jobs.tick import AT_ONCE, summaries
from bot.state import Database, default_url
from bot.state.subscriptions import Subscription
from bot.state.tables import INBOX, SUBSCRIPTIONS
from tests.benchmarks.ratio import Measured, in_turn

MANY = 10_000
NOW = 1_795_302_000.0  # 08:00 in Seoul
DAY = 24 * 3600.0
SQL = f"SELECT * FROM subscriptions WHERE active = 1 AND next_at <= {NOW:.0f} ORDER BY next_at LIMIT {AT_ONCE}"
Act = Callable[[], object]


def measure() -> Iterator[Measured]:
    """A minute in which nothing is due, one with seven (10,000 spread over a day), one with all of them."""
    print(SQL)  # noqa: T201 - asked for beside the figures
    folder = Path(tempfile.mkdtemp())
    database = Database.open(default_url(folder))
    _fill(database)
    with asyncio.Runner() as loop:
        ticker = Ticker(database, lambda: NOW, lambda: [summaries(6 * 3600.0)])

        def tick() -> object:
            return loop.run(ticker.tick())

        def select() -> object:
            return loop.run(database.run(lambda connection: connection.execute(text(SQL)).all()))

        quiet = in_turn(tick, select, rounds=300)
        yield Measured("10,000 subscriptions, none due: a tick", *quiet, "the SELECT, in a transaction", 2)
        raw = sqlite3.connect(folder / "state.sqlite")
        bare = in_turn(tick, lambda: raw.execute(SQL).fetchall(), rounds=300)
        yield Measured("the same", *bare, "the SELECT on sqlite3 itself, in this thread", None)
        for due, rounds in ((7, 30), (MANY, 5)):
            times = [_once(database, due, tick, select) for _ in range(rounds)]
            mine, other = (statistics.median(each) for each in zip(*times, strict=True))
            yield Measured(f"{due:,} due: handed on, durably", mine, other, "the SELECT until all are read", None)
    database.close()


def _once(database: Database, due: int, tick: Act, select: Act) -> tuple[float, float]:
    """Both timed once, the reading first: the tick moves on what it finds."""
    _set(database, due)
    begun = time.perf_counter()
    for _ in range(max(1, due // AT_ONCE)):
        select()
    between = time.perf_counter()
    tick()
    ended = time.perf_counter()
    handed = database.once(lambda connection: connection.execute(text("SELECT count(*) FROM inbox")).scalar_one())
    if handed != due:
        raise RuntimeError(f"{handed} handed on, {due} were due")
    return ended - between, between - begun


def _fill(database: Database) -> None:
    made = [Subscription(channel=f"C{number:05}", zone="Asia/Seoul", next_at=NOW + DAY) for number in range(MANY)]
    database.once(lambda connection: connection.execute(SUBSCRIPTIONS.insert(), [asdict(each) for each in made]))


def _set(database: Database, due: int) -> None:
    """So many are due now, the others later, and nothing is under way."""

    def spread(connection: Connection) -> None:
        connection.execute(INBOX.delete())
        connection.execute(SUBSCRIPTIONS.update().values(next_at=NOW + DAY))
        connection.execute(SUBSCRIPTIONS.update().where(SUBSCRIPTIONS.c.channel < f"C{due:05}").values(next_at=NOW))

    database.once(spread)
