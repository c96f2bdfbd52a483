"""The local Slack, with a trap: something happens right before or right after it takes a message."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

from aiohttp import web

from bot.playground import Playground, Workspace
from bot.playground.workspace import Channel
from tests.slack.office import TOKEN, granted

CHANNELS, PEOPLE = 50, 100  # the bot posts once a second in each of them, so there must be many

Trap = Callable[[], bool]  # true when it has sprung


def crowd() -> tuple[Workspace, list[Channel]]:
    """A workspace with many channels and many conversations with one person each."""
    made = Workspace(lambda: datetime.now(UTC), TOKEN, granted())
    people = [made.add_user(f"U{number:04d}", f"person{number}") for number in range(PEOPLE)]
    members = {*people, made.bot_user}
    rooms = [made.add_channel(f"C{number:04d}", f"room{number}", members) for number in range(CHANNELS)]
    return made, [*rooms, *map(made.im, people)]


class Trapped(Playground):
    """One replica's way to Slack. `asked` is sprung when it asks to post, `taken` when Slack has posted; both before
    the answer. While `open` is not set no message is taken."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.asked: Trap = lambda: False
        self.taken: Trap = lambda: False
        self.waiting = 0
        self.open = asyncio.Event()
        self.open.set()

    async def _api(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["method"] != "chat.postMessage":
            return await super()._api(request)
        self.waiting += 1
        await self.open.wait()
        self.waiting -= 1
        if self.asked():  # whoever asked is dead, and Slack never saw it
            return web.Response(status=500)
        answer = await super()._api(request)
        self.taken()
        return answer
