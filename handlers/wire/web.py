"""The HTTP server: reads a request within limits, asks the door, hands it to Bolt; no fault shows a traceback."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest

from bot.logs import about
from handlers.shape import ODD
from handlers.wire.door import Door
from handlers.wire.health import ALIVE, READY, Health

log = logging.getLogger("policydesk")
PATH = "/slack/events"
LIMIT = 1024 * 1024  # bytes of a body
READING = 10.0  # seconds in which a body must have come in
LINGER = 1.0  # seconds to take in what is left of a refused body, so that the caller reads why
ALWAYS = Health({})  # nothing to look at
GRACE = 5.0  # seconds for requests under way, when the server stops
SSL_CHECK = b"ssl_check=1"


def web_app(
    bolt: AsyncApp,
    door: Door,
    reading: float = READING,
    closing: Callable[[], bool] = lambda: False,
    health: Health = ALWAYS,
) -> web.Application:
    """The aiohttp application for `POST /slack/events`. A body must have come in after `reading` seconds.

    `GET /healthz` and `/readyz` tell how the bot is.

    While `closing`, everything is answered 503: Slack delivers events again, by then to another replica or start.
    """
    app = web.Application(middlewares=[_guard(door, reading, closing, health)], client_max_size=LIMIT)

    async def receive(request: web.Request) -> web.StreamResponse:
        # the signature does not cover the headers: Bolt is given the one that it needs
        headers: dict[str, str | Sequence[str]] = {"content-type": request.headers.get("Content-Type", "")}
        try:
            body = (await request.read()).decode("utf-8")
            asked = AsyncBoltRequest(body=body, query=request.query_string, headers=headers)
        except (ValueError, RecursionError):  # no UTF-8, or no JSON
            return web.Response(status=400)
        except ODD:  # Slack sends nothing of this shape; Bolt cannot even read it, so an empty one is counted for it
            asked = AsyncBoltRequest(body="", headers=headers)
        return await to_aiohttp_response(await bolt.async_dispatch(asked))

    app.router.add_post(PATH, receive)
    return app


@asynccontextmanager
async def listening(app: web.Application, host: str, port: int) -> AsyncIterator[str]:
    """Serve on this address (port 0 takes a free one) and give the full one; requests under way are finished."""
    runner = web.AppRunner(app, access_log=None, lingering_time=LINGER, shutdown_timeout=GRACE)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield f"http://{host}:{runner.addresses[0][1]}{PATH}"
    finally:
        await runner.cleanup()


def _guard(door: Door, reading: float, closing: Callable[[], bool], health: Health) -> Middleware:
    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.path in (ALIVE, READY) and request.method == "GET":
            return await health.answer(request.path, closing())
        if request.path != PATH or request.method != "POST":
            return web.Response(status=404 if request.path != PATH else 405)
        if closing():
            return web.Response(status=503, headers={"Connection": "close"})
        with about():
            body = await _read(request, reading)
            if isinstance(body, web.Response):
                return body
            if reason := door.refusal(request.headers, body):
                return _turned_away(request, body, reason)
            return await _served(request, handler)

    return guard


async def _read(request: web.Request, reading: float) -> bytes | web.Response:
    if (request.content_length or 0) > LIMIT:
        return web.Response(status=413)
    if request.content.is_eof():  # it has all come in, as small bodies do with their headers: nothing to wait for
        return await request.read()
    try:
        async with asyncio.timeout(reading):
            return await request.read()
    except TimeoutError:
        return web.Response(status=408)


def _turned_away(request: web.Request, body: bytes, reason: str) -> web.Response:
    # Slack's check of the certificate is not signed, and nothing happens on it
    if SSL_CHECK in body.split(b"&") and request.content_type == "application/x-www-form-urlencoded":
        return web.Response(status=200)
    log.warning("refused a request of %d bytes: %s", len(body), reason)
    return web.Response(status=401)


async def _served(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except web.HTTPException:
        raise
    except Exception:  # the last line of defence: aiohttp would log the same, Slack would get its page
        log.exception("a request could not be handled")
        return web.Response(status=500)
