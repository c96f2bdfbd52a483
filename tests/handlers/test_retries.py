"""Work that fails after it was claimed: tried again, at last given up with one kind line, and free to be asked anew."""

from __future__ import annotations

import pytest

from bot.desk import Desk
from bot.playground import payloads
from tests.handlers.house import house, restarted, shown
from tests.handlers.stubs import BrokenDesk, FlakyDesk
from tests.render.cases import ANSWERS
from tests.slack.office import ANN

TRIES = 3


@pytest.mark.parametrize("faults", range(1, TRIES))
async def test_work_that_fails_is_tried_again(faults: int, caplog: pytest.LogCaptureFixture) -> None:
    """A fault that passes is not seen by the person: one answer, no apology, no error in the log (F24)."""
    async with house(FlakyDesk(ANSWERS["vietnam"], faults)) as bot:
        await bot.people.mention("Vietnam", ANN, bot.trade)
        assert ["20 %" in shown(post) for post in bot.posts] == [True]
        assert bot.ended == {"done": 1}
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []


async def test_after_the_last_try_the_person_and_the_operator_get_the_same_code(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """One kind line in the thread, one error with the cause in the log, under one code; the claim is released (F24)."""
    async with house(FlakyDesk(ANSWERS["vietnam"], faults=TRIES)) as bot:
        await bot.people.mention("Vietnam", ANN, bot.trade)
        said = [(post["thread_ts"], "the code e1." in post["text"]) for post in bot.posts]
        assert said == [(bot.trade.messages[0]["ts"], True)]
        assert bot.ended == {"failed": 1}
    errors = [record for record in caplog.records if record.levelname == "ERROR"]
    assert [error.getMessage() for error in errors] == ["error e1 in post"]
    assert errors[0].exc_info is not None
    assert str(errors[0].exc_info[1]) == "the secret cause"


@pytest.mark.parametrize("form", ["the same event", "another event for the same post"])
async def test_a_redelivery_after_the_work_was_given_up_is_answered(desk: Desk, form: str) -> None:
    """The claim was released: Slack's repeated delivery, in either form, is answered once (F24)."""
    async with house(BrokenDesk()) as bot:
        channel = bot.workspace.im(ANN)
        message = bot.people.say(f"<@{bot.workspace.bot_user}> Vietnam", ANN, channel)
        first = payloads.event_callback(bot.workspace, payloads.message_event(message, channel))
        other = payloads.event_callback(bot.workspace, payloads.app_mention(message, channel))
        await bot.people.envelope(first)
        async with restarted(bot, desk, database=bot.database) as mended:
            for _ in range(2):
                await mended.people.envelope(first if form == "the same event" else other, retry=1)
            answers = ["20 %" in shown(post) for post in mended.posts]
    assert answers == [False, True]
