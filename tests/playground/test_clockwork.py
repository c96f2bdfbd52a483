"""The clock of the page, moved over HTTP: the whole bot lives by it, and its summaries come in time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import ClientSession

from bot.cli.eventful import eventful
from bot.desk import Desk
from bot.playground import Mishap
from bot.playground.page import Site
from bot.playground.page.scene import DIRECT, LUNCH, TRADE
from tests.playground.days import BEGIN, LATER, opened, posted, summaries
from tests.playground.visitor import Visitor


@pytest.fixture
async def site(desk: Desk) -> AsyncIterator[Site]:
    """The page on 28 July 2025."""
    async with opened(desk) as running:
        yield running


def said(visitor: Visitor) -> list[str]:
    """The private replies, oldest first."""
    return [each.message["text"] for each in visitor.seen if each.private]


async def test_the_bot_lives_by_the_clock(visitor: Visitor) -> None:
    """A rate is as old as the clock says, before a move and after it; times of messages rise."""
    await visitor.say("/tariff Laos")
    assert await visitor.do("clock", by="day") == {}
    await visitor.say("/tariff Laos")
    before, after = (each for each in visitor.seen if each.private)
    assert ("18 days old" in before.notice, "19 days old" in after.notice) == (True, True)
    assert float(after.ts) - float(before.ts) >= timedelta(days=1).total_seconds()


@pytest.mark.parametrize(
    "mishaps", [[Mishap("ratelimited", retry_after="60")], [Mishap("ratelimited", retry_after="60")] * 7]
)
async def test_what_waits_for_the_clock_is_done_when_it_has_passed(visitor: Visitor, mishaps: list[Mishap]) -> None:
    """Slack limits the bot's messages for some minutes; the clock is moved by an hour, and the answer is there."""
    visitor.site.slack.mishaps.plan("chat.postMessage", *mishaps)
    await visitor.say("@Policy Desk who is Wang Yi")
    await visitor.do("clock", by="hour")
    item = await asyncio.wait_for(visitor.until("Foreign Minister"), 30)
    assert 60 * len(mishaps) <= float(item["key"]) - BEGIN.timestamp() < timedelta(hours=2).total_seconds()


@pytest.mark.parametrize(("move", "least"), [({"by": "hour"}, timedelta(hours=1)), ({"by": "day"}, timedelta(days=1)),
                                             ({"by": "morning"}, timedelta(hours=1))])  # fmt: skip
async def test_it_is_moved_by_the_controls(visitor: Visitor, move: dict[str, str], least: timedelta) -> None:
    """An hour, a day, to the next morning at eight; then it runs on from there."""
    assert await visitor.do("clock", 200, **move) == {}
    now = visitor.site.clockwork.clock()
    assert least <= now - BEGIN < timedelta(days=2)
    if "morning" in move.values():
        assert f"{now.astimezone():%H:%M}" == "08:00"


async def test_it_is_moved_to_a_date(visitor: Visitor) -> None:
    """As a browser's field for date and time writes it, in the zone of this machine."""
    assert await visitor.do("clock", to="2025-08-05T10:30") == {}
    assert f"{visitor.site.clockwork.clock.local():%Y-%m-%d %H:%M}" == "2025-08-05 10:30"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"to": "2025-07-01T08:00"}, "goes forward only"),
        ({"to": "2026-07-01T08:00"}, "At most 31 days"),
        ({"to": "9999-12-31T23:59"}, ""),
        ({"to": "soon"}, "Give a date"),
        ({"to": 7}, "Give a date"),
        ({}, "Give a date"),
    ],
)
async def test_what_it_cannot_do_is_told(visitor: Visitor, body: dict[str, object], told: str) -> None:
    """It stays where it is."""
    answer = await visitor.do("clock", 200, **body)
    assert answer["notice"]
    assert told in answer["notice"]
    assert visitor.site.clockwork.clock.moves == 0


async def test_a_summary_comes_in_time_when_the_clock_passes_its_hour(visitor: Visitor) -> None:
    """As if one had waited: at its hour, and not marked as late, though the clock went on at once."""
    await visitor.say("/policy daily on at 20:00 UTC")
    await visitor.do("clock", by="day")
    (post,) = summaries(visitor.site)
    assert f"{posted(post):%Y-%m-%d %H:%M}" == "2025-07-28 20:00"
    assert "Late" not in str(post)
    assert visitor.site.clockwork.clock() - BEGIN >= timedelta(days=1)


async def test_todays_summary_at_once(visitor: Visitor) -> None:
    """Where it is off it is switched on first, by the command that anybody would type; a day has one summary."""
    assert await visitor.do("summary", channel=TRADE) == {}
    (post,) = summaries(visitor.site)
    assert "first summary · Mon 28 Jul 2025" in post["text"]
    commands = [each.command for each in visitor.seen if each.command]
    assert commands == ["/policy daily on", "/policy daily now"]
    assert await visitor.do("summary", channel=TRADE) == {}
    assert "has had today's summary: 28 Jul 2025, posted" in said(visitor)[-1]
    assert len(summaries(visitor.site)) == 1


