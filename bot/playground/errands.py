"""What the methods share: the table of methods, refusals, and finding the channel that a call names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.playground.shapes import Json
from bot.playground.workspace import Channel, Workspace


class Refusal(Exception):  # noqa: N818 - Slack's refusal is an answer of the local Slack, no fault of the program
    """Slack says no: `code` is its error code, `details` what else the answer carries."""

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code)
        self.code, self.details = code, details


@dataclass(frozen=True, slots=True)
class Method:
    """A method of the Web API: what it does, the scope it asks for, the arguments it cannot do without."""

    act: Callable[[Workspace, Json], Json]
    scope: str | None
    needs: tuple[str, ...]


METHODS: dict[str, Method] = {}


def method(
    name: str, scope: str | None = None, needs: tuple[str, ...] = ()
) -> Callable[[Callable[[Workspace, Json], Json]], Callable[[Workspace, Json], Json]]:
    """Enter a function into the table under Slack's name for it."""

    def enter(act: Callable[[Workspace, Json], Json]) -> Callable[[Workspace, Json], Json]:
        METHODS[name] = Method(act, scope, needs)
        return act

    return enter


def call(workspace: Workspace, name: str, token: str | None, args: Json) -> Json:
    """Carry out one call as Slack would: token, scope, arguments, then the method itself. Never raises."""
    try:
        known = METHODS.get(name)
        if known is None:
            raise Refusal("unknown_method", req_method=name)
        _admit(workspace, known, token)
        if missing := [need for need in known.needs if args.get(need) in (None, "")]:
            notes = [f"[ERROR] missing required field: {need}" for need in missing]
            raise Refusal("invalid_arguments", response_metadata={"messages": notes})
        return {"ok": True, **known.act(workspace, args)}
    except Refusal as refusal:
        return {"ok": False, "error": refusal.code, **refusal.details}


def _admit(workspace: Workspace, known: Method, token: str | None) -> None:
    if not token:
        raise Refusal("not_authed")
    if token != workspace.token:
        raise Refusal("invalid_auth")
    if known.scope:
        need_scope(workspace, known.scope)


def need_scope(workspace: Workspace, scope: str) -> None:
    """The bot must have been granted this scope."""
    if workspace.scopes is not None and scope not in workspace.scopes:
        raise Refusal("missing_scope", needed=scope, provided=",".join(sorted(workspace.scopes)))


def seen_channel(workspace: Workspace, args: Json) -> Channel:
    """The channel that the call names by id or name, as far as the bot can see it."""
    named = str(args["channel"])
    channel = workspace.channels.get(named) or next(
        (channel for channel in workspace.channels.values() if channel.name == named.removeprefix("#")), None
    )
    if channel is None or (channel.kind != "public" and workspace.bot_user not in channel.members):
        raise Refusal("channel_not_found")
    return channel


def own_channel(workspace: Workspace, args: Json) -> Channel:
    """The same, and the bot must be in it and it must not be archived."""
    channel = seen_channel(workspace, args)
    if channel.archived:
        raise Refusal("is_archived")
    if workspace.bot_user not in channel.members:
        raise Refusal("not_in_channel")
    return channel
