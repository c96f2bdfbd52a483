"""The app was removed from the workspace, or its token was revoked: posting stops."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp

from handlers.service import Service


def register(app: AsyncApp, service: Service) -> None:
    """Listen to both events."""

    async def stop(body: dict[str, Any]) -> None:
        at = body.get("event_time")
        await service.sender.halt.set(str(body["event"]["type"]), at if isinstance(at, int | float) else None)

    @app.event("app_uninstalled")
    async def uninstalled(body: dict[str, Any]) -> None:
        await stop(body)

    @app.event("tokens_revoked")
    async def revoked(body: dict[str, Any]) -> None:
        tokens = body["event"].get("tokens")
        if isinstance(tokens, dict) and tokens.get("bot"):  # a person's own token is none of ours
            await stop(body)
