"""Which work is done by what, and what is said when it failed for good."""

from __future__ import annotations

import logging

from slack_sdk.errors import SlackApiError

from bot.jobs import Hopeless, Job, Postponed, Unknown
from bot.state import Work
from handlers import answering, lines, pressing, sharing
from handlers.clicks import Click
from handlers.posts import Post
from handlers.service import Service
from handlers.wire.refusals import UNREACHABLE
from handlers.wire.sender import Letter
from handlers.wire.tell import whisper

log = logging.getLogger("policydesk")
ACTS = {"post": answering.answer, "click": pressing.press, "share": sharing.share}


async def act(service: Service, job: Job) -> None:
    """Do one piece of work."""
    try:
        await ACTS[job.work.kind](service, job)
    except SlackApiError as refusal:
        raise Hopeless("Slack refuses it") from refusal
    except UNREACHABLE as cause:
        raise Postponed(f"Slack cannot be reached: {type(cause).__name__}") from cause


def lane(work: Work) -> str:
    """What is posted in one channel goes one after another; a private answer waits for nobody."""
    return work.key if work.kind == "click" else f"channel:{work.body.get('channel')}"


async def give_up(service: Service, work: Work, code: str) -> None:
    """Tell the person that something broke; `code` finds the cause in the log."""
    message = lines.sorry(code)
    try:
        if work.kind == "post":
            await service.sender.post(Letter(answering.place(Post(**work.body)), message, f"sorry:{work.key}"))
        else:
            await whisper(service.sender, Click(**work.body), message)
    except (SlackApiError, Postponed, Unknown, *UNREACHABLE) as cause:
        log.error("error %s could not be told to the person", code, exc_info=cause)
