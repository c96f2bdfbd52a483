"""Posts a private answer for everyone in the channel."""

from __future__ import annotations

from slack_sdk.errors import SlackApiError

from bot.jobs import GivenUp, Job, Unknown
from bot.render.message import Message
from bot.render.share import shared
from bot.render.slack import parts
from handlers import lines
from handlers.clicks import Click
from handlers.inputs import answered, question_in
from handlers.kept import about
from handlers.service import Service
from handlers.wire.history import Spot
from handlers.wire.refusals import NOT_THERE, code
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
    at = service.world.clock().isoformat()
    first, *more = (shared(part, by=click.user, at=at) for part in parts(answer))
    spot = Spot(click.channel, click.thread, click.at or click.ts)
    letter = Letter(spot, first, job.work.key, about(question_in(click.value), answer), job.repeated)
    try:
        await service.sender.post_all(letter, more, job.begin)
    except SlackApiError as refusal:
        why = code(refusal) or ""
        if why not in NOT_THERE:
            raise
        service.sender.barred.note(click.channel, why)
        await _refuse(service, click, REFUSED.get(why, lines.CLOSED), why)
    except Unknown:
        await whisper(service.sender, click, lines.UNSURE)
        raise


async def _refuse(service: Service, click: Click, message: Message, why: str) -> None:
    await whisper(service.sender, click, message)
    raise GivenUp(why)
