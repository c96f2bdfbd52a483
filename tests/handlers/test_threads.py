"""Conversations: what is asked in a thread or a direct conversation may speak of the bot's last reply."""

from __future__ import annotations

import asyncio
from typing import NoReturn

import pytest

from bot.desk import Desk
from bot.playground import Mishap, payloads
from bot.playground.workspace import Channel
from handlers import kept
from handlers.posts import Post
from handlers.thread import PATIENCE, before
from tests.handlers.house import House, house, restarted, shown
from tests.slack.office import ANN, BEN, OTHER_BOT

MEETING = "How long did Rubio and Lavrov meet?"
READING = ("conversations.replies", "conversations.history")


def _reads(bot: House) -> int:
    return sum(len(bot.slack.calls(method)) for method in READING)


async def _asked(bot: House, text: str, channel: Channel | None = None) -> str:
    """Ask in a channel; gives the thread of the answer."""
    await bot.people.mention(text, ANN, channel or bot.trade)
    return str(bot.posts[-1]["thread_ts"])


async def _then(bot: House, text: str, thread: str, channel: Channel | None = None, user: str = ANN) -> str:
    posts = len(bot.posts)
    assert (await bot.people.mention(text, user, channel or bot.trade, thread_ts=thread)).status == 200
    assert (len(bot.posts), bot.posts[-1]["thread_ts"]) == (posts + 1, thread)
    return shown(bot.posts[-1])


FOLLOWED = [
    ("Vietnam", "and Thailand?", "Thailand: 36 %"),
    ("tariff on Vietnam?", "what about Laos", "Laos: 40 %"),
    ("Vietnam", "and for Brazil?", "No tariff on Brazil"),
    (MEETING, "source?", "Rubio holds talks with Russia"),
    (MEETING, "which article?", "AP/The Korea Herald"),
    (MEETING, "who said that?", "reports it itself and names no speaker"),
    (MEETING, "where was that?", "Kuala Lumpur, Malaysia."),
    (MEETING, "when was that?", "10 Jul 2025 (date inferred)."),
    (MEETING, "why?", "Not in the base: a reason for that"),
    ("Is it true that Korea's tariffs are four times America's?", "says who?", "Donald Trump."),
    ("what is the price of tea in Antarctica", "source?", "the reply before gave no fact"),
]


@pytest.mark.parametrize(("first", "text", "part"), FOLLOWED)
async def test_a_follow_up_speaks_of_the_last_reply(bot: House, first: str, text: str, part: str) -> None:
    """In the thread of an answer its source, speaker, date and the same for another country can be asked for."""
    thread = await _asked(bot, first)
    assert part in await _then(bot, text, thread, user=BEN)


@pytest.mark.parametrize(("first", "text", "part"), FOLLOWED)
async def test_a_restart_forgets_nothing(bot: House, desk: Desk, first: str, text: str, part: str) -> None:
    """What a reply was about is kept with the message: a new process understands the follow-up as well."""
    thread = await _asked(bot, first)
    async with restarted(bot, desk) as fresh:
        assert part in await _then(fresh, text, thread)


async def test_follow_ups_follow_each_other(bot: House) -> None:
    """Each speaks of the newest reply, and "and Laos?" of the question that was first asked."""
    thread = await _asked(bot, "When does Vietnam's rate take effect?")
    assert "1 Aug 2025" in await _then(bot, "and Thailand?", thread)
    assert "Donald Trump. " in await _then(bot, "who said that?", thread)
    assert "imports from Laos" in await _then(bot, "and Laos?", thread)
    assert "imports from Laos" in await _then(bot, "source?", thread)


