"""What the bot behind the local Slack has to do, and when: looked up in its state, as `policydesk doctor` does."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.jobs.schedule import following
from bot.playground.workspace import Clock
from bot.state import Connection, Database, inbox, subscriptions


class Agenda:
    """The summaries and the work of one bot, by its clock."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database, self.clock = database, clock

    async def soonest(self) -> datetime | None:
        """When the next thing is due: a summary of any channel, or work that was put off."""

        def look(connection: Connection) -> list[float | None]:
            return [subscriptions.soonest(connection), inbox.soonest(connection)]

        found = [each for each in await self.database.run(look) if each is not None]
        return datetime.fromtimestamp(min(found), UTC) if found else None

    async def following(self, channel: str) -> datetime | None:
        """When this channel's next summary comes; None when it has none switched on."""

        def look(connection: Connection) -> float | None:
            known = subscriptions.read(connection, channel)
            return following(connection, known, self.clock().timestamp()) if known and known.active else None

        found = await self.database.run(look)
        return datetime.fromtimestamp(found, UTC) if found is not None else None

    async def busy(self) -> bool:
        """Whether something is due that is not done yet."""
        now = self.clock().timestamp()

        def look(connection: Connection) -> bool:
            return bool(inbox.due(connection, now) or subscriptions.due(connection, now, 1))

        return await self.database.run(look)
