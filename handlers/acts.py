"""Which work is done by what, and what is said when it failed for good."""

from __future__ import annotations

import logging

from slack_sdk.errors import SlackApiError

from bot.config import Settings
from bot.jobs import Hopeless, Job, Patience, Postponed, Unknown
from bot.jobs.tick import HOUR
from bot.state import Work
from handlers import answering, daily, direct, lines, pressing, sharing, telling, watching
from handlers.clicks import Click
from handlers.posts import Post
from handlers.service import Service
from handlers.wire.refusals import UNREACHABLE
from handlers.wire.sender import Letter
from handlers.wire.tell import whisper

log = logging.getLogger("policydesk")
ACTS = {
    "post": answering.answer,
    "click": pressing.press,
    "share": sharing.share,
    "daily": daily.deliver,
    "word": direct.word,
    "watch": watching.report,
    "keep": telling.kept,
}


async def act(service: Service, job: Job) -> None:
    """Do one piece of work; not when it is too old to help anybody. What is begun already is brought to its end."""
    oldest = patience(service.settings).get(job.work.kind, Patience()).oldest
    if not job.repeated and service.world.seconds() - job.work.received > oldest:
        raise Hopeless("it has waited for too long")
    try:
        await ACTS[job.work.kind](service, job)
    except SlackApiError as refusal:
        raise Hopeless("Slack refuses it") from refusal
    except UNREACHABLE as cause:
        raise Postponed(f"Slack cannot be reached: {type(cause).__name__}") from cause


def lane(work: Work) -> str:
    """What is posted in one channel goes one after another; a private answer waits for nobody."""
    channel = work.body.get("channel")
    return work.key if work.kind == "click" or channel is None else f"channel:{channel}"


def patience(settings: Settings) -> dict[str, Patience]:
    """A summary is tried for as long as it may come late; then it is recorded as missed."""
    return {"daily": Patience(oldest=(settings.daily_window + 1) * HOUR)}


async def give_up(service: Service, work: Work, code: str) -> None:
    """Tell the person that something broke; `code` finds the cause in the log. A summary is recorded as failed."""
    message = lines.sorry(code)
    try:
        if work.kind == "daily":
            await daily.failed(service, work)
        elif work.kind == "watch":
            await watching.failed(service, work)
        elif work.kind == "post":
            await service.sender.post(Letter(answering.place(Post(**work.body)), message, f"sorry:{work.key}"))
        elif work.kind in ("click", "share"):
            await whisper(service.sender, Click(**work.body), message)
    except (SlackApiError, Postponed, Unknown, *UNREACHABLE) as cause:
        log.error("error %s could not be told to the person", code, exc_info=cause)
