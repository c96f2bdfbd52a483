"""Posts a private answer for everyone in the channel."""

from __future__ import annotations

from slack_sdk.errors import SlackApiError

from bot.jobs import GivenUp, Job
from bot.render.message import Message
from bot.render.share import shared
from bot.render.slack import render
from handlers import lines
from handlers.clicks import Click
from handlers.inputs import answered, question_in
from handlers.kept import about
from handlers.service import Service
from handlers.wire.history import Spot
from handlers.wire.refusals import code
from handlers.wire.sender import Letter
from handlers.wire.tell import whisper

REFUSED = {
    "not_in_channel": lines.UNINVITED,
    "channel_not_found": lines.UNINVITED,  # what Slack says of a private channel the bot is not in
    "is_archived": lines.ARCHIVED,
}


async def share(service: Service, job: Job) -> None:
    """Post the answer with the name of who shared it; where the bot cannot, the person is told why."""
    click = Click(**job.work.body)
    answer = await service.aside(lambda desk: answered(desk, click.value))
    if answer is None:
        await _refuse(service, click, lines.STALE, "stale")
        return
    message = shared(render(answer), by=click.user, at=service.world.clock().isoformat())
    spot = Spot(click.channel, click.thread, click.at or click.ts)
    letter = Letter(spot, message, job.work.key, about(question_in(click.value), answer), job.repeated)
    try:
        await service.sender.post(letter, job.begin)
    except SlackApiError as refusal:
        trouble = REFUSED.get(code(refusal) or "")
        if trouble is None:
            raise
        await _refuse(service, click, trouble, code(refusal) or "")


async def _refuse(service: Service, click: Click, message: Message, why: str) -> None:
    await whisper(service.sender, click, message)
    raise GivenUp(why)
