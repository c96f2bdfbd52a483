"""The app was removed from the workspace, or its token was revoked: posting stops."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp

from handlers.service import Service


def register(app: AsyncApp, service: Service) -> None:
    """Listen to both events."""

    @app.event("app_uninstalled")
    async def uninstalled(event: dict[str, Any]) -> None:
        await service.sender.halt.set(str(event["type"]))

    @app.event("tokens_revoked")
    async def revoked(event: dict[str, Any]) -> None:
        tokens = event.get("tokens")
        if isinstance(tokens, dict) and tokens.get("bot"):  # a person's own token is none of ours
            await service.sender.halt.set(str(event["type"]))
