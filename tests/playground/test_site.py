"""What is typed and pressed on the page reaches the bot as in Slack, and what the person sees was meant for them."""

from __future__ import annotations

import pytest

from bot.playground.page.pressed import action
from bot.playground.page.scene import DIRECT, LUNCH, TRADE
from tests.playground.test_drawing import HOSTILE, OPTIONS
from tests.playground.visitor import Json, Visitor


async def test_a_command_is_answered_for_the_person_alone(visitor: Visitor) -> None:
    """The answer stands where it was typed, says so, and says what was typed; also where the bot is not."""
    assert await visitor.say("/tariff Vietnam", LUNCH) == {"ts": None, "notice": None}
    (shown,) = visitor.seen
    assert (shown.private, shown.channel, shown.command) == (True, LUNCH, "/tariff Vietnam")
    item = await visitor.until("20 %")
    assert "Only visible to you" in item["html"]
    assert "20 %" in item["notice"]


async def test_a_channel_in_a_command_is_found_by_its_name(visitor: Visitor) -> None:
    """Where the command's manifest asks for it, as `/policy` does; what was typed is shown as it was typed."""
    await visitor.say("/policy daily on #trade at 8", LUNCH)
    item = await visitor.until("Daily summary in")
    assert "#trade" in item["html"]
    (shown,) = visitor.seen
    assert shown.command == "/policy daily on #trade at 8"


async def test_a_mention_is_answered_in_a_thread(visitor: Visitor) -> None:
    """The question stands in the channel with the bot's name in it, the answer hangs from it."""
    heard = await visitor.say("@policy desk How long did Rubio and Lavrov meet?")
    item = await visitor.until("50 minutes")
    assert item["thread"] == heard["ts"]
    question = next(each for each in visitor.seen if each.key == heard["ts"])
    assert question.replies == 1
    assert question.message["text"].startswith("<@U0DESK> How long")


async def test_a_direct_message_needs_no_name(visitor: Visitor) -> None:
    """Every line of the direct message is answered."""
    await visitor.say("who is Wang Yi", DIRECT)
    assert (await visitor.until("Foreign Minister"))["channel"] == DIRECT


@pytest.mark.parametrize(
    ("line", "place", "told"),
    [
        ("source?", TRADE, "Policy Desk hears only what names it here. Try: @Policy Desk source?"),
        ("shall we eat?", LUNCH, None),
    ],
)
async def test_what_does_not_name_the_bot_is_not_for_it(visitor: Visitor, line: str, place: str, told: object) -> None:
    """It is said so where the bot is, in a thread too, so that nobody waits for an answer; elsewhere it is but talk."""
    first = await visitor.say(line, place)
    assert first["notice"] == told
    assert (await visitor.say(line, place, first["ts"]))["notice"] == told
    assert [each.bot for each in visitor.seen] == [False, False]


async def test_where_the_bot_is_not_a_mention_does_not_reach_it(visitor: Visitor) -> None:
    """Slack says so, in private; after /invite it is answered."""
    await visitor.say("@Policy Desk who is Wang Yi", LUNCH)
    assert [each.author for each in visitor.seen] == ["Sam", "Slackbot"]
    await visitor.say("/invite @Policy Desk", LUNCH)
    await visitor.say("@Policy Desk who is Wang Yi", LUNCH)
    assert (await visitor.until("Foreign Minister"))["channel"] == LUNCH


@pytest.mark.parametrize(
    ("line", "thread", "said"),
    [
        ("/weather Seoul", None, "/weather is not a valid command. There is /tariff"),
        ("/tariff Vietnam", "1.1", "Slack takes no commands of apps in threads"),
        ("/invite @Policy Desk", None, "is already in this conversation"),
    ],
)
async def test_what_slack_refuses_is_told(visitor: Visitor, line: str, thread: str | None, said: str) -> None:
    """The person reads why nothing happened."""
    assert said in (await visitor.say(line, TRADE, thread))["notice"]


async def test_what_is_typed_is_data(visitor: Visitor) -> None:
    """Hostile text arrives escaped and is shown as it was typed, without letters that hide (F43-F47)."""
    await visitor.say(f"{HOSTILE} \ud800")
    (shown,) = visitor.seen
    assert "<script" not in shown.message["text"]
    assert "&lt;!channel&gt;" in shown.message["text"]
    html = (await visitor.until("alert"))["html"]
    assert "<script" not in html
    assert "<img" not in html
    assert "\u202e" not in html


async def test_a_press_is_answered(visitor: Visitor) -> None:
    """A button of a private message works; a choice takes the place of the question."""
    await visitor.say("/tariff Congo")
    (asked,) = visitor.seen
    block = asked.message["blocks"][-1]
    button = block["elements"][0]
    await visitor.do(
        "press", channel=TRADE, key=asked.key, block=block["block_id"], action=button["action_id"], option=None
    )
    assert (await visitor.until("No tariff on"))["key"] == asked.key


@pytest.mark.parametrize("wrong", [{"key": "p1.1"}, {"block": "none"}, {"action": "none"}, {"channel": "C0NONE"}])
async def test_what_is_not_there_cannot_be_pressed(visitor: Visitor, wrong: dict[str, str]) -> None:
    """Only what stands in a message that the person sees."""
    await visitor.say("/tariff Congo")
    (asked,) = visitor.seen
    block = asked.message["blocks"][-1]
    there = {"channel": TRADE, "key": asked.key, "block": block["block_id"]}
    there["action"] = block["elements"][0]["action_id"]
    await visitor.do("press", 404, **{**there, **wrong})


@pytest.mark.parametrize("body", ["[]", "7", "{", '{"channel": 3}', '{"channel": "C0TRADE", "text": ' + "[" * 9999])
async def test_an_odd_body_is_refused(visitor: Visitor, body: str) -> None:
    """What the script never sends is answered by a status, not by a fault."""
    kind = {"Content-Type": "application/json"}
    async with visitor.session.post(f"{visitor.site.url}do/say", data=body, headers=kind) as response:
        assert response.status in (400, 404)


def test_menus_are_pressed_by_the_number_of_the_option() -> None:
    """The action carries the option whole, as Slack's does; another number or a date that is empty is none."""
    elements = [
        {"type": "static_select", "action_id": "s", "options": OPTIONS},
        {"type": "datepicker", "action_id": "d"},
    ]
    message: Json = {"blocks": [{"type": "actions", "block_id": "b", "elements": elements}]}
    chosen = action(message["blocks"], "b", "s", "1")
    assert chosen == {"type": "static_select", "action_id": "s", "block_id": "b", "selected_option": OPTIONS[1]}
    assert action(message["blocks"], "b", "d", "2026-11-22") == {
        **{"type": "datepicker", "action_id": "d", "block_id": "b"},
        "selected_date": "2026-11-22",
    }
    assert [action(message["blocks"], "b", "s", each) for each in ("2", "-1", "x", "²", None)] == [None] * 5
    assert action(message["blocks"], "b", "d", None) is None
