"""Puts the Bolt app together: the way to Slack, the handlers, the error boundary."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable

from slack_bolt.async_app import AsyncApp
from slack_bolt.logger.messages import warning_client_prioritized_and_token_skipped, warning_token_skipped
from slack_sdk.web.async_client import AsyncWebClient

from bot.config import Settings
from bot.errors import ConfigError
from handlers import boundary, register
from handlers.identity import Identity
from handlers.service import Clock, Desk, Service
from handlers.shape import Shape

PATIENCE = 10  # seconds for one call to Slack
NOT_CONNECTED = (
    "Policy Desk is not connected to this workspace at the moment. Whoever runs it finds the cause in its log."
)


def _code() -> str:
    return secrets.token_hex(3)


def create_app(settings: Settings, desk: Desk, clock: Clock, code: Callable[[], str] = _code) -> AsyncApp:
    """The Bolt app with every handler. `clock` gives the time with its zone, `code` the short codes of errors.

    It does not check signatures: `handlers.web` does, on the raw bytes, before the app sees a request.
    Raises ConfigError when there is no bot token.
    """
    if settings.bot_token is None:
        raise ConfigError("SLACK_BOT_TOKEN is missing: there is no Slack to connect to without it")
    token = settings.bot_token.get_secret_value()
    service = Service(desk, clock, settings.allowed_bots)
    app = AsyncApp(
        logger=_bolt_log(),
        name="policydesk",
        client=_client(settings),
        authorize=Identity(token),  # type: ignore[arg-type]  # Bolt takes one, its annotation is narrower
        user_facing_authorize_error_message=NOT_CONNECTED,
        before_authorize=Shape(service.ignored),
        process_before_response=True,  # an answer is sent within the request: 30 times faster than Bolt's polling
        request_verification_enabled=False,
        raise_error_for_unhandled_request=True,  # so that the boundary acknowledges and counts them
    )
    app.client.token = token
    register(app, service)
    boundary.register(app, service, code)
    return app


def _client(settings: Settings) -> AsyncWebClient:
    # the SDK's own retries post twice when a connection drops after Slack has taken the message
    return AsyncWebClient(base_url=settings.api_url, timeout=PATIENCE, retry_handlers=[])


def _bolt_log() -> logging.Logger:
    # Bolt finds SLACK_BOT_TOKEN in the environment and warns that ours goes before it: it is meant to
    log = logging.getLogger("policydesk.bolt")
    log.addFilter(_not_the_token_warning)
    return log


def _not_the_token_warning(record: logging.LogRecord) -> bool:
    return record.getMessage() not in (warning_token_skipped(), warning_client_prioritized_and_token_skipped())
