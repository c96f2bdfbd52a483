"""Daily summaries as Slack messages."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.answers import Cited
from bot.digest import Change, Digest
from bot.render import daily
from bot.render.elements import inert
from bot.render.message import Message
from bot.render.page import Points, Said
from bot.render.pages.daily import further, summary
from tests.render.daily_cases import ALL_DIGESTS, CHANGED, DATES, DIGESTS, FIRST, QUIET, TABLE
from tests.render.materials import MEMBERS
from tests.render.snapshot import assert_snapshot
from tests.render.test_hostile import shown

LATE = "08:00 Asia/Seoul"
# What is said of nothing but the summary itself needs no source.
OWN = re.compile(r"\d[\d,]* more facts? (in the thread|on this date)\.|Of \d+ more countr(y|ies): press All rates\.")


def sent(digest: Digest, late: str | None = None) -> list[Message]:
    """The post and its thread."""
    return list(daily.drawn(digest, late).messages)


def seen(message: Message) -> str:
    """What a reader sees of a message, look-alike letters aside."""
    return "\n".join(text for _, text in shown(message.blocks))


def said(digest: Digest) -> Iterator[Said]:
    """Everything that is said in the post and in its thread."""
    for part in (*summary(digest), *further(digest)):
        if isinstance(part, Points):
            yield from (each for item in part.items for each in item)


@pytest.mark.parametrize("name", DIGESTS)
def test_summaries_stay_as_they_were(name: str) -> None:
    """A change of what people see is made on purpose."""
    messages = [{"text": message.text, "blocks": message.blocks} for message in sent(DIGESTS[name])]
    assert_snapshot(name, messages)


@pytest.mark.parametrize("name", ALL_DIGESTS)
def test_everything_said_has_its_source_right_behind_it(name: str) -> None:
    """On the page, and in the very same section of the message."""
    drawn = [text for message in sent(ALL_DIGESTS[name]) for _, text in shown(message.blocks)]
    for each in said(ALL_DIGESTS[name]):
        assert each.source or OWN.fullmatch(each.text), each
        if each.source and name in DIGESTS:
            assert any(f"{inert(each.text)} [{inert(each.source)}" in text for text in drawn), each


@pytest.mark.parametrize("name", DIGESTS)
def test_a_summary_is_one_screen(name: str) -> None:
    """At most forty lines of a hundred letters; what is more goes into the thread."""
    lines = [line for text in seen(daily.drawn(DIGESTS[name]).post).split("\n") for line in [text]]
    assert sum(math.ceil(len(line) / 100) for line in lines) <= 40


@pytest.mark.parametrize("late", [None, LATE])
@pytest.mark.parametrize("name", ALL_DIGESTS)
def test_the_notification_is_short_and_ends_with_an_item(name: str, late: str | None) -> None:
    """At most 600 characters, whole items each with its source, and facts wherever the post has any."""
    text = daily.text(ALL_DIGESTS[name], late)
    assert len(text) <= daily.LIMIT
    assert text.endswith((".", "]", "More in the post."))
    assert daily.drawn(ALL_DIGESTS[name], late).post.text == inert(text)
    if name in DIGESTS and name not in ("daily_quiet", "daily_empty"):
        assert "Korea Herald" in text or "The Daily" in text


def test_a_quiet_day_says_so_and_that_this_says_nothing_about_the_world() -> None:
    """(F71) With the date of the newest source, and without any button."""
    message = daily.drawn(QUIET).post
    for text in (seen(message), message.text):
        assert "Nothing new in the base since the last summary" in text
        assert "This says nothing about the world: newest source 10 Jul 2025, 502 days old." in text
    assert [block["type"] for block in message.blocks] == ["header", "section"]
    assert daily.drawn(QUIET).thread == ()


@pytest.mark.parametrize("name", DIGESTS)
def test_a_late_summary_says_when_it_was_due(name: str) -> None:
    """(F69) Right under the heading, and in the notification; nothing else of the post changes."""
    late, usual = daily.drawn(DIGESTS[name], LATE).post, daily.drawn(DIGESTS[name]).post
    assert "Late: this was due at 08:00 Asia/Seoul" in json.dumps(late.blocks[1])
    assert "Late: this was due at 08:00 Asia/Seoul" in late.text
    assert (late.blocks[0], *late.blocks[2:]) == usual.blocks


def test_the_first_summary_has_every_rate_with_its_standing() -> None:
    """Rates of one article together, each with where it stands; dates, staleness and disputes after them."""
    text = seen(daily.drawn(FIRST).post)
    for part in (
        "Policy Desk, first summary · Mon 23 Nov 2026",
        "40 % Laos, Myanmar (threatened) · 36 % Cambodia, Thailand (threatened) · 32 % Indonesia (threatened)",
        "20 % Vietnam (agreed in a deal)",
        "10 % Singapore (in force since Apr 2025). [AP/The Korea Herald, 10 Jul 2025 (date inferred)]",
        "last confirmed 10 Jul 2025, 501 days ago. [AP/The Korea Herald",
        "• 1 Aug 2025 (479 days ago): The report says loosely",
        "• Sep 2025 (ended 419 days ago): Three countries were in talks",
        "*Coming:* no date in the base.",
        "four times higher than America's. [The Korea Times, 6 or 7 Mar 2025 (date inferred)] Denied: The South",
    ):
        assert part in text


def test_buttons_only_promise_what_there_is() -> None:
    """All rates where there are any; none on a quiet day, none where the base has no rate."""
    actions = {
        name: [
            (button["action_id"], button["value"])
            for block in daily.drawn(digest).post.blocks
            if block["type"] == "actions"
            for button in block["elements"]
        ]
        for name, digest in DIGESTS.items()
    }
    rates = [("answer:rates", "tariff|all")]
    assert actions == {
        "daily_first": rates,
        "daily_quiet": [],
        "daily_changed": rates,
        "daily_table": rates,
        "daily_dates": rates,
        "daily_empty": [],
    }


def test_a_changed_rate_stands_between_both_sources() -> None:
    """Old value with its source, new value with its own and a link to the passage."""
    text = seen(daily.drawn(CHANGED).post)
    assert (
        "Changed: US tariff on Vietnam: 46 %, threatened [AP/The Korea Herald, 3 Apr 2025] "
        "→ 20 %, agreed in a deal, not confirmed in force. [The Daily, 10 Jul 2025 (date inferred), "
        "<https://www.daily.example/news/1?a=1&amp;b=2#:~:text=Vietnam%20recently%20agreed,on%20its%20imports"
        "|www.daily.example>]"
    ) in text
    assert (
        "Changed: They met for 60 minutes. [AP/The Korea Herald, 10 Jul 2025 (date inferred)] Told before: 50" in text
    )


def test_a_disputed_claim_is_told_with_its_denial_once() -> None:
    """The denial stands behind the claim, and not a second time as a new fact of its own."""
    text = seen(daily.drawn(CHANGED).post)
    assert text.count("denied at once") == 1
    assert "Denied: The South Korean government denied at once" in text


def test_a_view_is_told_as_somebodys() -> None:
    """Who says it stands before an opinion that does not name its author; a statement that does is left alone."""
    assert "New: Opinion of Wang Son-taek: The delay was a tactical move." in seen(daily.drawn(CHANGED).post)
    assert "): Ahn Ye-ha sees a rate cut" in seen(daily.drawn(DATES).post)


def test_three_changed_rates_make_a_table() -> None:
    """Country, what was told, what holds now and the source of each; addresses right under it."""
    blocks = daily.drawn(TABLE).post.blocks
    place = next(n for n, block in enumerate(blocks) if block["type"] == "table")
    rows = [[cell["text"] for cell in row] for row in blocks[place]["rows"]]
    assert rows[0] == ["Goods from", "Told before", "Now", "Source"]
    assert rows[1] == [
        "Laos",
        "49 %, threatened [AP/The Korea Herald, 3 Apr 2025]",
        "40 %, threatened",
        "AP/The Korea Herald, 10 Jul 2025 (date inferred)",
    ]
    assert rows[3] == ["Singapore", "–", "10 %, in force since Apr 2025", "The Daily, 10 Jul 2025 (date inferred)"]
    assert "<https://www.daily.example/news/1" in seen(Message("x", (blocks[place + 1],)))


def test_a_caution_is_said_wherever_a_rate_is_told() -> None:
    """In the overview by the countries' names, in a table beside the rate, in a sentence in full."""
    weak = tuple(_weak(row.cited) for row in MEMBERS[:3])
    rows = (*(replace(row, cited=each) for row, each in zip(MEMBERS, weak, strict=False)), *MEMBERS[3:])
    assert FIRST.rates is not None
    first = seen(daily.drawn(replace(FIRST, rates=replace(FIRST.rates, rows=rows))).post)
    assert "(in force since Apr 2025). Read with caution: Laos, Myanmar, Cambodia. [AP" in first
    changes = tuple(Change(each) for each in weak)
    assert seen(daily.drawn(replace(TABLE, changes=changes)).post).count("threatened, read with caution") == 3
    assert "Caution: One loose clause. [AP" in seen(daily.drawn(replace(TABLE, changes=changes[:1])).post)


