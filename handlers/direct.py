"""Direct messages that the bot begins itself: to whoever set a summary, and to whoever watches something."""

from __future__ import annotations

import logging

from slack_sdk.errors import SlackApiError

from bot.jobs import GivenUp, Job
from bot.render.message import Message
from handlers import lines
from handlers.service import Service
from handlers.wire.history import Spot
from handlers.wire.limits import patiently
from handlers.wire.refusals import REVOKED, code
from handlers.wire.sender import Letter

log = logging.getLogger("policydesk")
SKEW = 600.0  # seconds by which Slack's clock may differ from ours


def since(job: Job) -> str:
    """A time of Slack's before which nothing of this work can have been posted."""
    return f"{job.work.received - SKEW:.6f}"


async def write(service: Service, job: Job, person: str, message: Message) -> None:
    """Write to a person once for this piece of work. Raises GivenUp where Slack does not let us."""
    client = service.sender.client
    try:
        opened = await patiently(lambda: client.conversations_open(users=person), service.sender.sleep)
        channel = (opened.get("channel") or {}).get("id")
        spot = Spot(str(channel), None, since(job))
        await service.sender.post(Letter(spot, message, job.work.key, repeated=job.repeated), job.begin)
    except SlackApiError as refusal:
        if code(refusal) in REVOKED:
            raise
        log.warning("%s cannot be written to: %s", person, code(refusal))
        raise GivenUp(code(refusal) or "refused") from refusal


async def word(service: Service, job: Job) -> None:
    """Tell a person one line, of our own making."""
    await write(service, job, str(job.work.body["person"]), lines.line(str(job.work.body["text"])))
