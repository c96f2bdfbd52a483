"""Takes events to the bot: the person hears at once when one is not taken, the later deliveries go on by themselves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from aiohttp import web

from bot.playground import payloads
from bot.playground.driver import Driver
from bot.playground.page.scene import Scene
from bot.playground.redelivery import Failed, Sleep, deliver
from bot.playground.shapes import Json
from bot.playground.workspace import Workspace

__all__ = ["Courier", "Sleep"]
AGAIN = "Slack delivers it again: at once, after a minute, after five"
NO_MORE = "It asked not to get it again"


class Courier:
    """Delivers events; `sleep` waits before each further delivery."""

    def __init__(self, workspace: Workspace, scene: Scene, sleep: Sleep) -> None:
        self.workspace, self.scene, self.sleep = workspace, scene, sleep
        self._later: set[asyncio.Task[None]] = set()

    async def take(self, driver: Driver, event: Json) -> str | None:
        """Deliver an event; what to tell the person when the bot did not take it at first."""
        failures = deliver(driver, payloads.event_callback(self.workspace, event), self.sleep)
        failed = await anext(failures, None)
        if failed is None:
            return None
        if not failed.last:
            task = asyncio.create_task(self._go_on(failures, event))
            self._later.add(task)
            task.add_done_callback(self._later.discard)
        return f"{self.scene.bot} did not take the event ({failed.why}). {NO_MORE if failed.last else AGAIN}."

    async def _go_on(self, failures: AsyncIterator[Failed], event: Json) -> None:
        async for failed in failures:
            if failed.last:
                text = f"{self.scene.bot} did not take an event, {failed.number} times: {failed.why}. Slack gives up."
                private = {"username": "Slackbot", "text": text}
                self.workspace.whisper(event["channel"], self.scene.person, private, event.get("thread_ts"))

    @property
    def busy(self) -> bool:
        """Whether an event is to be delivered again."""
        return bool(self._later)

    def forget(self) -> None:
        """Deliver nothing more of what was begun."""
        for task in self._later:
            task.cancel()

    async def close(self, app: web.Application) -> None:
        """The same, as the server stops."""
        del app
        self.forget()
