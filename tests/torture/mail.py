"""Delivers events as Slack does: again, under the same id, when the answer is late or no 200, or there is none."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.playground import Workspace, payloads
from bot.playground.shapes import Json
from bot.playground.signing import JSON, signed
from bot.playground.workspace import Channel
from tests.slack.office import SECRET

PATIENCE = ClientTimeout(total=3)  # Slack's
AGAIN = 0.2  # seconds before the next delivery; Slack waits longer, up to five minutes
QUESTIONS = ("Vietnam", "tariff on Laos", "who is Wang Yi", "over 30", "Brazil", "what did Trump say about Japan?")


@dataclass
class Letter:
    """A post that names the bot. `forms` are the events that tell of it, of which Slack sends each."""

    channel: Channel
    ts: str
    forms: list[Json]
    acknowledged: int = 0

    @property
    def replies(self) -> int:
        """How many replies of the bot stand under it."""
        return sum(each.get("thread_ts") == self.ts and "bot_id" in each for each in self.channel.messages)


@dataclass
class Mail:
    """Sends to one of `urls` at a time, as a load balancer would. `noted` is called at each acknowledgement."""

    workspace: Workspace
    channels: Sequence[Channel]
    urls: Sequence[str]
    session: ClientSession
    chance: random.Random
    noted: Callable[[], object] = lambda: None
    letters: list[Letter] = field(default_factory=list)
    statuses: dict[str, int] = field(default_factory=dict)
    _under_way: set[asyncio.Task[None]] = field(default_factory=set)

    def send(self, delay: float) -> Letter:
        """Someone asks a question, and Slack tells of it after `delay` seconds."""
        channel = self.chance.choice(self.channels)
        person = self.chance.choice(sorted(channel.members - {self.workspace.bot_user}))
        text = f"<@{self.workspace.bot_user}> {self.chance.choice(QUESTIONS)}"
        message = self.workspace.post(channel, {"user": person, "text": text})
        events = [payloads.app_mention(message, channel)]
        if channel.kind == "im":  # both, or only as a message
            events = [*events, payloads.message_event(message, channel)][self.chance.randrange(2) :]
        letter = Letter(channel, message["ts"], [payloads.event_callback(self.workspace, each) for each in events])
        self.letters.append(letter)
        for form in letter.forms:
            task = asyncio.create_task(self._deliver(letter, form, delay, self.chance.random()))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        return letter

    async def delivered(self, seconds: float) -> None:
        """Wait until everything has been acknowledged; TimeoutError when it is not within so many seconds."""
        async with asyncio.timeout(seconds):
            await asyncio.gather(*self._under_way)

    async def _deliver(self, letter: Letter, form: Json, delay: float, luck: float) -> None:
        await asyncio.sleep(delay)
        number = 0
        while await self.once(form, number) != 200:
            number += 1
            await asyncio.sleep(AGAIN)
        letter.acknowledged += 1
        self.noted()
        if luck < 0.2:  # the acknowledgement was lost on its way
            await asyncio.sleep(luck * 10)
            await self.once(form, number + 1)

    async def once(self, form: Json, number: int) -> int | None:
        """One delivery; the status of the answer, None when there was none."""
        body = json.dumps(form).encode()
        reason = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_error"} if number else {}
        headers = {**signed(SECRET, self.workspace.clock().timestamp(), body, JSON), **reason}
        status: int | None = None
        try:
            url = self.urls[self.chance.randrange(len(self.urls))]
            async with self.session.post(url, data=body, headers=headers, timeout=PATIENCE) as answer:
                status = answer.status
        except (ClientError, TimeoutError, OSError):
            pass
        self.statuses[str(status)] = self.statuses.get(str(status), 0) + 1
        return status