async def test_a_reply_keeps_what_it_is_about(bot: House) -> None:
    """Question, kind and facts are in the message's metadata; help keeps no facts."""
    await _asked(bot, "tariff on Vietnam?")
    payload = {"key": "event:Ev0001", "question": "tariff on Vietnam?", "kind": "tariff", "facts": ["vietnam-rate"]}
    assert bot.posts[0]["metadata"] == {"event_type": "policydesk_reply", "event_payload": payload}
    await bot.people.direct("hello", ANN)
    assert kept.read(bot.posts[1]["metadata"]) == kept.Kept("hello", "ask", ())


async def test_direct_messages_follow_the_last_reply(bot: House, desk: Desk) -> None:
    """At the top of a direct conversation the bot's newest reply counts, after a restart too."""
    await bot.people.direct("Laos", ANN)
    await bot.people.direct("Vietnam", ANN)
    await bot.people.direct("and Thailand?", ANN)
    assert "Thailand: 36 %" in shown(bot.posts[-1])
    async with restarted(bot, desk) as fresh:
        await fresh.people.direct("who said that?", ANN)
        assert "Donald Trump. " in shown(fresh.posts[-1])
        assert "Thailand" in shown(fresh.posts[-1])


async def test_a_thread_in_a_direct_conversation_is_its_own(bot: House) -> None:
    """A thread under a reply speaks of that reply, not of the newest one."""
    await bot.people.direct("Laos", ANN)
    question = bot.workspace.im(ANN).messages[0]
    await bot.people.direct("Brazil", ANN)
    await bot.people.direct("source?", ANN, thread_ts=question["ts"])
    assert bot.posts[-1]["thread_ts"] == question["ts"]
    assert "imports from Laos" in shown(bot.posts[-1])


async def test_people_do_not_see_each_others_conversations(bot: House) -> None:
    """Ben's "source?" has nothing to do with what Ann was told."""
    await bot.people.direct("Laos", ANN)
    await bot.people.direct("source?", BEN)
    assert "The base does not say" in shown(bot.posts[-1])


async def test_a_private_channel_works_too(bot: House) -> None:
    """The manifest's scopes are enough to read a thread there."""
    channel = bot.workspace.add_channel("G0TEAM", "team", {ANN, bot.workspace.bot_user}, "private")
    thread = await _asked(bot, "Vietnam", channel)
    assert "Thailand: 36 %" in await _then(bot, "and Thailand?", thread, channel)


async def test_without_a_reply_before_it_is_asked_as_it_stands(bot: House) -> None:
    """In a thread in which the bot has said nothing, and at the top of a channel, nothing is guessed."""
    first = bot.people.say("Vietnam", ANN, bot.trade)
    assert "The base does not say" in await _then(bot, "source?", first["ts"])
    await bot.people.mention("source?", ANN, bot.trade)
    assert "The base does not say" in shown(bot.posts[-1])
    assert len(bot.slack.calls("conversations.replies")) == 1


async def test_a_question_of_its_own_reads_nothing(bot: House) -> None:
    """No thread is read for what says for itself what it is about."""
    thread = await _asked(bot, "Vietnam")
    assert "50 minutes" in await _then(bot, MEETING, thread)
    await bot.people.direct("Vietnam", ANN)
    assert _reads(bot) == 0


async def test_a_shared_reply_can_be_followed(bot: House) -> None:
    """What was shared from a private reply keeps what it is about; so does a shared follow-up."""
    await bot.people.command("Laos", ANN, bot.trade)
    await bot.people.click(bot.last_private, "share", ANN, bot.trade)
    shared = bot.trade.messages[-1]
    assert "Donald Trump. " in await _then(bot, "who said that?", shared["ts"])
    await bot.people.click(bot.trade.messages[-1], "share", BEN, bot.trade)
    assert ("Donald Trump. " in shown(bot.posts[-1]), "Shared by" in shown(bot.posts[-1])) == (True, True)
    assert bot.posts[-1]["metadata"]["event_payload"]["facts"] == ["laos-tariff"]


TROUBLE = [
    Mishap("ratelimited"),
    Mishap("drop"),
    Mishap("half_json"),
    Mishap("html"),
    Mishap("server_error"),
]


