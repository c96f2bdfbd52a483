"""Stands in for the bot: writes down what the local Slack sends, and answers as it was told to."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.playground.page import Site
from tests.playground.visitor import Json


@dataclass
class Listener:
    """What was heard, and the answers to come; without one, an empty 200. An event in their place is waited for."""

    heard: list[Json] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    answers: list[web.Response | asyncio.Event] = field(default_factory=list)

    def answer(self, body: Json) -> None:
        """Answer the next request so."""
        self.answers.append(web.json_response(body))

    async def hear(self, request: web.Request) -> web.Response:
        """Take one request."""
        text = await request.text()
        form = parse_qs(text) if request.content_type != "application/json" else {}
        self.heard.append(json.loads(form["payload"][0] if "payload" in form else text) if text[0] in "p{" else form)
        self.headers.append(dict(request.headers))
        answer = self.answers.pop(0) if self.answers else web.Response()
        if isinstance(answer, asyncio.Event):
            await answer.wait()
            return web.Response()
        return answer


@asynccontextmanager
async def listening(site: Site) -> AsyncIterator[Listener]:
    """From now on what happens on the page goes there instead of to the bot."""
    listener = Listener()
    app = web.Application()
    app.router.add_post("/", listener.hear)
    async with TestServer(app) as server:
        assert site.driver is not None
        site.driver.url = str(server.make_url("/"))
        yield listener
