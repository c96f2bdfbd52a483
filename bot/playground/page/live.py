"""Server-sent events: every open page hears what changed, so that several tabs show the same workspace."""

from __future__ import annotations

import asyncio
import json

from aiohttp import web

from bot.playground.page.clockwork import Clockwork
from bot.playground.page.drawing import Drawing
from bot.playground.page.scene import Scene
from bot.playground.page.shown import Shown, everything
from bot.playground.shapes import Json
from bot.playground.workspace import Workspace

HEARTBEAT = 15.0  # seconds of silence after which a line shows that the connection stands


class Live:
    """Streams the changes of a workspace, and of its clock, to whoever listens."""

    def __init__(self, workspace: Workspace, scene: Scene, drawing: Drawing, clockwork: Clockwork) -> None:
        self.workspace, self.scene, self.drawing, self.clockwork = workspace, scene, drawing, clockwork
        self._drawn: dict[str, tuple[str, Json]] = {}  # by key: how it looked, and what is sent for it
        self._wakes: set[asyncio.Event] = set()
        self._closing = False
        workspace.watchers.append(self._wake)

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Everything first, then each change, until either side goes."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        wake = asyncio.Event()
        self._wakes.add(wake)
        sent: dict[str, str] = {}
        modal: str | None = None
        clock: object = None
        change: Json = {"reset": True}
        try:
            while not self._closing:
                wake.clear()
                change |= self._changes(sent)
                if (open_now := self._modal()) != modal:
                    modal = change["modal"] = open_now
                if (look := self.clockwork.look) != clock:
                    clock, change["clock"] = look, self.clockwork.face
                await response.write(f"data: {json.dumps(change)}\n\n".encode() if change else b": here\n\n")
                change = {}
                await _woken(wake)
        except (ConnectionError, asyncio.CancelledError):
            pass  # the tab was closed
        finally:
            self._wakes.discard(wake)
        return response

    async def close(self, app: web.Application) -> None:
        """End every stream; the server stops."""
        del app
        self._closing = True
        self._wake()

    def _wake(self) -> None:
        for wake in self._wakes:
            wake.set()

    def _changes(self, sent: dict[str, str]) -> Json:
        """What is new or different since `sent`, which is brought up to date, and what is gone."""
        now = {each.key: each for each in everything(self.workspace, self.scene.person, self.scene.bot)}
        gone = [key for key in sent if key not in now]
        for key in gone:
            del sent[key]
            self._drawn.pop(key, None)
        put = []
        for key, shown in now.items():
            look, item = self._item(shown)
            if sent.get(key) != look:
                sent[key] = look
                put.append(item)
        return ({"put": put} if put else {}) | ({"gone": gone} if gone else {})

    def _item(self, shown: Shown) -> tuple[str, Json]:
        known = self._drawn.get(shown.key)
        if known is None or known[0] != shown.print:
            item = {
                "key": shown.key,
                "channel": shown.channel,
                "thread": shown.thread,
                "author": shown.author,
                "mine": shown.message.get("user") == self.scene.person,
                "notice": shown.notice,
                "day": f"{shown.when:%Y-%m-%d}",
                "html": str(self.drawing.draw("message.html", shown=shown)),
            }
            known = self._drawn[shown.key] = (shown.print, item)
        return known

    def _modal(self) -> str | None:
        if not self.workspace.modals:
            return None
        return str(self.drawing.draw("modal.html", view=self.workspace.views[self.workspace.modals[-1]]))


async def _woken(wake: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(HEARTBEAT):
            await wake.wait()
    except TimeoutError:
        pass  # a line that says so goes out
