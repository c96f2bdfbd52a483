"""The routes of the page: the page itself, what is done on it, and the stream of what changes."""

from __future__ import annotations

import json
from collections.abc import Callable

from aiohttp import ClientError, web

from bot.playground.clock import MovableClock
from bot.playground.driver import Driver, Echo
from bot.playground.page import modals
from bot.playground.page.chosen import state
from bot.playground.page.clockwork import Clockwork
from bot.playground.page.courier import Courier
from bot.playground.page.drawing import HERE, Drawing
from bot.playground.page.guard import add_headers, guard
from bot.playground.page.live import Live
from bot.playground.page.pressed import action
from bot.playground.page.scene import Scene, start_over
from bot.playground.page.shown import everything, find
from bot.playground.page.typed import Typist
from bot.playground.server import Playground
from bot.playground.shapes import Json
from bot.playground.workspace import Channel, Private

TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
SHOWN_APART = ("blocks", "text")


class Site:
    """The page over a local Slack. It takes part as soon as it knows a `driver`, which needs the bot's address."""

    def __init__(self, slack: Playground, scene: Scene, clock: MovableClock) -> None:
        """Add the page to a server that has not started; `clock` is that of its workspace."""
        self.slack, self.workspace, self.scene = slack, slack.workspace, scene
        self.drawing = Drawing(slack.workspace, scene.bot)
        self.clockwork = Clockwork(clock, slack.workspace)
        self.live = Live(slack.workspace, scene, self.drawing, self.clockwork)
        self.driver: Driver | None = None
        self.renew = _renewed  # begins the bot anew, with nothing remembered; calls what it is given while none runs
        self.courier = Courier(slack.workspace, scene, clock.sleep)
        app = slack.app
        app.middlewares.append(guard)
        app.on_response_prepare.append(add_headers)
        app.on_shutdown.append(self.live.close)
        app.on_shutdown.append(self.courier.close)
        app.router.add_get("/", self._page)
        app.router.add_get("/static/{name}", self._static)
        app.router.add_get("/live", self.live.stream)
        app.router.add_get("/inspect", self._inspect)
        for name, act in (
            ("say", self._say),
            ("press", self._press),
            ("submit", self._submit),
            ("close", self._close),
            ("restart", self._restart),
            ("clock", self._clock),
            ("summary", self._summary),
            ("week", self._week),
        ):
            app.router.add_post(f"/do/{name}", act)

    @property
    def url(self) -> str:
        """Where a browser finds the page."""
        return f"http://127.0.0.1:{self.slack.port}/"

    async def _page(self, request: web.Request) -> web.Response:
        del request
        channels = list(self.workspace.channels.values())
        completions = [{"text": text, "why": why} for text, why in self.scene.completions]
        drawn = self.drawing.draw("page.html", scene=self.scene, channels=channels, completions=completions)
        return web.Response(text=drawn, content_type="text/html")

    async def _static(self, request: web.Request) -> web.StreamResponse:
        file = HERE / "static" / request.match_info["name"]
        if file.parent != HERE / "static" or file.suffix not in TYPES or not file.is_file():
            raise web.HTTPNotFound
        return web.Response(body=file.read_bytes(), content_type=TYPES[file.suffix], charset="utf-8")

    async def _inspect(self, request: web.Request) -> web.Response:
        key = request.query.get("key", "")
        seen = everything(self.workspace, self.scene.person, self.scene.bot)
        shown = next((each for each in seen if each.key == key), None)
        if shown is None:
            raise web.HTTPNotFound
        rest = {name: value for name, value in shown.message.items() if name not in SHOWN_APART}
        html = self.drawing.draw("inspect.html", shown=shown, notice=shown.notice, rest=rest)
        return web.Response(text=html, content_type="text/html")

    async def _say(self, request: web.Request) -> web.Response:
        body = await _body(request)
        heard = await self._typist().say(_text(body, "text"), self._channel(body), _text(body, "thread") or None)
        return web.json_response({"ts": heard.ts, "notice": heard.notice})

    async def _press(self, request: web.Request) -> web.Response:
        body = await _body(request)
        sent = self._in_view(body) if "view" in body else self._in_message(body)
        try:
            echo = await sent
        except (ClientError, TimeoutError):
            return web.json_response({"notice": f"{self.scene.bot} cannot be reached."})
        wrong = None if echo.status == 200 else f"{self.scene.bot} did not take the click (status {echo.status})."
        return web.json_response({"notice": wrong})

    async def _in_message(self, body: Json) -> Echo:
        channel = self._channel(body)
        message = find(self.workspace, channel.id, _text(body, "key"), self.scene.person)
        blocks = (message.message if isinstance(message, Private) else message or {}).get("blocks")
        pressed = action(blocks, _text(body, "block"), _text(body, "action"), body.get("option"))
        if message is None or not pressed:
            raise web.HTTPNotFound
        values = state(blocks, body.get("values"))
        return await self._connected().press(message, pressed, self.scene.person, channel, values)

    async def _in_view(self, body: Json) -> Echo:
        view = self._view(body)
        pressed = action(view["blocks"], _text(body, "block"), _text(body, "action"), body.get("option"))
        if not pressed:
            raise web.HTTPNotFound
        values = state(view["blocks"], body.get("values"))
        return await self._connected().press_in(view, pressed, self.scene.person, values)

    async def _submit(self, request: web.Request) -> web.Response:
        body = await _body(request)
        view, given = self._view(body), body.get("values")
        if not isinstance(given, dict):
            raise web.HTTPNotFound
        return web.json_response(await modals.submit(self._connected(), view, self.scene.person, given))

    async def _close(self, request: web.Request) -> web.Response:
        body = await _body(request)
        await modals.close(self._connected(), self._view(body), self.scene.person, body.get("every") is True)
        return web.json_response({})

    async def _restart(self, request: web.Request) -> web.Response:
        day = self.scene.eventful if (await _body(request)).get("eventful") is True else None

        def empty() -> None:
            start_over(self.slack)
            self.clockwork.clock.begin_anew(day)

        self.courier.forget()
        self.clockwork.close()
        await self.renew(empty)
        self.workspace.changed()
        return web.json_response({})

    async def _clock(self, request: web.Request) -> web.Response:
        return web.json_response(await self.clockwork.move(await _body(request)))

    async def _summary(self, request: web.Request) -> web.Response:
        channel = self._channel(await _body(request))
        return web.json_response(await self.clockwork.summary(self._typist(), channel))

    async def _week(self, request: web.Request) -> web.Response:
        channel = self._channel(await _body(request))
        return web.json_response(await self.clockwork.week(self._typist(), channel))

    def _typist(self) -> Typist:
        return Typist(self._connected(), self.scene, self.courier)

    def _connected(self) -> Driver:
        if self.driver is None:
            raise web.HTTPServiceUnavailable(text=f"{self.scene.bot} is still starting")
        return self.driver

    def _view(self, body: Json) -> Json:
        """The modal that the script names, if it is open."""
        key = _text(body, "view")
        if key not in self.workspace.modals:
            raise web.HTTPNotFound
        return self.workspace.views[key]

    def _channel(self, body: Json) -> Channel:
        channel = self.workspace.channels.get(_text(body, "channel"))
        if channel is None or self.scene.person not in channel.members:
            raise web.HTTPNotFound
        return channel


async def _renewed(meanwhile: Callable[[], None]) -> None:
    meanwhile()


async def _body(request: web.Request) -> Json:
    """What the script sent: JSON, as no form of another page can send it."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        body = json.loads(await request.text())
    except (ValueError, RecursionError):
        raise web.HTTPBadRequest from None
    if not isinstance(body, dict):
        raise web.HTTPBadRequest
    return body


def _text(body: Json, name: str) -> str:
    value = body.get(name)
    return value if isinstance(value, str) else ""
