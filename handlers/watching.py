"""Watches: set and told of by command; what is new comes as one direct message, at most one an hour."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from bot.desk.watchable import Subject, Unclear
from bot.digest import Change, Told
from bot.jobs import GivenUp, Job
from bot.jobs.tick import HOUR
from bot.render.elements import inert
from bot.render.message import Message
from bot.render.text import counted
from bot.render.text import listed as listing
from bot.render.watching import News, message
from bot.state import Connection, Incoming, Work, bases, watches
from bot.state.inbox import leave
from bot.state.watches import Watched
from handlers import direct, telling
from handlers.lines import line
from handlers.service import Service

MOST = 50  # subjects that one person may watch
REMEMBERED = 5  # marks of one fact
HOW = (
    "Say a country, a bloc, a person, a topic such as `tariffs` or `defence`, or a bound such as `tariff > 30` or "
    "`Laos > 30`; several with commas. Everything that is new comes with the daily summary: `/policy daily`."
)


async def watch(service: Service, person: str, team: str, text: str) -> Message:
    """Begin to watch one thing or several; gives what to answer. All of it is understood, or nothing begins."""
    asked = service.desk.watchable(text)
    if isinstance(asked, Unclear):
        near = f"Did you mean {inert(' or '.join(asked.names[:3]))}?" if asked.names else HOW
        return line(f"I do not know “{inert(asked.text[:60])}”. {near}")
    fresh = [_watched(service, each, person, team) for each in asked]
    if not await service.database.run(partial(_begin, fresh=fresh, now=service.world.seconds())):
        return line(f"Nobody may watch more than {MOST} things. `/policy watching` lists yours, `unwatch` ends one.")
    told = "; ".join(f"{inert(each.label)}: {counted(len(each.told), 'fact')}" for each in fresh)
    about = " about it" if len(fresh) == 1 else ""
    return line(
        f"You watch {told}{about} in the base now. I write to you when one is added or changes, at most once an hour."
    )


async def unwatch(service: Service, person: str, text: str) -> Message:
    """End watches, or with no text say which there are."""
    if not text:
        return await listed(service, person)
    if text.casefold() in ("all", "everything"):
        number = await service.database.run(lambda connection: watches.remove(connection, person))
        return line(f"You watch nothing any more; it was {number}.")
    asked = service.desk.watchable(text)
    subjects = () if isinstance(asked, Unclear) else asked
    ended = await service.database.run(partial(_end, person=person, specs=[each.spec for each in subjects]))
    if labels := [inert(each.label) for each in subjects if each.spec in ended]:
        return line(f"You no longer watch {listing(labels, 'or')}.")
    return line(f"You did not watch {inert(text[:60])}. {(await listed(service, person)).text}")


async def listed(service: Service, person: str) -> Message:
    """What a person watches."""
    found = await service.database.run(lambda connection: watches.of(connection, person))
    if not found:
        return line(f"You watch nothing. Begin with `/policy watch Vietnam`. {HOW}")
    return line("You watch: " + "; ".join(inert(each.label) for each in found) + ". `/policy unwatch` ends one.")


async def report(service: Service, job: Job) -> None:
    """Tell a person what is new about what they watch, if anything is. Raises as `direct.write` does."""
    person, now, version = str(job.work.body["person"]), service.world.seconds(), await telling.keep(service)
    found = await service.database.run(lambda connection: watches.of(connection, person))
    if not job.repeated and any(each.last_sent > now - HOUR for each in found):
        return
    marks = service.marks.by_fact
    fresh = {each.spec: _fresh(service, each, marks) for each in found}
    if any(fresh.values()):
        olds = [each.told[fact][-1] for each in found for fact in fresh[each.spec] if fact in each.told]
        tellings = await service.database.run(lambda connection: bases.tellings(connection, olds))
        news = [_news(service, each, new, tellings) for each, new in _once(found, fresh) if new]
        try:
            await direct.write(service, job, person, message(news))
        except GivenUp:
            await _compared(service, person, version)
            raise
    sent = now if any(fresh.values()) else None
    told = [_told(each, fresh[each.spec], marks, version, sent) for each in found]
    await service.database.run(partial(_record, told=told))


async def failed(service: Service, work: Work) -> None:
    """It was given up: not tried again before the base changes again."""
    await _compared(service, str(work.body["person"]), service.marks.version)


def _watched(service: Service, subject: Subject, person: str, team: str) -> Watched:
    marks = service.marks.by_fact
    told = {fact: [marks[fact]] for fact in service.desk.watched(subject.spec) if fact in marks}
    version = service.marks.version
    return Watched(person=person, spec=subject.spec, team=team, label=subject.label, version=version, told=told)


def _begin(connection: Connection, fresh: Sequence[Watched], now: float) -> bool:
    known = watches.of(connection, fresh[0].person)
    if len({each.spec for each in (*known, *fresh)}) > MOST:
        return False
    last = max((each.last_sent for each in known), default=0.0)
    for each in fresh:
        watches.put(connection, replace(each, last_sent=last))
    key = f"keep:{fresh[0].version}"  # so that a change can be told with what was said before
    leave(connection, [Incoming("keep", key, key, {})], now, again_after=0.0)
    return True


def _end(connection: Connection, person: str, specs: Sequence[str]) -> set[str]:
    """Those that were watched until now."""
    return {each for each in specs if watches.remove(connection, person, each)}


def _fresh(service: Service, watched: Watched, marks: dict[str, str]) -> list[str]:
    """Facts that the person was not told as they stand now: about the subject now, or when it was last told."""
    facts = dict.fromkeys([*service.desk.watched(watched.spec), *watched.told])
    return [fact for fact in facts if fact in marks and marks[fact] not in watched.told.get(fact, [])]


def _once(found: list[Watched], fresh: dict[str, list[str]]) -> Iterator[tuple[Watched, list[str]]]:
    """Each fact at the first of the subjects that it belongs to."""
    seen: set[str] = set()
    for each in found:
        yield each, [fact for fact in fresh[each.spec] if fact not in seen]
        seen.update(fresh[each.spec])


def _news(service: Service, watched: Watched, fresh: list[str], tellings: dict[str, str]) -> News:
    changes = []
    for cited in service.desk.cited(fresh):
        old = tellings.get(watched.told.get(cited.fact.id, [""])[-1])
        changes.append(Change(cited, Told(**json.loads(old)) if old else None))
    return News(watched.label, tuple(changes), tuple(each.cited.fact.id in watched.told for each in changes))


def _told(watched: Watched, fresh: list[str], marks: dict[str, str], version: str, sent: float | None) -> Watched:
    now = {fact: [*watched.told.get(fact, []), marks[fact]][-REMEMBERED:] for fact in fresh}
    last = watched.last_sent if sent is None else sent
    return replace(watched, told={**watched.told, **now}, version=version, last_sent=last)


def _record(connection: Connection, told: list[Watched]) -> None:
    for each in told:
        if watches.remove(connection, each.person, each.spec):  # it may have been ended meanwhile
            watches.put(connection, each)


async def _compared(service: Service, person: str, version: str) -> None:
    await service.database.run(lambda connection: watches.compared(connection, person, version))
