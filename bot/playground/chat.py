"""`chat.*` and `reactions.*`: posting, changing and marking messages."""

from __future__ import annotations

from bot.playground.checks import POST_TEXT, UPDATE_TEXT, message_problem
from bot.playground.errands import Refusal, method, own_channel
from bot.playground.naming import with_names
from bot.playground.shapes import Json
from bot.playground.workspace import Channel, Workspace

KEPT = ("text", "blocks", "attachments", "metadata", "thread_ts")


@method("chat.postMessage", scope="chat:write", needs=("channel",))
def post_message(workspace: Workspace, args: Json) -> Json:
    """Post a message for everyone in the channel; only here a person's id stands for the conversation with them."""
    person = args["channel"] in workspace.users
    channel = workspace.im(args["channel"]) if person else own_channel(workspace, args)
    _check(args)
    message = workspace.post(channel, {**_author(workspace), **_kept(workspace, args)})
    return {"channel": channel.id, "ts": message["ts"], "message": message}


@method("chat.postEphemeral", scope="chat:write", needs=("channel", "user"))
def post_ephemeral(workspace: Workspace, args: Json) -> Json:
    """Show a message to one person in the channel."""
    channel = own_channel(workspace, args)
    if args["user"] not in channel.members:
        raise Refusal("user_not_in_channel")
    _check(args)
    private = workspace.whisper(channel.id, args["user"], _kept(workspace, args), args.get("thread_ts"))
    return {"message_ts": private.at}


@method("chat.update", scope="chat:write", needs=("channel", "ts"))
def update(workspace: Workspace, args: Json) -> Json:
    """Change a message of the bot's own."""
    channel = own_channel(workspace, args)
    message = _own(workspace, channel, args, "cant_update_message")
    _check(args, UPDATE_TEXT)
    message.update({**_kept(workspace, args), "edited": {"user": workspace.bot_user, "ts": workspace.ts()}})
    return {"channel": channel.id, "ts": message["ts"], "text": message.get("text", ""), "message": message}


@method("chat.delete", scope="chat:write", needs=("channel", "ts"))
def delete(workspace: Workspace, args: Json) -> Json:
    """Take back a message of the bot's own."""
    channel = own_channel(workspace, args)
    channel.messages.remove(_own(workspace, channel, args, "cant_delete_message"))
    return {"channel": channel.id, "ts": args["ts"]}


@method("reactions.add", scope="reactions:write", needs=("channel", "name", "timestamp"))
def react(workspace: Workspace, args: Json) -> Json:
    """Put the bot's mark on a message."""
    message = own_channel(workspace, args).message(args["timestamp"])
    if message is None:
        raise Refusal("message_not_found")
    marks: list[Json] = message.setdefault("reactions", [])
    if any(mark["name"] == args["name"] and workspace.bot_user in mark["users"] for mark in marks):
        raise Refusal("already_reacted")
    marks.append({"name": args["name"], "users": [workspace.bot_user], "count": 1})
    return {}


def _check(args: Json, most_text: int = POST_TEXT) -> None:
    if problem := message_problem(args, most_text):
        code, wrong = problem
        raise Refusal(code, response_metadata={"messages": [f"[ERROR] {wrong}"]})
    metadata = args.get("metadata")
    if metadata is not None and not (isinstance(metadata, dict) and metadata.keys() == {"event_type", "event_payload"}):
        raise Refusal("invalid_metadata_format")


def _own(workspace: Workspace, channel: Channel, args: Json, otherwise: str) -> Json:
    message = channel.message(args["ts"])
    if message is None:
        raise Refusal("message_not_found")
    if message.get("bot_id") != workspace.bot_id:
        raise Refusal(otherwise)
    return message


def _kept(workspace: Workspace, args: Json) -> Json:
    return with_names(workspace, {name: args[name] for name in KEPT if args.get(name) not in (None, "")})


def _author(workspace: Workspace) -> Json:
    return {"user": workspace.bot_user, "bot_id": workspace.bot_id, "app_id": workspace.app_id}
