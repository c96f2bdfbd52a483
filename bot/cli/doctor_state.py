"""What `policydesk doctor` says of the state: can it be reached, how does the work stand, has posting stopped."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.doctor_daily import summaries
from bot.cli.finding import Finding
from bot.errors import StateError

if TYPE_CHECKING:
    from bot.state import Database

LATE = 600.0  # seconds that work was due and nobody did it: no replica runs, or none that can


def state(url: str | None, data: Path, now: float) -> Iterator[Finding]:
    """Look at the state at `url`, in `data` where that is None; `now` is seconds since 1970."""
    file = data / "state.sqlite"
    if url is None and not file.exists():  # nothing is loaded for this: the usual case before the first start
        yield Finding("state", True, f"none yet: `run` makes {file} once it is connected to Slack")
        return
    from bot.state import Database, default_url

    try:
        database = Database.open(url or default_url(data))
    except StateError as fault:
        yield Finding("state", False, str(fault))
        return
    try:
        yield from _findings(database, now)
        yield from summaries(database, now)
    finally:
        database.close()


def _findings(database: Database, now: float) -> Iterator[Finding]:
    from bot.state import notices
    from bot.state.address import named

    counts = database.once(notices.counts)
    late = database.once(lambda connection: notices.overdue(connection, now - LATE))
    halted = database.once(lambda connection: notices.read(connection, notices.HALTED))
    deaf = database.once(lambda connection: notices.read(connection, notices.DEAF))
    yield Finding("state", True, f"{named(database.engine.url)}; {_work(counts)}")
    if halted:
        at = datetime.fromtimestamp(halted.at, UTC)
        mend = "give a valid SLACK_BOT_TOKEN (install the app again if it was removed) and start the bot again"
        yield Finding("posting", False, f"stopped on {at:%Y-%m-%d at %H:%M} UTC: Slack says {halted.text}; {mend}")
    if deaf:
        at = datetime.fromtimestamp(deaf.at, UTC)
        mend = "give a valid SLACK_APP_TOKEN, or switch Socket Mode on in the app"
        yield Finding("listening", False, f"stopped on {at:%Y-%m-%d at %H:%M} UTC: Slack says {deaf.text}; {mend}")
    if late and not halted:
        yield Finding("work", False, f"{late} left undone for over {LATE / 60:.0f} minutes: does the bot run?")


def _work(counts: dict[str, int]) -> str:
    said = f"in the last 7 days {counts.get('done', 0)} done, {counts.get('open', 0)} open"
    failed, unknown = counts.get("failed", 0), counts.get("unknown", 0)
    if failed or unknown:
        said += f", {failed} given up, {unknown} of unknown outcome (the log has the causes: look for 'error')"
    return said


def channels(url: str | None, data: Path) -> list[str]:
    """The channels that get summaries; none where the state cannot be read, which `state` tells."""
    if url is None and not (data / "state.sqlite").exists():
        return []
    from bot.state import Database, default_url, subscriptions

    try:
        database = Database.open(url or default_url(data))
    except StateError:
        return []
    try:
        return [each.channel for each in database.once(subscriptions.every) if each.active]
    finally:
        database.close()
