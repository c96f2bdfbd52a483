"""Plays the people in the workspace: what they type and click reaches the bot as signed requests."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from aiohttp import ClientSession

from bot.playground import payloads
from bot.playground.checks import message_problem
from bot.playground.naming import with_names
from bot.playground.server import Playground
from bot.playground.shapes import Json
from bot.playground.signing import FORM, JSON, signed
from bot.playground.workspace import Channel, Private


@dataclass(frozen=True, slots=True)
class Echo:
    """What the bot answered over HTTP."""

    status: int
    body: str
    content_type: str
    final: bool = False  # whether it asked not to get this again

    @property
    def json(self) -> Json:
        """The body read as JSON; a plain text counts as a message, as it does for Slack."""
        if self.content_type == JSON:
            loaded: Json = json.loads(self.body)
            return loaded
        return {"text": self.body}


class Driver:
    """Sends to the bot at `url`, signed with `secret`, and shows in the workspace what Slack would show."""

    def __init__(
        self,
        playground: Playground,
        url: str,
        secret: str,
        session: ClientSession,
        after: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """`after` is awaited after each request: a test waits there for what the bot does once it has answered."""
        self.playground, self.workspace = playground, playground.workspace
        self.url, self.secret, self.session, self.after = url, secret, session, after

    async def raw(self, body: bytes, headers: dict[str, str]) -> Echo:
        """Send a body as it is."""
        async with self.session.post(self.url, data=body, headers=headers) as response:
            final = response.headers.get("X-Slack-No-Retry") == "1"
            echo = Echo(response.status, await response.text(), response.content_type, final)
        if self.after is not None:
            await self.after()
        return echo

    async def form(self, fields: dict[str, str], headers: dict[str, str] | None = None) -> Echo:
        """Send a signed form."""
        body = urlencode(fields).encode()
        return await self.raw(body, {**self._signed(body, FORM), **(headers or {})})

    async def payload(self, body: Json) -> Echo:
        """Send a signed click or modal."""
        return await self.form({"payload": json.dumps(body)})

    async def envelope(self, body: Any, retry: int = 0, reason: str = "http_timeout") -> Echo:
        """Send signed JSON; `retry` counts the deliveries that failed before, `reason` is why the last one did."""
        raw = json.dumps(body).encode()
        again = {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": reason} if retry else {}
        return await self.raw(raw, {**self._signed(raw, JSON), **again})

    async def event(self, event: Json, event_id: str | None = None) -> Echo:
        """Send a signed event."""
        return await self.envelope(payloads.event_callback(self.workspace, event, event_id))

    async def command(
        self, text: str, user: str, channel: Channel, command: str = "/tariff", line: str | None = None
    ) -> Echo:
        """Type a slash command; an answer in the acknowledgement is shown as Slack shows it, if Slack takes it.

        `line` is what was typed, where Slack hands on something else.
        """
        address = self.playground.response_url(channel.id, user)
        fields = payloads.slash_command(self.workspace, command, text, user, channel, address)
        echo = await self.form(fields)
        if echo.status == 200 and echo.body and not message_problem(echo.json):
            answer = with_names(self.workspace, echo.json)
            if answer.get("response_type") == "in_channel":
                author = {"user": self.workspace.bot_user, "bot_id": self.workspace.bot_id}
                self.workspace.post(channel, {**author, **answer})
            else:
                self.workspace.whisper(channel.id, user, answer).command = line or f"{command} {text}".rstrip()
        return echo

    async def mention(self, text: str, user: str, channel: Channel, thread_ts: str | None = None) -> Echo:
        """Name the bot in a channel."""
        message = self.say(f"<@{self.workspace.bot_user}> {text}".rstrip(), user, channel, thread_ts)
        return await self.event(payloads.app_mention(message, channel))

    async def direct(self, text: str, user: str, thread_ts: str | None = None) -> Echo:
        """Write the bot a direct message."""
        channel = self.workspace.im(user)
        return await self.event(payloads.message_event(self.say(text, user, channel, thread_ts), channel))

    def say(self, text: str, user: str, channel: Channel, thread_ts: str | None = None) -> Json:
        """Write a message without telling the bot."""
        return self.workspace.post(
            channel, {"user": user, "text": text, **({"thread_ts": thread_ts} if thread_ts else {})}
        )

    async def click(self, message: Json | Private, action_id: str, user: str, channel: Channel) -> Echo:
        """Click the first button whose action id begins so, in a public message or a private one."""
        return await self.press(message, button(message, action_id), user, channel)

    async def press(
        self, message: Json | Private, action: Json, user: str, channel: Channel, values: Json | None = None
    ) -> Echo:
        """Click something that need not be in the message: a forged action. `values` is what is chosen in it."""
        clicked: Json
        if isinstance(message, Private):
            clicked = {"ts": message.at, "ephemeral": True, "thread_ts": message.thread_ts}
        else:
            clicked = {"ts": message["ts"], "thread_ts": message.get("thread_ts"), "message": message}
        clicked["values"] = values
        address = self.playground.response_url(channel.id, user, clicked["ts"])
        return await self.payload(payloads.block_actions(self.workspace, action, user, channel, address, clicked))

    async def press_in(self, view: Json, action: Json, user: str, values: Json) -> Echo:
        """Click something in a modal in which `values` are typed and chosen."""
        return await self.payload(payloads.view_actions(self.workspace, action, user, view, values))

    def _signed(self, body: bytes, content_type: str) -> dict[str, str]:
        return signed(self.secret, self.workspace.clock().timestamp(), body, content_type)


def buttons(message: Json | Private) -> list[Json]:
    """Every button of a message, as Slack sends them in a click."""
    blocks = (message.message if isinstance(message, Private) else message).get("blocks", [])
    found = []
    for block in blocks:
        for element in [*block.get("elements", []), block.get("accessory", {})]:
            if isinstance(element, dict) and element.get("type") == "button":
                found.append({**element, "block_id": block.get("block_id", "")})
    return found


def button(message: Json | Private, action_id: str) -> Json:
    """The first button whose action id begins so; LookupError when there is none."""
    for element in buttons(message):
        if element["action_id"].startswith(action_id):
            return element
    raise LookupError(f"no button {action_id} among {[element['action_id'] for element in buttons(message)]}")
