"""The bodies that Slack sends to an app, in Slack's own shapes: forms for commands and clicks, JSON for events."""

from __future__ import annotations

from bot.playground.shapes import Json
from bot.playground.workspace import Channel, Workspace

DEAD_TOKEN = "verification-token-is-deprecated"  # noqa: S105 - Slack still sends the field, nobody may trust it


def slash_command(
    workspace: Workspace, command: str, text: str, user: str, channel: Channel, response_url: str
) -> dict[str, str]:
    """The form of a slash command."""
    return {
        "token": DEAD_TOKEN,
        "team_id": workspace.team_id,
        "team_domain": "playground",
        "channel_id": channel.id,
        "channel_name": "directmessage" if channel.kind == "im" else channel.name,
        "user_id": user,
        "user_name": workspace.users[user],
        "command": command,
        "text": text,
        "api_app_id": workspace.app_id,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger(workspace),
    }


def event_callback(workspace: Workspace, event: Json, event_id: str | None = None) -> Json:
    """The envelope round an event."""
    authorization = {
        "enterprise_id": None,
        "team_id": workspace.team_id,
        "user_id": workspace.bot_user,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    return {
        "token": DEAD_TOKEN,
        "team_id": workspace.team_id,
        "context_team_id": workspace.team_id,
        "context_enterprise_id": None,
        "api_app_id": workspace.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": event_id or workspace.serial("Ev"),
        "event_time": int(workspace.clock().timestamp()),
        "authorizations": [authorization],
        "is_ext_shared_channel": False,
    }


def app_mention(message: Json, channel: Channel) -> Json:
    """The event for a message that names the bot."""
    return {**message, "type": "app_mention", "channel": channel.id, "event_ts": message["ts"]}


def message_event(message: Json, channel: Channel) -> Json:
    """The event for a message in a channel the bot is in; `message.im` when it is a direct message."""
    kinds = {"public": "channel", "private": "group", "im": "im"}
    place = {"channel": channel.id, "channel_type": kinds[channel.kind]}
    return {**message, **place, "type": "message", "event_ts": message["ts"]}


def message_changed(workspace: Workspace, message: Json, text: str, channel: Channel) -> Json:
    """The event for an edited message."""
    edited = {**message, "text": text, "edited": {"user": message.get("user"), "ts": workspace.ts()}}
    change = {"subtype": "message_changed", "hidden": True, "message": edited, "previous_message": message}
    return message_event({"type": "message", "ts": workspace.ts(), **change}, channel)


def block_actions(
    workspace: Workspace, action: Json, user: str, channel: Channel, response_url: str, clicked: Json
) -> Json:
    """A click. `clicked` has the message's `ts`, `ephemeral`, `thread_ts`, chosen `values`, and a public `message`."""
    container = {
        "type": "message",
        "message_ts": clicked["ts"],
        "channel_id": channel.id,
        "is_ephemeral": bool(clicked.get("ephemeral")),
    }
    if clicked.get("thread_ts"):
        container["thread_ts"] = clicked["thread_ts"]
    body: Json = {
        **_interaction(workspace, "block_actions", user),
        "container": container,
        "channel": {"id": channel.id, "name": channel.name},
        "state": {"values": clicked.get("values") or {}},
        "response_url": response_url,
        "actions": [{**action, "action_ts": workspace.ts()}],
    }
    if clicked.get("message"):
        body["message"] = clicked["message"]
    return body


def view_actions(workspace: Workspace, action: Json, user: str, view: Json, values: Json) -> Json:
    """A click in a modal, with what is typed and chosen there: no channel, and no response URL."""
    return {
        **_interaction(workspace, "block_actions", user),
        "container": {"type": "view", "view_id": view["id"]},
        "view": {**view, "state": {"values": values}},
        "actions": [{**action, "action_ts": workspace.ts()}],
    }


def view_submission(workspace: Workspace, view: Json, user: str, values: Json) -> Json:
    """A modal sent off with these input values (block id -> action id -> value)."""
    sent = {"view": {**view, "state": {"values": values}}, "response_urls": []}
    return {**_interaction(workspace, "view_submission", user), **sent}


def view_closed(workspace: Workspace, view: Json, user: str, cleared: bool) -> Json:
    """A modal closed without being sent off; `cleared` when all were closed at once."""
    body = _interaction(workspace, "view_closed", user)
    del body["trigger_id"]
    return {**body, "view": view, "is_cleared": cleared}


def _interaction(workspace: Workspace, kind: str, user: str) -> Json:
    return {
        "type": kind,
        "user": {"id": user, "username": workspace.users[user], "team_id": workspace.team_id},
        "api_app_id": workspace.app_id,
        "token": DEAD_TOKEN,
        "trigger_id": trigger(workspace),
        "team": {"id": workspace.team_id, "domain": "playground"},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def url_verification(challenge: str) -> Json:
    """What Slack sends when a request address is entered."""
    return {"token": DEAD_TOKEN, "challenge": challenge, "type": "url_verification"}


def trigger(workspace: Workspace) -> str:
    """A trigger with which the bot may open one modal."""
    fresh = workspace.serial("trigger.")
    workspace.triggers[fresh] = workspace.clock()
    return fresh
