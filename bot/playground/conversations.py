"""`auth.test`, `conversations.*` and `users.info`: who is here, and what was said."""

from __future__ import annotations

from bot.playground.errands import Refusal, method, need_scope, own_channel, seen_channel
from bot.playground.shapes import Json
from bot.playground.workspace import Channel, Kind, Workspace

# to read what was said takes another scope in each kind of conversation
READING: dict[Kind, str] = {"public": "channels:history", "private": "groups:history", "im": "im:history"}
# and so it does to see who is in one
LISTING: dict[Kind, str] = {"public": "channels:read", "private": "groups:read", "im": "im:read"}


@method("auth.test")
def auth_test(workspace: Workspace, args: Json) -> Json:
    """Who the token belongs to."""
    del args
    names = {"team": "Playground", "user": workspace.bot_name, "url": "https://playground.slack.com/"}
    return {**names, "team_id": workspace.team_id, "user_id": workspace.bot_user, "bot_id": workspace.bot_id}


@method("conversations.info", scope="channels:read", needs=("channel",))
def info(workspace: Workspace, args: Json) -> Json:
    """What is known of a channel."""
    return {"channel": _described(workspace, seen_channel(workspace, args))}


@method("conversations.members", needs=("channel",))
def members(workspace: Workspace, args: Json) -> Json:
    """Who is in a channel, by id, a page at a time."""
    channel = seen_channel(workspace, args)
    need_scope(workspace, LISTING[channel.kind])
    start, size = int(args.get("cursor") or 0), int(args.get("limit") or 100)
    listed = sorted(channel.members)
    cursor = str(start + size) if start + size < len(listed) else ""
    return {"members": listed[start : start + size], "response_metadata": {"next_cursor": cursor}}


@method("conversations.history", needs=("channel",))
def history(workspace: Workspace, args: Json) -> Json:
    """The channel's messages, newest first, without the replies in threads."""
    channel = _readable(workspace, args)
    tops = [m for m in channel.messages if m.get("thread_ts", m["ts"]) == m["ts"]]
    counted = [{**top, **_replies(channel.messages, top)} for top in tops]
    return _page(counted[::-1], args)


def _replies(messages: list[Json], top: Json) -> Json:
    """How many replies hang from a message; nothing where there are none, as in Slack."""
    count = sum(each.get("thread_ts") == top["ts"] != each["ts"] for each in messages)
    return {"reply_count": count, "thread_ts": top["ts"]} if count else {}


@method("conversations.replies", needs=("channel", "ts"))
def replies(workspace: Workspace, args: Json) -> Json:
    """A thread, oldest first, with the message it hangs from."""
    channel = _readable(workspace, args)
    if channel.message(args["ts"]) is None:
        raise Refusal("thread_not_found")
    return _page([m for m in channel.messages if args["ts"] in (m["ts"], m.get("thread_ts"))], args)


@method("conversations.open", scope="im:write", needs=("users",))
def open_im(workspace: Workspace, args: Json) -> Json:
    """Open the conversation with one person."""
    if args["users"] not in workspace.users:
        raise Refusal("user_not_found")
    return {"channel": {"id": workspace.im(args["users"]).id}}


@method("conversations.join", scope="channels:join", needs=("channel",))
def join(workspace: Workspace, args: Json) -> Json:
    """Let the bot into a public channel."""
    channel = seen_channel(workspace, args)
    if channel.archived:
        raise Refusal("is_archived")
    if channel.kind != "public":
        raise Refusal("method_not_supported_for_channel_type")
    channel.members.add(workspace.bot_user)
    return {"channel": _described(workspace, channel)}


@method("users.info", scope="users:read", needs=("user",))
def user_info(workspace: Workspace, args: Json) -> Json:
    """What is known of a person."""
    if args["user"] not in workspace.users:
        raise Refusal("user_not_found")
    name = workspace.users[args["user"]]
    return {
        "user": {"id": args["user"], "name": name, "is_bot": args["user"] == workspace.bot_user, "tz": "Asia/Seoul"}
    }


def _readable(workspace: Workspace, args: Json) -> Channel:
    """The channel that the call names, which the bot is in and may read."""
    channel = own_channel(workspace, args)
    need_scope(workspace, READING[channel.kind])
    return channel


def _described(workspace: Workspace, channel: Channel) -> Json:
    kinds = {"is_channel": channel.kind == "public", "is_im": channel.kind == "im"}
    member = workspace.bot_user in channel.members
    names = {"id": channel.id, "name": channel.name, "is_private": channel.kind == "private"}
    return {**names, **kinds, "is_member": member, "is_archived": channel.archived}


def _page(messages: list[Json], args: Json) -> Json:
    oldest, latest = float(args.get("oldest") or 0), float(args.get("latest") or "inf")
    chosen = [message for message in messages if oldest <= float(message["ts"]) <= latest]
    start, limit = int(args.get("cursor") or 0), int(args.get("limit") or 100)
    if not args.get("include_all_metadata"):
        chosen = [{k: v for k, v in message.items() if k != "metadata"} for message in chosen]
    more = len(chosen) > start + limit
    following = {"response_metadata": {"next_cursor": str(start + limit)}} if more else {}
    return {"messages": chosen[start : start + limit], "has_more": more, **following}