async def test_a_week_of_summaries(visitor: Visitor) -> None:
    """The overview, a date that comes, one that passes, quiet days: seven days, each at its hour."""
    answer = await visitor.do("week", channel=TRADE)
    posts = summaries(visitor.site)
    assert answer == {"said": "A week has passed: 7 summaries."}
    assert [f"{posted(each):%d %H:%M}" for each in posts] == [
        f"{day} 08:00" for day in ("29", "30", "31", *("01", "02", "03", "04"))
    ]
    for number, text in enumerate(
        ("first summary", "tomorrow", "(today)", "Passed since", "Passed since", "Nothing new", "Nothing new")
    ):
        assert text in posts[number]["text"], posts[number]["text"]


async def test_quiet_days_are_left_out_where_that_was_chosen(desk: Desk) -> None:
    """The count is told as it is."""
    async with opened(desk, LATER) as site, ClientSession() as session:
        visitor = Visitor(site, session)
        await visitor.say("/policy daily on quiet skip")
        answer = await visitor.do("week", channel=TRADE)
        assert "1 of 7 brought a post" in answer["said"]
        assert len(summaries(site)) == 1


@pytest.mark.parametrize("what", ["summary", "week"])
@pytest.mark.parametrize(
    ("place", "told"), [(DIRECT, "open a channel first"), (LUNCH, "could not be switched on here")]
)
async def test_where_no_summary_can_come(visitor: Visitor, what: str, place: str, told: str) -> None:
    """In the direct message, and where the bot is not: nothing is posted, and it is said why."""
    assert told in (await visitor.do(what, channel=place))["notice"]
    assert summaries(visitor.site, place) == []
    if place == LUNCH:
        assert "Invite me there" in said(visitor)[-1]


async def test_a_week_ends_where_one_starts_over(visitor: Visitor) -> None:
    """At once, and says so; the clock of what was begun does not move that of what begins."""
    visitor.site.clockwork.beat = 3600
    week = asyncio.create_task(visitor.do("week", channel=TRADE))
    await visitor.until("first summary")
    await visitor.do("restart")
    assert await asyncio.wait_for(week, 30) == {"said": "Started over: what was under way ended."}
    assert visitor.seen == []
    assert visitor.site.clockwork.clock() - BEGIN < timedelta(hours=1)
    visitor.site.clockwork.beat = 0
    assert await visitor.do("week", channel=TRADE) == {"said": "A week has passed: 7 summaries."}


async def test_one_starts_over_where_it_began_or_on_a_day_with_more_to_tell(desk: Desk) -> None:
    """The bot is on that day, and the week that follows has a date that comes and goes."""
    async with opened(desk, LATER, eventful(desk.index, LATER.date())) as site, ClientSession() as session:
        visitor = Visitor(site, session)
        await visitor.do("clock", by="day")
        await visitor.do("restart", eventful=True)
        await visitor.do("week", channel=TRADE)
        assert sum("1 Aug 2025" in each["text"] for each in summaries(site)) > 2
        await visitor.do("restart")
        await visitor.say("/tariff Laos")
        (reply,) = visitor.seen
        assert "500 days old" in reply.notice
        assert f"{reply.when:%Y-%m-%d}" == f"{LATER:%Y-%m-%d}"


async def test_one_thing_at_a_time(desk: Desk) -> None:
    """Pressed twice, or in two tabs, the second is told that the clock is moving."""
    async with opened(desk, LATER) as site, ClientSession() as session:
        visitor = Visitor(site, session)
        both = await asyncio.gather(visitor.do("week", channel=TRADE), visitor.do("week", channel=TRADE))
        assert {"said": "A week has passed: 7 summaries."} in both
        assert {"notice": "The clock is moving already."} in both
        assert len(summaries(site)) == 7


async def test_the_page_is_told_of_the_time(visitor: Visitor) -> None:
    """Each open page hears where the clock stands, when it is moved, and what is under way."""
    async for change in visitor.stream():
        assert change["clock"]["doing"] == ""
        first = change["clock"]["wall"]
        break
    await visitor.do("clock", by="hour")
    async for change in visitor.stream():
        assert 3_600_000 <= change["clock"]["wall"] - first < 3_700_000
        break


def test_a_day_to_begin_on_is_offered_when_nothing_is_ahead(desk: Desk) -> None:
    """Four days before the date of which most facts speak; none is offered while a date lies ahead."""
    found = eventful(desk.index, desk.today())
    assert found == BEGIN.date()
    assert eventful(desk.index, BEGIN.date()) is None
