"""Puts the bot together: the way to Slack, the handlers, the worker, the error boundary."""

from __future__ import annotations

import logging
import uuid
from dataclasses import dataclass
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_bolt.logger.messages import warning_client_prioritized_and_token_skipped, warning_token_skipped
from slack_sdk.web.async_client import AsyncWebClient

from bot.config import Settings
from bot.errors import ConfigError
from bot.jobs import Hands, Ticker, Worker
from bot.state import Database, Inbox, notices
from handlers import acts, boundary, register, ticking
from handlers.aside import Aside
from handlers.identity import Identity
from handlers.intake import Intake
from handlers.marks import Marks
from handlers.service import Desk, Service, World
from handlers.shape import Shape
from handlers.wire.halt import Halt
from handlers.wire.health import Health
from handlers.wire.pace import Pace
from handlers.wire.sender import Sender

PATIENCE = 10  # seconds for one call to Slack
NOT_CONNECTED = (
    "Policy Desk is not connected to this workspace at the moment. Whoever runs it finds the cause in its log."
)


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot put together: `app` takes requests, `worker` does what they bring, `service` is what both share.

    `ticker` hands on what comes due by the clock.
    """

    app: AsyncApp
    worker: Worker
    service: Service
    ticker: Ticker

    def health(self) -> Health:
        """What `/readyz` looks at: the database, and whether Slack accepts the token."""

        async def state() -> str | None:
            await self.worker.inbox.database.run(notices.counts)
            return None

        async def slack() -> str | None:
            return None if await self.service.identity.known() else "does not accept the token"

        return Health({"state": state, "slack": slack})

    @property
    def client(self) -> AsyncWebClient:
        """The one client for calls to Slack."""
        return self.service.sender.client


def create_app(settings: Settings, desk: Desk, database: Database, world: World) -> Bot:
    """The bot with every handler; its work is kept in `database`.

    It does not check signatures: `handlers.wire.web` does, on the raw bytes, before the app sees a request.
    Raises ConfigError when there is no bot token.
    """
    if settings.bot_token is None:
        raise ConfigError("SLACK_BOT_TOKEN is missing: there is no Slack to connect to without it")
    client = _client(settings, settings.bot_token.get_secret_value())
    halt = Halt(database, world.seconds)
    identity = Identity(client, halt)
    sender = Sender(client, Pace(world.seconds, world.sleep), halt, identity.bot, world.sleep)
    service = Service(desk, Aside(desk), Marks(desk), world, identity, sender, database, settings)
    hands = Hands(partial(acts.act, service), partial(acts.give_up, service), world.code, acts.lane)
    inbox = Inbox(database, world.seconds, owner=uuid.uuid4().hex, lease=settings.lease)
    worker = Worker(inbox, hands, hold=halt.why, kinds=acts.patience(settings))
    app = _bolt(service)
    register(app, service, Intake(worker, service.ignored))
    boundary.register(app, service)
    return Bot(app, worker, service, ticking.ticker(service, worker))


def _bolt(service: Service) -> AsyncApp:
    return AsyncApp(
        logger=_bolt_log(),
        name="policydesk",
        client=service.sender.client,
        authorize=service.identity,  # type: ignore[arg-type]  # Bolt takes one, its annotation is narrower
        user_facing_authorize_error_message=NOT_CONNECTED,
        before_authorize=Shape(service.ignored),
        process_before_response=True,  # an answer is sent within the request: 30 times faster than Bolt's polling
        request_verification_enabled=False,
        raise_error_for_unhandled_request=True,  # so that the boundary acknowledges and counts them
    )


def _client(settings: Settings, token: str) -> AsyncWebClient:
    # the SDK's own retries post twice when a connection drops after Slack has taken the message
    return AsyncWebClient(token=token, base_url=settings.api_url, timeout=PATIENCE, retry_handlers=[])


def _bolt_log() -> logging.Logger:
    # Bolt finds SLACK_BOT_TOKEN in the environment and warns that ours goes before it: it is meant to
    log = logging.getLogger("policydesk.bolt")
    log.addFilter(_not_the_token_warning)
    return log


def _not_the_token_warning(record: logging.LogRecord) -> bool:
    return record.getMessage() not in (warning_token_skipped(), warning_client_prioritized_and_token_skipped())
