"""Replies that are kept: the same words again cost nothing, and never tell what was true yesterday."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.answers import Answer
from bot.desk import Desk
from handlers.replies import LONGEST, MOST, Replies
from tests.handlers.house import House, house, shown
from tests.index_of import index_in
from tests.samples import SEEDS
from tests.slack.office import ANN


class Watched(Desk):
    """Counts what it is asked; its day and its base can be changed."""

    def __init__(self, desk: Desk, day: date) -> None:
        super().__init__(desk.index, desk.names, lambda: self.day)
        self.day, self.asked = day, 0

    def rate(self, text: str) -> Answer | None:
        """Counted."""
        self.asked += 1
        return super().rate(text)


@pytest.fixture
def watched(desk: Desk) -> Watched:
    """On 22 Nov 2026."""
    return Watched(desk, date(2026, 11, 22))


async def _told(bot: House, text: str) -> str:
    assert (await bot.people.command(text, ANN, bot.trade)).status == 200
    return shown(bot.last_private)


async def test_the_same_words_are_looked_up_and_drawn_once(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second `/tariff Vietnam` asks neither the desk nor the renderer, and is answered alike to the letter."""
    async with house(watched) as bot:
        first = await bot.people.command("Vietnam", ANN, bot.trade)
        monkeypatch.setattr("handlers.tariff.render", None)
        second = await bot.people.command("Vietnam", ANN, bot.trade)
    assert (first, watched.asked) == (second, 1)


async def test_a_new_day_brings_a_new_answer(watched: Watched) -> None:
    """What is told depends on the day: tomorrow the same words are answered anew."""
    async with house(watched) as bot:
        today = await _told(bot, "Vietnam")
        watched.day = date(2025, 7, 15)
        earlier = await _told(bot, "Vietnam")
    assert (watched.asked, today == earlier) == (2, False)


async def test_a_rebuilt_base_brings_a_new_answer(watched: Watched, tmp_path: Path) -> None:
    """Over another base the same words are answered anew, and the old base's reply is not given again."""
    async with house(watched) as bot:
        before = await _told(bot, "Vietnam")
        watched.index = index_in(tmp_path, SEEDS)
        after = await _told(bot, "Vietnam")
    assert (watched.asked, before == after) == (2, False)


async def test_other_words_have_another_reply(watched: Watched) -> None:
    """Also when only a letter differs."""
    async with house(watched) as bot:
        assert await _told(bot, "Vietnam") != await _told(bot, "Vietnamm")


async def test_what_breaks_is_asked_again(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault is not kept: once it is mended the answer comes."""
    async with house(watched) as bot:
        with monkeypatch.context() as broken:
            broken.setattr("handlers.tariff.render", None)
            assert "Sorry" in await _told(bot, "Vietnam")
        assert "20 %" in await _told(bot, "Vietnam")


def test_the_replies_last_used_stay() -> None:
    """There is room for so many; the one not used for longest makes way."""
    replies = Replies(lambda: "one", most=2)
    for text in ("a", "b"):
        replies.keep(text, text.upper(), "one")
    assert replies.find("a") == "A"
    replies.keep("c", "C", "one")
    assert [replies.find(text) for text in "abc"] == ["A", None, "C"]
    assert (len(replies), MOST) == (2, 2_000)


def test_a_long_input_is_not_kept() -> None:
    """Neither memory nor the room of others goes to what nobody types twice."""
    replies = Replies(lambda: "one")
    replies.keep("x" * (LONGEST + 1), "X", "one")
    assert len(replies) == 0


def test_a_reply_that_midnight_has_overtaken_is_not_kept() -> None:
    """Begun on one day and finished on the next it may tell of either."""
    editions = iter(["old", "new", "new", "new"])
    replies = Replies(lambda: next(editions))
    begun = replies.edition()
    replies.keep("a", "A", begun)
    assert replies.find("a") is None
