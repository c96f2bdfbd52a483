"""Which posts are answered: a person's own, fresh, and not answered before."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from bot.state import Incoming
from handlers.ids import channel_id, other_id, time_id, user_id
from handlers.service import Service

# a reply also sent to the channel and a post with a file are posts like any other; all further subtypes are not
SUBTYPES = (None, "thread_broadcast", "file_share")


@dataclass(frozen=True, slots=True)
class Post:
    """A post that deserves an answer: where it stands, the thread it is in, if any, the bot that wrote it, if any."""

    channel: str
    ts: str
    thread: str | None
    text: str
    bot: str | None = None

    @property
    def direct(self) -> bool:
        """Whether it stands in a conversation between the bot and one person; Slack's ids of those begin with D."""
        return self.channel.startswith("D")


def to_answer(service: Service, body: dict[str, Any]) -> Incoming | None:
    """The work that an event brings; None when it is not to be answered.

    It has two keys: a repeated delivery has the same event id, and a post that comes as `message` and as `app_mention`
    has one channel and time.
    """
    event = body["event"]
    bot = other_id(event.get("bot_id"))
    reason = _reason(event, bot, service.bots)
    if reason is not None:
        service.ignored.note(f"{event['type']}: {reason}")
        return None
    text = event.get("text")
    post = Post(
        channel=event["channel"],
        ts=event["ts"],
        thread=time_id(event.get("thread_ts")),
        text=text if isinstance(text, str) else "",
        bot=bot,
    )
    subject = f"post:{other_id(body.get('team_id'))}:{post.channel}:{post.ts}"
    given = other_id(body.get("event_id"))
    return Incoming("post", f"event:{given}" if given else subject, subject, asdict(post))


def _reason(event: dict[str, Any], bot: str | None, bots: frozenset[str]) -> str | None:
    """Why this is not to be answered, if so."""
    if not channel_id(event.get("channel")) or not time_id(event.get("ts")):
        return "no channel or time"
    if event.get("subtype") not in SUBTYPES and bot not in bots:
        return "not a person's post"
    if event.get("edited") or event.get("hidden"):
        return "edited"
    if event.get("bot_id") and bot not in bots:
        return "another bot"
    return None if bot or user_id(event.get("user")) else "no author"
