"""What `policydesk doctor` says of the daily summaries: one line a channel, with the last one and the next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.cli.finding import Finding

if TYPE_CHECKING:
    from bot.state import Database

LATE = 600.0  # seconds after which a summary that is due and was not handed on means that no replica runs
ENDED_BADLY = ("failed", "unknown", "missed")


def summaries(database: Database, now: float) -> Iterator[Finding]:
    """Each channel that gets summaries; bad when one is due and nobody posts it, or the last was not posted."""
    from bot.state import deliveries, subscriptions

    for each in database.once(subscriptions.every):
        if not each.active:
            if each.set_by is None:  # nobody in Slack has switched it off
                text = "switched off: the bot cannot post there; /invite @Policy Desk, then /policy daily on"
                yield Finding(f"summary in {each.channel}", False, text)
            continue
        last = database.once(lambda connection, channel=each.channel: deliveries.last(connection, channel))  # type: ignore[misc]  # a default binds the name
        said = f"last {last.day}: {last.state}" if last else "none yet"
        well = each.next_at > now - LATE and (last is None or last.state not in ENDED_BADLY)
        due = "next" if each.next_at > now else "DUE SINCE"
        mend = "" if well else "; does the bot run? The log has the cause of what was not posted"
        what = f"summary in {each.channel}"
        yield Finding(what, well, f"{each.at} {each.zone}; {said}; {due} {_moment(each.next_at)}{mend}")


def _moment(at: float) -> str:
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M} UTC"
