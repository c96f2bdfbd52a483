"""Two replicas over one state, and channels whose summaries are due in the same minute."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import select

from bot import summaries
from bot.base import open_base
from bot.desk import Desk
from bot.jobs.schedule import subscribe
from bot.paths import CHECKOUT, Paths
from bot.playground import Workspace
from bot.playground.workspace import Channel
from bot.render import daily as pages
from bot.state import Connection, Database, bases, deliveries, notices
from bot.state.subscriptions import Subscription
from bot.state.tables import DELIVERIES
from tests.slack.office import TOKEN, granted
from tests.torture.process import BotProcess
from tests.torture.slack import Trapped

LEASE = 2  # seconds; a takeover must not come within a second of what the dead one has posted
SETTLING = 90.0  # seconds until every summary must stand there
NEWS = 5  # facts that are new to a channel which has had a summary before


@dataclass(frozen=True, slots=True)
class Due:
    """A channel with a summary that is due, and the keys of the messages it must get: the post, then its details."""

    channel: Channel
    day: str
    keys: tuple[str, ...]


@dataclass
class Stage:
    """The replicas, each with its way to Slack, the state they share, and every summary that was due so far."""

    bots: list[BotProcess]
    ways: list[Trapped]
    workspace: Workspace
    state: Database
    desk: Desk
    due: list[Due]

    def fall_due(self, names: Sequence[str]) -> None:
        """New channels of these names, their summary due at the last full minute.

        In turn they are one that never had a summary, whose details go into the thread, one with news since
        yesterday, one with none.
        """
        moment = (time.time() - 1) // 60 * 60
        self.due += self.state.once(partial(self._fall_due, names=names, moment=datetime.fromtimestamp(moment, UTC)))

    def _fall_due(self, connection: Connection, names: Sequence[str], moment: datetime) -> list[Due]:
        marks = {each.id: each.mark for each in self.desk.marks()}
        older = dict(sorted(marks.items())[NEWS:])
        for base in (marks, older):
            bases.keep(connection, base, {})
        versions = [None, bases.version(older), bases.version(marks)]
        day, details, due = moment.date(), {}, []
        for number, name in enumerate(names):
            version = versions[number % len(versions)]
            _told(connection, name, day - timedelta(days=1), version)
            wanted = Subscription(channel=name, at=f"{moment:%H:%M}", set_by="U0ANN")
            subscribe(connection, wanted, moment.timestamp() - 1)
            if version not in details:
                digest = self.desk.daily(day, summaries.read(connection, name, marks, self.desk.cited))
                details[version] = len(pages.drawn(digest).thread)
            key = deliveries.key(name, day.isoformat())
            keys = (key, *(f"{key}:{part + 2}" for part in range(details[version])))
            channel = self.workspace.add_channel(name, name.lower(), {self.workspace.bot_user})
            due.append(Due(channel, day.isoformat(), keys))
        return due

    def handed_on(self) -> bool:
        """Whether a tick has handed on every summary that was due."""
        return sum(self.state.once(notices.counts).values()) >= len(self.due)

    def settled(self) -> bool:
        """Whether that is so, and nothing is left to do."""
        return self.handed_on() and not self.state.once(notices.counts).get("open")

    async def settle(self) -> None:
        """Wait until it is; TimeoutError, with the logs, when that takes too long."""
        until = time.monotonic() + SETTLING
        while not self.settled():
            if time.monotonic() > until:
                raise TimeoutError("\n".join(bot.log[-3000:] for bot in self.bots))
            await asyncio.sleep(0.05)

    def recorded(self) -> Counter[str]:
        """The summaries that were due, by what the state says became of them."""
        found = select(DELIVERIES.c.channel, DELIVERIES.c.day, DELIVERIES.c.state)
        rows = self.state.once(lambda connection: connection.execute(found).all())
        states = {(row.channel, row.day): row.state for row in rows}
        return Counter(states.get((each.channel.id, each.day), "none") for each in self.due)


def _told(connection: Connection, channel: str, day: date, version: str | None) -> None:
    """The channel got a summary on this day, of this version of the base; none where there is no version."""
    if version is not None:
        known = deliveries.Delivery(channel=channel, day=day.isoformat(), state="posted", at=0.0, version=version)
        deliveries.put(connection, known)


@asynccontextmanager
async def stage(folder: Path, url: str, replicas: int = 2) -> AsyncIterator[Stage]:
    """Replicas that do not run yet, over the state at `url`; they are killed on leaving. `folder` gets their logs."""
    base = open_base(Paths(CHECKOUT / "seeds", folder, None, None))
    workspace = Workspace(lambda: datetime.now(UTC), TOKEN, granted())
    state = Database.open(url)
    async with AsyncExitStack() as stack:
        stack.callback(base.index.close)
        stack.callback(state.close)
        ways = [Trapped(workspace) for _ in range(replicas)]
        for way in ways:
            await stack.enter_async_context(way)
        bots = [BotProcess(folder, way.url, url, f"bot{number}", lease=LEASE) for number, way in enumerate(ways)]
        for bot in bots:
            stack.callback(bot.kill)
        desk = Desk(base.index, base.names, lambda: datetime.now(UTC).date(), None)
        yield Stage(bots, ways, workspace, state, desk, [])
