"""The Slack handlers: thin. Commands are answered at once; everything else is taken on, and done by `handlers.acts`."""

from __future__ import annotations

from slack_bolt.async_app import AsyncApp

from handlers import actions, mentions, messages, policy, removed, share, tariff, unknown
from handlers.intake import Intake
from handlers.service import Service


def register(app: AsyncApp, service: Service, intake: Intake) -> None:
    """The table of contents. Bolt asks the listeners in this order, so the most used comes first."""
    tariff.register(app, service)
    mentions.register(app, service, intake)
    messages.register(app, service, intake)
    share.register(app, service, intake)
    actions.register(app, service, intake)
    policy.register(app, service, intake)
    removed.register(app, service)
    unknown.register(app, service)  # last: it takes every command that is left
