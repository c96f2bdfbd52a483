"""A click on a button, taken from Slack's payload: what is missing or of the wrong kind gives None, never an error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from handlers.ids import channel_id, time_id, user_id


@dataclass(frozen=True, slots=True)
class Click:
    """Who pressed what, and where. `ts` is the message that was clicked, `at` the moment of the click."""

    user: str
    channel: str
    ts: str
    at: str
    action: str
    value: str
    thread: str | None
    response_url: str | None
    private: bool  # the message that was clicked is seen by this person only
    link: bool  # the button opened a page; Slack tells the app, which has nothing to do

    @property
    def key(self) -> str:
        """The one press of a button by one person."""
        return f"click:{self.user}:{self.channel}:{self.at}"[:200]


def click_of(body: dict[str, Any]) -> Click | None:
    """The click in a `block_actions` payload; None when it does not say who, where or what."""
    container, actions = _dict(body.get("container")), body.get("actions")
    action = _dict(actions[0]) if isinstance(actions, list) and actions else {}
    user, channel = user_id(_dict(body.get("user")).get("id")), channel_id(_dict(body.get("channel")).get("id"))
    channel = channel or channel_id(container.get("channel_id"))
    ts, name = time_id(container.get("message_ts")), _text(action.get("action_id"))
    if not (user and channel and ts and name):
        return None
    return Click(
        user=user,
        channel=channel,
        ts=ts,
        at=time_id(action.get("action_ts")) or "",
        action=name,
        value=_text(action.get("value")) or "",
        thread=time_id(container.get("thread_ts")) or time_id(_dict(body.get("message")).get("thread_ts")),
        response_url=_text(body.get("response_url")),
        private=container.get("is_ephemeral") is True,
        link=bool(action.get("url")),
    )


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
