"""Answers too long for one message: posted in parts, in order, each within Slack's limits, each with its citations."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from html import unescape

import pytest

from bot.answers import RateTable
from bot.playground import Mishap
from bot.playground.checks import message_problem
from bot.render.slack import PARTS
from tests.handlers.house import House, house, restarted, shown
from tests.handlers.stubs import FixedDesk
from tests.render.cases import ALL
from tests.render.materials import TODAY, threatened
from tests.slack.office import ANN

POST = "chat.postMessage"
LONG_ONES = [name for name in ALL if len(str(ALL[name])) > 8_000]
ENDLESS = RateTable(
    today=TODAY, kind="all", heading="all rates", rows=tuple(threatened(f"Y{n}", f"Country {n}", 9) for n in range(900))
)


def _parts(bot: House) -> list[str]:
    return [shown(message) for message in bot.trade.messages if message.get("bot_id")]


def _numbers(parts: list[str]) -> list[bool]:
    return [f"Part {n} of " in part for n, part in enumerate(parts, start=1)]


@pytest.mark.parametrize("name", LONG_ONES)
async def test_whatever_the_length_slack_takes_it_at_the_first_try(name: str) -> None:
    """Sections over 3,000, more than 50 blocks, 11 fields, long headers, over 13,000 in all (F37, F38)."""
    async with house(FixedDesk(ALL[name])) as bot:
        await bot.people.mention("everything", ANN, bot.trade)
        assert [call.answer.get("error") for call in bot.slack.calls(POST) if not call.ok] == []
        assert [message_problem(post) for post in bot.posts] == [None] * len(bot.posts)
        assert len(bot.posts) >= 1


async def test_a_text_that_is_cut_keeps_its_citation() -> None:
    """A statement of 7,000 letters from a speaker with a long name: who published it and when is still there (F39)."""
    async with house(FixedDesk(ALL["long_found"])) as bot:
        await bot.people.mention("everything", ANN, bot.trade)
        posts = bot.posts
        texts = [unescape(post["text"]) for post in posts]
    assert [part for part in ("The Korea Herald", "10 Jul 2025") if part not in shown(posts[0])] == []
    assert [text[-60:] for text in texts if "The Korea Herald" not in text or len(text) > 620] == []


async def test_an_answer_in_parts_is_posted_whole_in_order_in_its_thread() -> None:
    """130 rows: every row is posted, each part says its place, hangs in the thread and cites its source (F38, F39)."""
    async with house(FixedDesk(ALL["many_rows"])) as bot:
        await bot.people.mention("every tariff", ANN, bot.trade)
        parts, question = _parts(bot), bot.trade.messages[0]
        assert len(parts) > 1
        assert all(_numbers(parts))
        assert {message["thread_ts"] for message in bot.trade.messages[1:]} == {question["ts"]}
        assert [n for n in range(130) if sum(f"Country number {n}\n" in part + "\n" for part in parts) != 1] == []
        assert all("The Korea Herald" in part for part in parts if "Country number" in part.split("\n", 1)[1])


async def test_each_part_has_a_key_of_its_own() -> None:
    """The second part is looked up by the key of the second part (F38)."""
    async with house(FixedDesk(ALL["many_rows"])) as bot:
        await bot.people.mention("every tariff", ANN, bot.trade)
        keys = [post["metadata"]["event_payload"]["key"] for post in bot.posts]
    assert keys == ["event:Ev0001", *(f"event:Ev0001:{n}" for n in range(2, len(keys) + 1))]


async def test_an_answer_without_end_says_what_was_left_out() -> None:
    """No flood: at most four messages, and the last says so; each fact shown has its citation (F38, F39)."""
    async with house(FixedDesk(ENDLESS)) as bot:
        await bot.people.mention("everything", ANN, bot.trade)
        parts = _parts(bot)
    assert (len(parts), "left out" in parts[-1]) == (PARTS, True)
    assert [part for part in parts if "The Korea Herald" not in part.split("\n", 1)[1]] == []


LOST, MISSED, LIMITED = Mishap("drop"), Mishap("drop", taken=False), Mishap("ratelimited", retry_after="60")
MISCHIEF: dict[str, Sequence[Mishap | None]] = {
    "first lost": [LOST],
    "second lost": [None, LOST],
    "both lost": [LOST, LOST],
    "second not taken": [None, MISSED],
    "second limited for long": [None, *[LIMITED] * 9],
    "second not taken for long": [None, *[MISSED] * 4],
}


@pytest.mark.parametrize("mischief", MISCHIEF.values(), ids=MISCHIEF.keys())
async def test_no_part_is_lost_or_doubled(mischief: Sequence[Mishap | None]) -> None:
    """Wherever the connection drops or Slack limits, each part stands there once, in order (F28, F38)."""
    async with house(FixedDesk(ALL["many_rows"])) as calm:
        await calm.people.mention("every tariff", ANN, calm.trade)
        whole = _parts(calm)
    async with house(FixedDesk(ALL["many_rows"])) as bot:
        bot.slack.mishaps.plan(POST, *mischief)
        await bot.people.mention("every tariff", ANN, bot.trade)
        assert (_parts(bot), bot.ended) == (whole, {"done": 1})


async def test_a_replica_goes_on_where_another_stopped_between_two_parts() -> None:
    """One part stands there, its replica is gone: the next posts the rest and nothing twice (F30, F38)."""
    async with house(FixedDesk(ALL["many_rows"])) as bot:
        bot.slack.mishaps.plan(POST, None, Mishap("silent", taken=False))
        bot.people.after = None
        await bot.people.mention("every tariff", ANN, bot.trade)
        while len(bot.slack.calls(POST)) < 2:
            await asyncio.sleep(0)
        await bot.worker.stop(0.01)
        async with restarted(bot, FixedDesk(ALL["many_rows"]), database=bot.database) as fresh:
            await fresh.settled()
            parts = _parts(fresh)
    assert (len(parts) > 1, all(_numbers(parts))) == (True, True)


async def test_a_shared_answer_in_parts_hangs_from_its_first() -> None:
    """Outside a thread the rest stands under the first part; each part names who shared it (F38)."""
    async with house(FixedDesk(ALL["many_rows"])) as bot:
        message = bot.workspace.whisper(bot.trade.id, ANN, {"text": "an answer"})
        share = {"type": "button", "action_id": "share", "value": "tariff|all"}
        await bot.people.press(message, share, ANN, bot.trade)
        first, *more = bot.trade.messages
        assert len(more) >= 1
        assert (first.get("thread_ts"), {each["thread_ts"] for each in more}) == (None, {first["ts"]})
        assert all(f"Shared by <@{ANN}>" in part for part in _parts(bot))


@pytest.mark.parametrize("name", LONG_ONES)
async def test_a_long_private_answer_is_taken_too(name: str) -> None:
    """Slack takes the acknowledgement of a command and the answer to a click, whatever their length (F37, F38)."""
    async with house(FixedDesk(ALL[name])) as bot:
        await bot.people.command("everything", ANN, bot.trade)
        await bot.people.press(bot.last_private, {"type": "button", "action_id": "memo", "value": "x"}, ANN, bot.trade)
        assert [message_problem(each.message) for each in bot.workspace.privates] == [None, None]
        assert [call.ok for call in bot.slack.calls("response_url")] == [True]
