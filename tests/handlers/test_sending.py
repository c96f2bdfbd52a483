"""Sending: one message for one question, whatever becomes of the connection while Slack takes it."""

from __future__ import annotations

import pytest

from bot.desk import Desk
from bot.playground import Mishap, payloads
from handlers.wire.sender import LATE
from tests.handlers.house import House, house, shown
from tests.slack.office import ANN, granted

POST = "chat.postMessage"
LOST = {
    "dropped (F28)": Mishap("drop"),
    "500 (F29)": Mishap("server_error"),
    "503 (F29)": Mishap("server_error", status=503),
    "fatal_error (F29)": Mishap("refused", error="fatal_error"),
    "HTML (F40)": Mishap("html"),
    "half JSON (F40)": Mishap("half_json"),
    "plain text (F40)": Mishap("text"),
    "a list (F40)": Mishap("list"),
    "no UTF-8 (F40)": Mishap("latin"),
}


def _replies(bot: House) -> list[str]:
    """What stands in the channel beside the question."""
    return [shown(message) for message in bot.trade.messages if message.get("bot_id")]


@pytest.mark.parametrize("mishap", LOST.values(), ids=LOST.keys())
async def test_what_slack_took_is_found_by_its_metadata_and_not_posted_again(bot: House, mishap: Mishap) -> None:
    """Slack took the message and its answer was lost or made no sense: one message, and the work is done."""
    bot.slack.mishaps.plan(POST, mishap)
    await bot.people.mention("Vietnam", ANN, bot.trade)
    assert [len(bot.slack.calls(method)) for method in (POST, "conversations.replies")] == [1, 1]
    assert bot.clock.slept == [LATE]  # in one go: it is not a fault after which all begins anew
    assert (len(_replies(bot)), bot.ended) == (1, {"done": 1})


@pytest.mark.parametrize("mishap", LOST.values(), ids=LOST.keys())
async def test_what_slack_did_not_take_is_posted_after_a_look(bot: House, mishap: Mishap) -> None:
    """The same without Slack having taken it: it looks, does not find it, and posts it (F28, F29, F40)."""
    bot.slack.mishaps.plan(POST, Mishap(mishap.kind, False, mishap.retry_after, mishap.status, mishap.error))
    await bot.people.mention("Vietnam", ANN, bot.trade)
    methods = [call.method for call in bot.slack.journal if call.method != "auth.test"]
    assert methods == [POST, "conversations.replies", POST]
    assert (len(_replies(bot)), bot.ended) == (1, {"done": 1})


async def test_a_time_out_after_slack_took_it_gives_one_message(desk: Desk) -> None:
    """No answer within the client's patience is an unknown outcome, not a refusal (F29)."""
    async with house(desk, patience=0.5) as bot:
        bot.slack.mishaps.plan(POST, Mishap("silent"))
        await bot.people.mention("Vietnam", ANN, bot.trade)
        assert (len(_replies(bot)), len(bot.slack.calls(POST)), bot.ended) == (1, 1, {"done": 1})
        assert bot.clock.slept == [LATE]  # in one go: it is no fault


async def test_misfortune_without_end_gives_one_message_all_the_same(bot: House) -> None:
    """Drops, refusals and limits in a row, none of them taken; the message comes through at last, once (F28, F29)."""
    troubles = [Mishap("drop", taken=False), Mishap("server_error", taken=False), Mishap("ratelimited")] * 3
    bot.slack.mishaps.plan(POST, *troubles, Mishap("drop"))
    await bot.people.mention("Vietnam", ANN, bot.trade)
    assert (len(_replies(bot)), bot.ended) == (1, {"done": 1})


async def test_without_the_right_to_look_the_outcome_is_recorded_as_unknown(
    bot: House, caplog: pytest.LogCaptureFixture
) -> None:
    """The scope is missing: nothing is posted again, and the operator is told once, with a code (F31)."""
    bot.workspace.scopes = granted() - {"channels:history"}
    bot.slack.mishaps.plan(POST, Mishap("drop"))
    await bot.people.mention("Vietnam", ANN, bot.trade)
    assert (len(bot.slack.calls(POST)), len(_replies(bot)), bot.ended) == (1, 1, {"unknown": 1})
    assert bot.clock.slept == [LATE]  # at once: another look would tell no more
    errors = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert [("error e1:" in error, "missing_scope" in error, bot.trade.id in error) for error in errors] == [
        (True,) * 3
    ]


async def test_a_redelivery_after_an_unknown_outcome_posts_nothing(bot: House) -> None:
    """What nobody could find out stays known: the same post in another event is not answered either (F31)."""
    bot.workspace.scopes = granted() - {"im:history"}
    bot.slack.mishaps.plan(POST, Mishap("drop"))
    await bot.people.direct("Vietnam", ANN)
    channel = bot.workspace.im(ANN)
    await bot.people.event(payloads.app_mention(channel.messages[0], channel))
    assert len(bot.slack.calls(POST)) == 1