def _weak(of: Cited) -> Cited:
    return replace(of, fact=replace(of.fact, measure=replace(of.measure, caveat="one loose clause")))


def test_dates_say_how_far_off_they_are() -> None:
    """Passed, today, in so many days, a month by its beginning, a period that is on by its end."""
    text = seen(daily.drawn(DATES).post)
    for part in (
        "24 Jul 2025 (yesterday): Opinion of Wang Son-taek:",
        "• 25 Jul 2025 (today): ",
        "• 1 Aug 2025 (in 7 days): US tariffs: Laos 40 %, Myanmar 40 %",
        "• Aug 2025 (begins in 7 days): ",
        "• 20 to 26 Jul 2025 (now; ends tomorrow): ",
        "No fact added or changed. This says nothing about the world: newest source 10 Jul 2025, 15 days old.",
        "1 more date: see the thread.",
    ):
        assert part in text


def test_what_did_not_fit_is_in_the_thread() -> None:
    """Further changes with their sources, how many are not told at all, other facts and dates."""
    (thread,) = daily.drawn(CHANGED).thread
    assert "4 more changes not told here" in seen(thread)
    assert "Changed in its details (dates, people or relations): The report says loosely" in seen(thread)
    (thread,) = daily.drawn(FIRST).thread
    assert "*1 Aug 2025, further:*" in seen(thread)
    assert "US tariffs: Laos 40 %, Myanmar 40 %, Cambodia 36 %, Thailand 36 % (threatened). [AP" in seen(thread)
