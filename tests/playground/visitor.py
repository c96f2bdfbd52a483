"""Does what the page's script does, without a browser."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

from aiohttp import ClientSession

from bot.playground.page import Site
from bot.playground.page.scene import PERSON, TRADE
from bot.playground.page.shown import Shown, everything

Json = dict[str, Any]


class Visitor:
    """Does what the page's script does."""

    def __init__(self, site: Site, session: ClientSession) -> None:
        self.site, self.session = site, session

    async def do(self, name: str, expected: int = 200, **body: Any) -> Json:
        """Send what the script sends."""
        async with self.session.post(f"{self.site.url}do/{name}", json=body) as response:
            assert response.status == expected
            return dict(await response.json()) if response.status == 200 else {}

    async def say(self, text: str, channel: str = TRADE, thread: str | None = None) -> Json:
        """Type a line."""
        return await self.do("say", text=text, channel=channel, thread=thread)

    @property
    def seen(self) -> list[Shown]:
        """Everything on the page."""
        return everything(self.site.workspace, PERSON, self.site.scene.bot)

    async def stream(self) -> AsyncIterator[Json]:
        """What the page is told."""
        async with self.session.get(f"{self.site.url}live") as response:
            async for line in response.content:
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])

    async def until(self, text: str) -> Json:
        """The newest item of the stream with this text."""
        async for change in self.stream():
            for item in change.get("put", ()):
                if text in item["html"]:
                    found: Json = item
                    return found
        raise AssertionError(text)
