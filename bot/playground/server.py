"""The local Slack as an HTTP server on 127.0.0.1: `/api/METHOD`, `/response/KEY`, and `/socket` for Socket Mode."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from aiohttp import web

from bot.playground import methods
from bot.playground.mishaps import Mishap, Mishaps
from bot.playground.replies import ReplyDesk
from bot.playground.shapes import Json
from bot.playground.sockets import Sockets
from bot.playground.workspace import Workspace

ODD: dict[str, dict[str, Any]] = {
    "html": {"text": "<html>maintenance</html>", "content_type": "text/html"},
    "text": {"text": "ok", "content_type": "text/plain"},
    "list": {"text": '["ok"]', "content_type": "application/json"},
    "latin": {"body": '{"ok": true, "name": "T\u00fcrkiye"}'.encode("latin-1"), "content_type": "application/json"},
}
JSON_ARGUMENTS = ("blocks", "attachments", "metadata", "view")


@dataclass(frozen=True, slots=True)
class Call:
    """One call the local Slack has received: the method, its arguments without the token, and what was answered.

    `at` is when, in seconds since 1970.
    """

    method: str
    args: Json
    answer: Json
    at: float = 0.0

    @property
    def ok(self) -> bool:
        """Whether Slack carried it out."""
        return bool(self.answer.get("ok"))


class Playground:
    """The server, as an async context manager; `journal` has every call in the order of arrival."""

    def __init__(self, workspace: Workspace, port: int = 0) -> None:
        self.workspace, self.port = workspace, port
        self.mishaps = Mishaps()
        self.replies = ReplyDesk(workspace)
        self.journal: list[Call] = []
        self.sockets = Sockets(workspace)
        self._closing = asyncio.Event()
        self.app = app = web.Application()  # a page can be added to it before it starts
        app.router.add_get("/socket", self.sockets.serve)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/response/{key}", self._response)
        self._runner = web.AppRunner(app, access_log=None)

    async def __aenter__(self) -> Playground:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        await self.sockets.close()
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        """The base address for a Web API client."""
        return f"http://127.0.0.1:{self.port}/api/"

    def response_url(self, channel: str, user: str, original: str | None = None) -> str:
        """A fresh response URL for a command or a click."""
        return f"http://127.0.0.1:{self.port}/response/{self.replies.issue(channel, user, original)}"

    def clear(self) -> None:
        """Forget what was said, shown, called and planned; people and channels stay."""
        self.replies.slips.clear()
        self.mishaps.waiting.clear()
        self.journal.clear()
        self.workspace.clear()

    def calls(self, method: str) -> list[Call]:
        """The calls of one method so far."""
        return [call for call in self.journal if call.method == method]

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        args = await _arguments(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or args.pop("token", None)
        mishap = self.mishaps.next(method)
        if mishap is not None and (mishap.kind == "ratelimited" or not mishap.taken):
            answer: Json = {"ok": False, "error": mishap.error if mishap.kind == "refused" else mishap.kind}
        elif method == "apps.connections.open":
            answer = self._connection(token)
        else:
            answer = methods.call(self.workspace, method, token, args)
        self.journal.append(Call(method, args, answer, self.workspace.clock().timestamp()))
        self.workspace.changed()
        return await self._misfortune(request, mishap, answer) or web.json_response(answer, headers=self._scopes())

    def _connection(self, token: str | None) -> Json:
        if token != self.workspace.app_token:
            return {"ok": False, "error": "invalid_auth"}
        return {"ok": True, "url": f"ws://127.0.0.1:{self.port}/socket?ticket={self.sockets.ticket()}"}

    async def _response(self, request: web.Request) -> web.StreamResponse:
        args = await _arguments(request)
        mishap = self.mishaps.next("response_url")
        status, body = 500, "not taken"
        if mishap is None or (mishap.taken and mishap.kind != "ratelimited"):
            status, body = self.replies.take(request.match_info["key"], args)
        answer: Json = {"ok": status == 200, "status": status, "body": body}
        self.journal.append(Call("response_url", args, answer, self.workspace.clock().timestamp()))
        self.workspace.changed()
        return await self._misfortune(request, mishap, {}) or web.Response(status=status, text=body)

    async def _misfortune(self, request: web.Request, mishap: Mishap | None, answer: Json) -> web.StreamResponse | None:
        if mishap is not None and mishap.kind == "silent":
            await self._closing.wait()
        return None if mishap is None else _misfortune(request, mishap, answer)

    def _scopes(self) -> dict[str, str]:
        return {"X-OAuth-Scopes": ",".join(sorted(self.workspace.scopes or ()))}


async def _arguments(request: web.Request) -> Json:
    args: Json = dict(request.query)
    if request.content_type == "application/json":
        args.update(json.loads(await request.text() or "{}"))
        return args
    args.update({key: value for key, value in (await request.post()).items() if isinstance(value, str)})
    args.update({key: json.loads(args[key]) for key in JSON_ARGUMENTS if isinstance(args.get(key), str)})
    return args


def _misfortune(request: web.Request, mishap: Mishap, answer: Json) -> web.StreamResponse:
    match mishap.kind:
        case "drop" | "silent":
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        case "ratelimited":
            headers = {} if mishap.retry_after is None else {"Retry-After": mishap.retry_after}
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)
        case "server_error":
            return web.Response(status=mishap.status, text="upstream failure", content_type="text/html")
        case "refused":
            return web.json_response({"ok": False, "error": mishap.error})
        case "half_json":
            return web.Response(text=json.dumps(answer or {"ok": True})[:-4], content_type="application/json")
    return web.Response(**ODD[mishap.kind])
