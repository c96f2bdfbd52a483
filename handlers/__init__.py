"""The Slack handlers: thin. Each acknowledges, asks the desk, renders, replies."""

from __future__ import annotations

from slack_bolt.async_app import AsyncApp

from handlers import actions, mentions, messages, share, tariff, unknown
from handlers.service import Service


def register(app: AsyncApp, service: Service) -> None:
    """The table of contents. Bolt asks the listeners in this order, so the most used comes first."""
    tariff.register(app, service)
    mentions.register(app, service)
    messages.register(app, service)
    share.register(app, service)
    actions.register(app, service)
    unknown.register(app, service)  # last: it takes every command that is left
