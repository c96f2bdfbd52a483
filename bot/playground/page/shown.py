"""What one person sees: the messages of the workspace, public and private, in the order in which they came."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.playground.page.emoji import pictured
from bot.playground.page.letters import unescaped, visible
from bot.playground.shapes import Json
from bot.playground.workspace import Channel, Private, Workspace

PRIVATE = "p"  # begins the key of a private message


@dataclass(frozen=True, slots=True)
class Shown:
    """A message on the page. `key` is its ts, with `p` before that of a private one; `thread` hangs it elsewhere."""

    key: str
    channel: str
    message: Json
    author: str
    bot: bool
    thread: str | None = None
    private: bool = False
    command: str | None = None
    replies: int = 0

    @property
    def ts(self) -> str:
        """When it came, as Slack numbers it."""
        return self.key.removeprefix(PRIVATE)

    @property
    def when(self) -> datetime:
        """The same, in this machine's zone."""
        return datetime.fromtimestamp(float(self.ts), UTC).astimezone()

    @property
    def date(self) -> str:
        """Its day, for the line above the first message of one."""
        return f"{self.when:%A} {self.when.day} {self.when:%B %Y}"

    @property
    def odd(self) -> bool:
        """Whether Slack itself speaks."""
        return "username" in self.message

    @property
    def initials(self) -> str:
        """One or two letters for the author."""
        return "".join(word[0] for word in self.author.split()[:2]).upper()

    @property
    def notice(self) -> str:
        """What a notification says: the text without marks."""
        return pictured(visible(unescaped(str(self.message.get("text") or ""))))

    @property
    def print(self) -> str:
        """Equal for two that look the same."""
        return json.dumps([self.message, self.command, self.replies], sort_keys=True, default=str)


def everything(workspace: Workspace, person: str, bot_name: str) -> list[Shown]:
    """All that the person sees, in order."""
    found = [
        *(each for channel in workspace.channels.values() for each in _public(workspace, channel, person, bot_name)),
        *(_private(each, bot_name) for each in workspace.privates if each.user == person),
    ]
    return sorted(found, key=lambda each: each.ts)


def find(workspace: Workspace, channel: str, key: str, person: str) -> Json | Private | None:
    """The message with this key, if this person sees it."""
    if key.startswith(PRIVATE):
        private = workspace.private(key.removeprefix(PRIVATE))
        return private if private and (private.channel, private.user) == (channel, person) else None
    place = workspace.channels.get(channel)
    return place.message(key) if place and person in place.members else None


def _public(workspace: Workspace, channel: Channel, person: str, bot_name: str) -> Iterator[Shown]:
    if person not in channel.members:
        return
    replies = Counter(each["thread_ts"] for each in channel.messages if each.get("thread_ts") not in (None, each["ts"]))
    for message in channel.messages:
        user, top = str(message.get("user", "")), message.get("thread_ts")
        bot = user == workspace.bot_user
        author = message.get("username") or (bot_name if bot else workspace.users.get(user, user))
        thread = top if top != message["ts"] else None
        yield Shown(message["ts"], channel.id, message, author, bot, thread, replies=replies[message["ts"]])


def _private(private: Private, bot_name: str) -> Shown:
    author = private.message.get("username") or bot_name
    key, bot = PRIVATE + private.at, "username" not in private.message
    return Shown(key, private.channel, private.message, author, bot, private.thread_ts, True, private.command)
