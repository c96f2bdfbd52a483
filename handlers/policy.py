"""`/policy`: the daily summary of a channel, and what a person watches. Answered in the acknowledgement, privately."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError

from bot.questions.policy import Daily, PolicyHelp, Unwatch, Verb, Watch, Watching, Wrong, parse
from bot.render.elements import escape
from bot.render.message import Message
from handlers import access, early, lines, modals, subscribing, watching
from handlers.intake import Intake
from handlers.service import Service
from handlers.wire.refusals import UNREACHABLE
from handlers.wire.tell import acknowledge
from handlers.words import typed


@dataclass(frozen=True, slots=True)
class Typed:
    """A command as it was typed: by whom, where (None where that is no channel), and with what a modal may open."""

    text: str
    user: str
    team: str
    place: str | None
    trigger: str


def register(app: AsyncApp, service: Service, intake: Intake) -> None:
    """Listen to `/policy` and to its modal."""

    @app.command("/policy")
    async def policy(ack: AsyncAck, command: dict[str, Any]) -> None:
        given = _typed(command)
        match parse(given.text, service.desk.country):
            case Daily() as asked:
                await _daily(ack, service, intake, given, asked)
            case Watch(text):
                acknowledge(ack, await watching.watch(service, given.user, given.team, typed(text)))
            case Unwatch(text):
                acknowledge(ack, await watching.unwatch(service, given.user, typed(text)))
            case Watching():
                acknowledge(ack, await watching.listed(service, given.user))
            case PolicyHelp():
                acknowledge(ack, lines.line(lines.POLICY))
            case Wrong(problems):
                told = [escape(each) for each in problems]  # names of zones are to be copied as they stand
                acknowledge(ack, lines.line("\n".join([*told, "Nothing was changed."])))

    @app.view(modals.NAME)
    async def saved(ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        await _saved(ack, service, body, modals.filled(view, service.desk.country))


async def _saved(ack: AsyncAck, service: Service, body: dict[str, Any], form: modals.Filled) -> None:
    user, team = (str((body.get(each) or {}).get("id") or "") for each in ("user", "team"))
    errors = dict(form.errors)
    if "channel" not in errors and (no := await access.trouble(service, user, form.channel, False, form.active)):
        errors["channel"] = no.replace(f"<#{form.channel}>", "this channel")
    if errors:
        await ack(response_action="errors", errors=errors)
        return
    asked = Daily("on", form.channel, form.at, form.zone, form.days, "skip" if form.quiet == "skip" else "post")
    said = await _set(service, form.channel, asked, user, team, form.active)
    await ack(response_action="update", view=modals.done(said))


async def _daily(ack: AsyncAck, service: Service, intake: Intake, given: Typed, asked: Daily) -> None:
    if asked.verb == "open":
        await _open(ack, service, given)
        return
    channel = asked.channel or given.place
    if channel is None:
        acknowledge(ack, lines.line(lines.NO_CHANNEL))
    elif asked.verb in ("preview", "status"):
        acknowledge(ack, await _look(service, given, channel, asked.verb))
    elif no := await access.trouble(service, given.user, channel, channel == given.place, asked.verb != "off"):
        acknowledge(ack, lines.line(no))
    elif asked.verb == "now":
        acknowledge(ack, lines.line(await early.send(service, intake, channel)))
    else:
        acknowledge(ack, lines.line(await _set(service, channel, asked, given.user, given.team, asked.verb == "on")))


async def _look(service: Service, given: Typed, channel: str, verb: Verb) -> Message:
    if no := await access.hidden(service, given.user, channel, channel == given.place):
        return lines.line(no)
    if verb == "preview":
        return await subscribing.preview(service, channel)
    return lines.line(await subscribing.status(service, channel))


async def _set(service: Service, channel: str, asked: Daily, user: str, team: str, active: bool) -> str:
    if not active:
        return await subscribing.switch_off(service, channel, user)
    known = await subscribing.current(service, channel)
    return await subscribing.set_up(service, subscribing.merged(known, asked, user, team))


async def _open(ack: AsyncAck, service: Service, given: Typed) -> None:
    """Open the modal; where Slack does not let us, say what can be typed."""
    view = modals.modal(await subscribing.current(service, given.place or ""), given.place)
    try:
        await service.sender.client.views_open(trigger_id=given.trigger, view=view)
    except (SlackApiError, *UNREACHABLE):
        acknowledge(ack, lines.line(lines.POLICY))
    else:
        await ack()


def _typed(command: dict[str, Any]) -> Typed:
    text, channel = command.get("text"), str(command.get("channel_id") or "")
    return Typed(
        text if isinstance(text, str) else "",
        str(command.get("user_id") or ""),
        str(command.get("team_id") or ""),
        channel if modals.CHANNEL.fullmatch(channel) else None,
        str(command.get("trigger_id") or ""),
    )
