"""A channel's summary set, switched off, told of: the same for the command and for the modal."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.jobs.schedule import following, subscribe, wall_clock
from bot.questions import days as week
from bot.questions.policy import Daily
from bot.render import daily as pages
from bot.render import words
from bot.render.message import Message
from bot.state import Connection, deliveries, subscriptions
from bot.state.deliveries import Delivery
from bot.state.subscriptions import Subscription
from handlers import telling
from handlers.lines import line
from handlers.service import Service

QUIET = {"post": "a quiet day gets a short post", "skip": "a quiet day gets none"}
NOTHING = (
    "Nothing would be posted in <#{channel}> now: nothing is new, and that channel leaves out quiet days. "
    "`/policy daily on quiet post` there brings a short post on such days too."
)
OUTCOMES = {
    "begun": "being posted",
    "posted": "posted",
    "skipped": "not posted: nothing was new",
    "missed": "not posted: the bot was not running in time",
    "unknown": "nobody can tell whether Slack took it",
    "failed": "not posted: it failed",
}


async def current(service: Service, channel: str) -> Subscription:
    """The channel's subscription; where it has none, a switched-off one as the settings would have it."""
    known = await service.database.run(lambda connection: subscriptions.read(connection, channel))
    return known or _fresh(service, channel)


async def set_up(service: Service, wanted: Subscription) -> str:
    """Set a subscription that is allowed; gives the line that says so."""
    now = service.world.seconds()
    made = await service.database.run(partial(subscribe, wanted=wanted, now=now))
    return f"Daily summary in <#{made.channel}>: {_plan(made)}. Next: {_moment(made.next_at, made.zone)}."


def merged(known: Subscription, asked: Daily, user: str, team: str) -> Subscription:
    """A subscription with what was said of it; the rest stays as it was."""
    said = {"at": asked.at, "zone": asked.zone, "days": asked.days, "quiet": asked.quiet}
    given = {name: value for name, value in said.items() if value is not None}
    return replace(known, **given, active=True, set_by=user, team=team)  # type: ignore[arg-type]  # texts, as the fields


async def switch_off(service: Service, channel: str, user: str) -> str:
    """Switch a channel's summary off; gives the line that says so."""

    def off(connection: Connection) -> bool:
        known = subscriptions.read(connection, channel)
        if known is not None or service.settings.daily_channel == channel:
            fresh = known or _fresh(service, channel)
            subscriptions.put(connection, replace(fresh, active=False, set_by=user))
        return bool(known and known.active)

    was_on = await service.database.run(off)
    return f"Daily summary in <#{channel}>: off." if was_on else f"<#{channel}> gets no daily summary; it stays so."


async def status(service: Service, channel: str) -> str:
    """When the next summary comes, and what became of the last."""
    known, last, next_at = await service.database.run(partial(_known, channel=channel, now=service.world.seconds()))
    if known is None:
        return f"<#{channel}> has no daily summary. Switch it on with `/policy daily on at 08:00 Seoul`."
    told = f"Last: {outcome(last, known.zone)}." if last else "None has come yet."
    if not known.active:
        return f"Daily summary in <#{channel}>: off. {told} `/policy daily on` there switches it on again."
    by = f"Set by <@{known.set_by}>." if known.set_by else "Set in the settings of Policy Desk."
    return f"Daily summary in <#{channel}>: {_plan(known)}. Next: {_moment(next_at, known.zone)}. {told} {by}"


async def preview(service: Service, channel: str) -> Message:
    """What would be posted now; where nothing would be, one line that says so."""
    known = await current(service, channel)
    before = await service.database.run(telling.last(service, channel))
    digest = service.desk.daily(wall_clock(known).day_of(service.world.clock()), before)
    if digest.quiet and known.quiet == "skip":
        return line(NOTHING.format(channel=channel))
    return pages.drawn(digest).post


def _known(connection: Connection, channel: str, now: float) -> tuple[Subscription | None, Delivery | None, float]:
    """A channel's subscription, what became of its last summary, and when the next comes: a day has one only."""
    known = subscriptions.read(connection, channel)
    return known, deliveries.last(connection, channel), following(connection, known, now) if known else 0.0


def _fresh(service: Service, channel: str) -> Subscription:
    settings = service.settings
    return Subscription(channel=channel, zone=settings.daily_zone, at=settings.daily_at, active=False)


def _plan(known: Subscription) -> str:
    return f"{week.told(known.days)} at {known.at} ({known.zone}); {QUIET[known.quiet]}"


def _moment(seconds: float, zone: str) -> str:
    local = datetime.fromtimestamp(seconds, UTC).astimezone(ZoneInfo(zone))
    return f"{local:%a} {words.day(local.date().isoformat())}, {local:%H:%M} ({zone})"


def outcome(last: Delivery, zone: str) -> str:
    """What became of a summary, in words that go on a sentence."""
    late = " late" if last.late and last.state == "posted" else ""
    when = f", {_moment(last.at, zone)}" if last.state == "posted" else ""
    return f"{words.day(last.day)}, {OUTCOMES[last.state]}{late}{when}"
