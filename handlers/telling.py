"""Keeps what the base says now, so that a later summary can tell what has changed, old value and new."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import partial

from bot import summaries
from bot.digest import Before
from bot.jobs import Job
from bot.render.pages.daily_items import told
from bot.state import Connection, bases
from handlers.service import Service

AT_ONCE = 100  # facts looked up before others get their turn


def last(service: Service, channel: str) -> Callable[[Connection], Before | None]:
    """What reads, within a transaction, what a channel was told last. To be called by the thread of the desk."""
    return partial(summaries.read, channel=channel, marks=service.marks.by_fact, cite=service.desk.cited)


async def kept(service: Service, job: Job) -> None:
    """Keep the base as it is told now: a piece of work, left by whoever begins to watch something."""
    del job
    await keep(service)


async def keep(service: Service) -> str:
    """Keep the base as it is told now, if it is not kept; gives its version."""
    async with service.keeping:
        return await _keep(service)


async def _keep(service: Service) -> str:
    marks, number = service.marks.by_fact, service.marks.version
    if service.marks.kept and await service.database.run(lambda connection: bases.known(connection, number)):
        return number
    fresh = set(await service.database.run(partial(_held, marks=marks)))
    wanted = [fact for fact, mark in marks.items() if mark in fresh]
    tellings: dict[str, str] = {}
    for start in range(0, len(wanted), AT_ONCE):
        for cited in service.desk.cited(wanted[start : start + AT_ONCE]):
            mark = marks[cited.fact.id]
            tellings[mark] = summaries.telling(told(cited, mark))
        await asyncio.sleep(0)
    await service.database.run(partial(bases.keep, base=marks, told=tellings))
    service.marks.kept = True
    return number


def _held(connection: Connection, marks: Mapping[str, str]) -> list[str]:
    """Those of these marks of which no telling is kept; what is kept of the others is not forgotten from now on."""
    bases.keep(connection, marks, {})
    return bases.untold(connection, marks.values())