@pytest.mark.parametrize("times", [1, 4])
async def test_a_look_that_fails_for_now_is_repeated(bot: House, times: int) -> None:
    """Slack is out of order or limits us: it is asked again until it tells, before anything is posted (F31)."""
    bot.slack.mishaps.plan(POST, Mishap("drop"))
    bot.slack.mishaps.plan("conversations.replies", *[Mishap("drop"), Mishap("ratelimited", retry_after="7")] * times)
    await bot.people.mention("Vietnam", ANN, bot.trade)
    assert (len(bot.slack.calls(POST)), len(_replies(bot)), bot.ended) == (1, 1, {"done": 1})
    assert 7.0 in bot.clock.slept


async def test_a_channel_that_cannot_be_shown_for_an_hour_ends_as_unknown(
    bot: House, caplog: pytest.LogCaptureFixture
) -> None:
    """Slack took the message and shows nothing for an hour: no apology below an answer that may stand there (F31)."""
    bot.slack.mishaps.plan(POST, Mishap("drop"))
    bot.slack.mishaps.plan("conversations.replies", *[Mishap("server_error")] * 400)
    await bot.people.mention("Vietnam", ANN, bot.trade)
    assert (len(bot.slack.calls(POST)), bot.ended) == (1, {"unknown": 1})
    assert [record.levelname for record in caplog.records].count("ERROR") == 1


async def test_a_message_is_found_behind_many_others(bot: House) -> None:
    """The look goes through every page since the question (F28)."""
    bot.slack.mishaps.plan(POST, Mishap("drop"))
    question = bot.people.say(f"<@{bot.workspace.bot_user}> Vietnam", ANN, bot.trade)
    for number in range(450):
        bot.people.say(f"word {number}", ANN, bot.trade, question["ts"])
    await bot.people.event(payloads.app_mention(question, bot.trade))
    assert len(bot.slack.calls("conversations.replies")) == 3
    assert (len(bot.slack.calls(POST)), bot.ended) == (1, {"done": 1})


async def test_metadata_that_somebody_copied_is_not_taken_for_ours(bot: House) -> None:
    """Another app posts our key before us; the answer is posted all the same (F28)."""
    bot.slack.mishaps.plan(POST, Mishap("drop", taken=False))
    question = bot.people.say(f"<@{bot.workspace.bot_user}> Vietnam", ANN, bot.trade)
    stolen = {"event_type": "policydesk_reply", "event_payload": {"key": "event:EvX"}}
    theirs = {"bot_id": "B0THIEF", "text": "no", "thread_ts": question["ts"], "metadata": stolen}
    bot.workspace.post(bot.trade, theirs)
    await bot.people.event(payloads.app_mention(question, bot.trade), event_id="EvX")
    assert len(bot.posts) == 1


@pytest.mark.parametrize("code", ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"])
async def test_blocks_that_slack_refuses_give_the_plain_text_once_with_its_source(
    bot: House, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The plain text has figure, publisher and date; it is posted once and the operator is told (F36)."""
    bot.slack.mishaps.plan(POST, Mishap("refused", taken=False, error=code))
    await bot.people.mention("tariff on Vietnam", ANN, bot.trade)
    assert [("blocks" in call.args, call.ok) for call in bot.slack.calls(POST)] == [(True, False), (False, True)]
    text = bot.posts[0]["text"]
    assert [part for part in ("20 %", "The Korea Herald", "10 Jul 2025") if part not in text] == []
    assert [record.levelname for record in caplog.records] == ["ERROR"]


async def test_the_plain_text_is_not_doubled_either(bot: House) -> None:
    """Slack refuses the blocks, takes the text, and the connection drops (F28, F36)."""
    bot.slack.mishaps.plan(POST, Mishap("refused", taken=False, error="invalid_blocks"), Mishap("drop"))
    await bot.people.mention("Vietnam", ANN, bot.trade)
    assert (len(bot.slack.calls(POST)), len(_replies(bot)), bot.ended) == (2, 1, {"done": 1})


async def test_nothing_that_is_sent_unfurls_or_links_names(bot: House) -> None:
    """Posts, shares, direct messages, private answers, response URLs, acknowledgements: all are off (F42)."""
    await bot.people.mention("Vietnam", ANN, bot.trade)
    await bot.people.direct("Vietnam", ANN)
    acknowledged = (await bot.people.command("Vietnam", ANN, bot.trade)).json
    await bot.people.click(bot.last_private, "share", ANN, bot.trade)
    await bot.people.click(bot.last_private, "memo", ANN, bot.trade)
    bot.slack.mishaps.plan("response_url", Mishap("server_error", taken=False))
    await bot.people.click(bot.trade.messages[1], "memo", ANN, bot.trade)
    ways = (POST, "chat.postEphemeral", "response_url")
    sent = [call for method in ways for call in bot.slack.calls(method)]
    assert [len(bot.slack.calls(method)) for method in ways] == [3, 1, 2]
    switches = ("unfurl_links", "unfurl_media", "link_names")
    assert [call.method for call in sent if [call.args.get(name) for name in switches] != [False] * 3] == []
    assert [acknowledged.get(name) for name in switches] == [False] * 3
