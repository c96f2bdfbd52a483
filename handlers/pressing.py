"""The private answer to a click."""

from __future__ import annotations

from bot.answers import Answer
from bot.jobs import Job
from bot.render.message import Message
from bot.render.slack import render
from handlers import lines
from handlers.clicks import Click
from handlers.inputs import answered
from handlers.service import Desk, Service
from handlers.wire.tell import whisper

PICK = "answer:pick:"  # a choice of "did you mean": its answer takes the place of the question


async def press(service: Service, job: Job) -> None:
    """Answer a click. Where it may have been answered already it is left: it can be pressed again."""
    click = Click(**job.work.body)
    if job.repeated:
        return
    answer = await service.aside(lambda desk: _answer(desk, click))
    await job.begin()
    instead = answer is not None and click.private and click.action.startswith(PICK)
    await whisper(service.sender, click, render(answer) if answer else _refusal(click), instead)


def _refusal(click: Click) -> Message:
    # the first press of a Share button is answered by `handlers.sharing`
    return lines.SHARED if click.action.partition(":")[0] == "share" else lines.STALE


def _answer(desk: Desk, click: Click) -> Answer | None:
    """What the button asks for; None when it is none of ours or its value is empty."""
    match click.action.partition(":")[0]:
        case "answer":
            return answered(desk, click.value)
        case "passage":
            return desk.passage(click.value) if click.value else None
        case "memo":
            return desk.memo(click.value) if click.value else None
    return None
