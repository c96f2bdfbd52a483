"""What a line typed in the page does: a slash command, a mention, a direct message, or only words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aiohttp import ClientError

from bot.playground import payloads
from bot.playground.checks import message_problem
from bot.playground.driver import Driver
from bot.playground.page.courier import Courier
from bot.playground.page.letters import escaped, visible
from bot.playground.page.scene import Scene
from bot.playground.workspace import Channel

LONGEST = 3000
SLACK = "Slackbot"


@dataclass(frozen=True, slots=True)
class Heard:
    """What came of a line: the ts of the message, if it is one, and what Slack tells the person who typed."""

    ts: str | None = None
    notice: str | None = None


class Typist:
    """Sends what the person types to the bot, as Slack would."""

    def __init__(self, driver: Driver, scene: Scene, courier: Courier) -> None:
        self.driver, self.workspace, self.scene, self.courier = driver, driver.workspace, scene, courier
        self._name = re.compile(rf"@({re.escape(scene.bot)}|{re.escape(self.workspace.bot_name)})\b", re.IGNORECASE)

    async def say(self, line: str, channel: Channel, thread: str | None) -> Heard:
        """Type a line in a conversation, in a thread of it when `thread` is given."""
        text = visible(line).strip()[:LONGEST]
        if not text:
            return Heard()
        if not text.startswith("/"):
            return await self._message(text, channel, thread)
        if thread:
            return Heard(notice="Slack takes no commands of apps in threads. Type it in the channel.")
        name, _, rest = text.partition(" ")
        return await self._command(name, rest.strip(), channel)

    async def _command(self, name: str, rest: str, channel: Channel) -> Heard:
        if name == "/invite":
            return self._invite(channel)
        commands = {each.name: each for each in self.scene.commands}
        if name not in commands:
            known = ", ".join(commands)
            return Heard(notice=f"{name[:40]} is not a valid command. There is {known}.")
        try:
            text = self._marked(rest) if commands[name].escapes else rest
            echo = await self.driver.command(text, self.scene.person, channel, name, f"{name} {rest}".rstrip())
        except (ClientError, TimeoutError):
            return Heard(notice=f"{name} failed with the error “operation_timeout”")
        if echo.status != 200:
            return Heard(notice=f"{name} failed with the error “dispatch_failed”")
        if echo.body and message_problem(echo.json):
            return Heard(notice=f"{name} failed with the error “invalid_command_response”")
        return Heard()

    def _marked(self, text: str) -> str:
        """With channels by their ids, as Slack hands on the text of a command that asks for it."""
        channels = {each.name: each for each in self.workspace.channels.values() if each.kind != "im"}
        names = re.compile(rf"(?<!\S)#({'|'.join(map(re.escape, channels))})(?![\w-])")
        return names.sub(lambda found: f"<#{channels[found[1]].id}|{found[1]}>", escaped(text))

    async def _message(self, text: str, channel: Channel, thread: str | None) -> Heard:
        marked = self._name.sub(f"<@{self.workspace.bot_user}>", escaped(text))
        message = self.driver.say(marked, self.scene.person, channel, thread)
        told = message["ts"]
        if channel.kind == "im":
            return Heard(told, await self.courier.take(self.driver, payloads.message_event(message, channel)))
        there = self.workspace.bot_user in channel.members
        if marked == escaped(text):
            return Heard(told, self._unheard(text) if there else None)
        if not there:
            self._absent(channel, thread)
            return Heard(told)
        return Heard(told, await self.courier.take(self.driver, payloads.app_mention(message, channel)))

    def _invite(self, channel: Channel) -> Heard:
        if channel.kind == "im" or self.workspace.bot_user in channel.members:
            return Heard(notice=f"{self.scene.bot} is already in this conversation.")
        channel.members.add(self.workspace.bot_user)
        self.workspace.post(channel, {"user": self.workspace.bot_user, "text": f"_joined #{channel.name}_"})
        return Heard()

    def _unheard(self, text: str) -> str:
        bot = self.scene.bot
        return f"{bot} hears only what names it here. Try: @{bot} {text[:60]}"

    def _absent(self, channel: Channel, thread: str | None) -> None:
        bot = self.scene.bot
        text = f"{bot} is not in #{channel.name}, so Slack does not tell it. Type `/invite @{bot}` to let it in."
        self.workspace.whisper(channel.id, self.scene.person, {"username": SLACK, "text": text}, thread)