@pytest.mark.parametrize("mishap", TROUBLE, ids=lambda mishap: mishap.kind)
async def test_a_thread_that_cannot_be_read_does_no_harm(
    bot: House, mishap: Mishap, caplog: pytest.LogCaptureFixture
) -> None:
    """The text is then asked as it stands; the log has one line."""
    thread = await _asked(bot, "Vietnam")
    bot.slack.mishaps.plan("conversations.replies", mishap, mishap)  # a dropped read is tried once more by aiohttp
    assert "The base does not say" in await _then(bot, "source?", thread)
    lines = [record.getMessage() for record in caplog.records if record.name == "policydesk"]
    assert (len(lines), "a thread could not be read" in lines[0]) == (1, True)


class _SlowSlack:
    async def conversations_replies(self, **_: object) -> NoReturn:
        await asyncio.Event().wait()
        raise AssertionError("nobody sets the event")


async def test_a_slow_slack_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a few seconds the question is answered without what was said before it."""
    assert PATIENCE < 10
    monkeypatch.setattr("handlers.thread.PATIENCE", 0)
    post = Post("C0TRADE", "2.000000", "1.000000", "source?")
    assert await before(_SlowSlack(), post) is None  # type: ignore[arg-type]


async def test_a_missing_scope_does_no_harm(bot: House) -> None:
    """An app that was installed before the scopes grew still answers."""
    assert bot.workspace.scopes is not None
    bot.workspace.scopes = set(bot.workspace.scopes) - {"channels:history"}
    thread = await _asked(bot, "Vietnam")
    assert "The base does not say" in await _then(bot, "source?", thread)


async def test_only_the_bots_own_messages_count(bot: House) -> None:
    """Metadata copied by another app onto its message is not taken for a reply of ours."""
    thread = await _asked(bot, "Vietnam")
    mark = kept.Kept("Laos", "tariff", ("laos-tariff",))
    bot.workspace.post(
        bot.trade, {"bot_id": OTHER_BOT, "text": "x", "thread_ts": thread, "metadata": kept.metadata("k", mark)}
    )
    assert "Vietnam accepted" in await _then(bot, "source?", thread)


async def _bot_asks(bot: House, thread: str) -> None:
    text = f"<@{bot.workspace.bot_user}> Vietnam"
    message = bot.workspace.post(bot.trade, {"bot_id": OTHER_BOT, "text": text, "thread_ts": thread})
    await bot.people.event(payloads.app_mention(message, bot.trade))


async def test_two_bots_answering_each_other_stop(desk: Desk) -> None:
    """After five replies in a thread an allowed bot gets no more there, also after a restart; a person does (F21)."""
    async with house(desk, allowed_bots=frozenset({OTHER_BOT})) as bot:
        thread = bot.people.say("let them talk", ANN, bot.trade)["ts"]
        for _ in range(8):
            await _bot_asks(bot, thread)
        assert len(bot.posts) == 5
        async with restarted(bot, desk, allowed_bots=frozenset({OTHER_BOT})) as fresh:
            await _bot_asks(fresh, thread)
            assert len(fresh.posts) == 5
            await _then(fresh, "Laos", thread)
        other = bot.people.say("another thread", ANN, bot.trade)["ts"]
        await _bot_asks(bot, other)
        assert len(bot.posts) == 7


async def test_a_bot_is_not_answered_when_the_thread_cannot_be_read(desk: Desk) -> None:
    """Then nobody can tell how often it was answered, and silence ends every loop (F21)."""
    async with house(desk, allowed_bots=frozenset({OTHER_BOT})) as bot:
        thread = bot.people.say("let them talk", ANN, bot.trade)["ts"]
        bot.slack.mishaps.plan("conversations.replies", Mishap("ratelimited"))
        await _bot_asks(bot, thread)
        assert bot.posts == []
