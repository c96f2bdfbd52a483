"""What the local Slack remembers: people, channels with their messages, private messages, views."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

Clock = Callable[[], datetime]
Json = dict[str, Any]
Kind = Literal["public", "private", "im"]


@dataclass
class Channel:
    """A channel, or a conversation with one person (`im`). `messages` are in the order they were posted."""

    id: str
    name: str
    kind: Kind = "public"
    members: set[str] = field(default_factory=set)
    archived: bool = False
    messages: list[Json] = field(default_factory=list)

    def message(self, ts: object) -> Json | None:
        """The message with this `ts`, if there is one."""
        return next((message for message in self.messages if message["ts"] == ts), None)


@dataclass
class Private:
    """A message that only one person sees. `at` is its ts."""

    channel: str
    user: str
    at: str
    message: Json
    thread_ts: str | None = None
    command: str | None = None  # what was typed, where it answers a command in its acknowledgement


class Workspace:
    """One Slack workspace with one app in it. `scopes` are those granted to the bot; None grants all.

    Times come from `clock`. Every `ts` is later than the one before, also while the clock stands still.
    """

    team_id = "T0PLAY"
    app_id = "A0DESK"
    bot_id = "B0DESK"
    bot_user = "U0DESK"
    bot_name = "policydesk"
    app_token = "xapp-1-playground"  # noqa: S105 - the key to a Slack that exists on this machine only

    home_tab = True  # whether the app's manifest gives it a home

    def __init__(self, clock: Clock, token: str, scopes: Collection[str] | None = None) -> None:
        self.clock, self.token, self.scopes = clock, token, scopes
        self.users: dict[str, str] = {self.bot_user: self.bot_name}
        self.channels: dict[str, Channel] = {}
        self.privates: list[Private] = []
        self.views: dict[str, Json] = {}
        self.homes: dict[str, Json] = {}
        self.modals: list[str] = []  # ids of the views that are open, the topmost last
        self.triggers: dict[str, datetime | None] = {}  # when each was made; None once it is used
        self.watchers: list[Callable[[], None]] = []
        self._micros = 0
        self._serial = 0

    def changed(self) -> None:
        """Tell whoever watches that something may look different now."""
        for watcher in self.watchers:
            watcher()

    def clear(self) -> None:
        """Forget what was said and shown, also how late it was; people and channels stay."""
        for channel in self.channels.values():
            channel.messages.clear()
        self.privates.clear()
        self.views.clear()
        self.homes.clear()
        self.modals.clear()
        self.triggers.clear()
        self._micros = 0
        self.changed()

    def ts(self) -> str:
        """A fresh message time: seconds since 1970 with six decimals."""
        self._micros = max(self._micros + 1, round(self.clock().timestamp() * 1_000_000))
        return f"{self._micros // 1_000_000}.{self._micros % 1_000_000:06d}"

    def serial(self, prefix: str) -> str:
        """A fresh id, such as `V0001`."""
        self._serial += 1
        return f"{prefix}{self._serial:04d}"

    def add_user(self, user: str, name: str) -> str:
        """Let a person in; gives back the id."""
        self.users[user] = name
        return user

    def add_channel(self, channel: str, name: str, members: Iterable[str], kind: Kind = "public") -> Channel:
        """Open a channel. The bot is in it only if `members` says so."""
        self.channels[channel] = Channel(channel, name, kind, set(members))
        return self.channels[channel]

    def im(self, user: str) -> Channel:
        """The conversation between the bot and this person, opened when there is none yet."""
        known = self.channels.get(f"D{user[1:]}")
        return known or self.add_channel(f"D{user[1:]}", self.users[user], {user, self.bot_user}, "im")

    def post(self, channel: Channel, fields: Json) -> Json:
        """Append a message and give it its `ts`."""
        message = {"type": "message", "ts": self.ts(), "team": self.team_id, **fields}
        channel.messages.append(message)
        self.changed()
        return message

    def whisper(self, channel: str, user: str, message: Json, thread_ts: str | None = None) -> Private:
        """Show a message to one person only."""
        self.privates.append(Private(channel, user, self.ts(), message, thread_ts))
        self.changed()
        return self.privates[-1]

    def private(self, at: object) -> Private | None:
        """The private message with this ts, if there is one."""
        return next((private for private in self.privates if private.at == at), None)
