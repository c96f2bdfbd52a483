"""For whoever watches the bot over HTTP: `/healthz`, does it run; `/readyz`, can it do its work."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from aiohttp import web

ALIVE, READY = "/healthz", "/readyz"
PATIENCE = 2.0  # seconds for one check
Check = Callable[[], Awaitable[str | None]]  # what is wrong; None when all is well


@dataclass(frozen=True, slots=True)
class Health:
    """`checks` by name. They must not reveal secrets: anyone who reaches the port may read what they say."""

    checks: Mapping[str, Check]

    async def answer(self, path: str, closing: bool) -> web.Response:
        """200 when alive or ready, else 503, with the state of each check as JSON."""
        if path == ALIVE:
            return web.json_response({"status": "ok"})
        told = {name: await self._told(check) for name, check in self.checks.items()}
        if closing:
            told["stopping"] = "the bot has been told to stop"
        ready = all(said == "ok" for said in told.values())
        return web.json_response({"status": "ok" if ready else "not ready", **told}, status=200 if ready else 503)

    async def _told(self, check: Check) -> str:
        try:
            async with asyncio.timeout(PATIENCE):
                return await check() or "ok"
        except Exception as cause:
            return f"fails: {type(cause).__name__}"
