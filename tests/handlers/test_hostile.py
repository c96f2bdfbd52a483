"""Hostile words in a question, through the whole path: inert in the reply, bounded in time, never an error."""

from __future__ import annotations

import time

import pytest

from tests.handlers.house import House, shown
from tests.slack.office import ANN

MARKUP = [
    "<!channel>",
    "<!here>",
    "<!everyone>",
    "<@U0BEN>",
    "<!subteam^S1>",
    "<#C0TRADE>",
    "<https://evil.example|https://gov.example>",
    "<javascript:alert(1)|click>",
    "<mailto:x@y|z>",
    "&lt;!channel&gt;",
    "&amp;lt;!channel&amp;gt;",
    "<!channel|<!here>>",
]
BIDI = "‮Vietnam⁦​\x00﻿"
OPERATORS = [
    '"',
    "*",
    "NEAR(",
    "-",
    ":",
    "^",
    "AND OR NOT",
    "((",
    "))",
    '"" OR ""',
    "a* AND",
    "col:x",
    "🇻🇳",
    "{a b}",
    "'; --",
]
LIVE = ("<!", "<@U0BEN", "<#", "<http", "<javascript", "<mailto")


@pytest.mark.parametrize("words", MARKUP)
@pytest.mark.parametrize("command", ["/tariff", "/nothing"])
async def test_markup_in_a_command_is_inert(bot: House, words: str, command: str) -> None:
    """Whoever types a mention, a broadcast or a link sees it as plain text (F43, F44)."""
    await bot.people.command(f"{words} Brazil", ANN, bot.trade, command=command)
    assert [live for live in LIVE if live in shown(bot.last_private)] == []


@pytest.mark.parametrize("words", MARKUP)
async def test_markup_in_a_mention_is_inert_also_when_shared(bot: House, words: str) -> None:
    """A public answer to a hostile question notifies nobody and links nowhere; nor does the shared one (F43, F44)."""
    await bot.people.mention(f"{words} is what?", ANN, bot.trade)
    share = {"type": "button", "action_id": "share", "value": f"ask|{words}"}
    await bot.people.press(bot.trade.messages[-1], share, ANN, bot.trade)
    assert len(bot.posts) == 2
    texts = [shown(post).replace(f"Shared by <@{ANN}>", "") for post in bot.posts]
    assert [live for live in LIVE for text in texts if live in text] == []
    assert [post["link_names"] for post in bot.posts] == [False, False]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "https://gov@evil.example/", "//evil"])
async def test_addresses_in_a_question_become_no_link(bot: House, address: str) -> None:
    """No button and no text of the reply leads where the question wants (F45, F46)."""
    await bot.people.command(f"Brazil {address}", ANN, bot.trade)
    assert f'"url": "{address}' not in str(bot.last_private.message).replace("'", '"')
    assert f"<{address}" not in shown(bot.last_private)


async def test_invisible_letters_are_stripped(bot: House) -> None:
    """Bidi marks, zero-width letters and NUL neither hide the name nor come back (F47)."""
    await bot.people.command(f"{BIDI} {BIDI}", ANN, bot.trade)
    assert [f"{ord(c):x}" for c in BIDI if not c.isalpha() and c in shown(bot.last_private)] == []


async def test_a_lone_surrogate_breaks_nothing(bot: House) -> None:
    """Half a pair of surrogates, as JSON can carry it, is answered without a fault (F47)."""
    echo = await bot.people.direct("tariff on Vietnam \ud83d", ANN)
    assert (echo.status, "20 %" in shown(bot.posts[0])) == (200, True)
    assert "\ud83d" not in shown(bot.posts[0])


@pytest.mark.parametrize("words", OPERATORS)
async def test_search_operators_are_only_words(bot: House, words: str, caplog: pytest.LogCaptureFixture) -> None:
    """Every operator of the search is harmless, alone and beside a name, in every way of asking (F49)."""
    for text in (words, f"{words} Vietnam", f"Vietnam {words}"):
        assert (await bot.people.command(text, ANN, bot.trade)).status == 200
        assert (await bot.people.mention(text, ANN, bot.trade)).status == 200
    assert (len(bot.posts), bot.privates) == (3, 3)
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


@pytest.mark.parametrize("text", ["x" * 100_000, "word " * 2_000, "Vietnam " * 2_000, "(" * 50_000, "ý" * 50_000])
async def test_long_input_is_bounded(bot: House, text: str) -> None:
    """100,000 letters or 2,000 words are answered in good time and in a message within the limits (F50)."""
    began = time.process_time()  # of the processor: a busy machine is no fault of ours
    echo = await bot.people.command(text, ANN, bot.trade)
    assert (echo.status, time.process_time() - began < 2) == (200, True)
    assert len(shown(bot.last_private)) < 13_000
