"""`/policy daily now`: today's summary before its hour, by the same work, and once a day all the same."""

from __future__ import annotations

import pytest

from bot.playground import Mishap
from tests.daily.days import DAY, due, last, outcomes, subscribed, tops, wait
from tests.daily.test_policy import policy, stored
from tests.handlers.house import House, shown
from tests.slack.office import BEN


async def test_it_comes_at_once_and_not_again_at_its_hour(bot: House) -> None:
    """Nobody waits for the evening; the day has had its summary, the next day has its own."""
    subscribed(bot.database, bot.clock(), at="20:00")
    assert "is being posted in <#C0TRADE>" in await policy(bot, "daily now")
    assert "first summary · Sun 22 Nov 2026" in shown(tops(bot)[0])
    assert "Late" not in shown(tops(bot)[0])
    assert "Next: Mon 23 Nov 2026, 20:00" in await policy(bot, "daily status")
    await due(bot)
    assert len(tops(bot)) == 1
    await wait(bot, DAY)
    assert outcomes(bot.database) == {"2026-11-22": "posted", "2026-11-23": "posted"}


async def test_a_day_that_has_had_its_summary_gets_no_other(bot: House) -> None:
    """Asked for again, or after the one that came by itself: one line says when it was posted."""
    subscribed(bot.database, bot.clock())
    await due(bot)
    for _ in range(2):
        said = await policy(bot, "daily now")
        assert "has had today's summary: 23 Nov 2026, posted, Mon 23 Nov 2026, 08:00 (Asia/Seoul)" in said
    assert len(tops(bot)) == 1


async def test_asked_for_by_two_at_once_it_is_one(bot: House) -> None:
    """While it is being posted it is known already."""
    subscribed(bot.database, bot.clock())
    bot.slack.mishaps.plan("chat.postMessage", Mishap("drop"))
    await policy(bot, "daily now")
    await policy(bot, "daily now", BEN)
    assert (len(tops(bot)), outcomes(bot.database)) == (1, {"2026-11-22": "posted"})


async def test_what_failed_comes_at_its_hour(bot: House) -> None:
    """A day whose summary was refused when asked for is tried again by the clock."""
    subscribed(bot.database, bot.clock(), at="20:00")
    bot.slack.mishaps.plan("chat.postMessage", Mishap("refused", error="internal_oddity"))
    await policy(bot, "daily now")
    assert outcomes(bot.database) == {"2026-11-22": "failed"}
    await due(bot)
    assert outcomes(bot.database) == {"2026-11-22": "posted"}


async def test_a_channel_without_one_is_told_how_to_switch_it_on(bot: House) -> None:
    """Also one where it is switched off: nothing is posted."""
    assert "Switch it on with `/policy daily on" in await policy(bot, "daily now")
    subscribed(bot.database, bot.clock())
    await policy(bot, "daily off")
    assert "off" in await policy(bot, "daily now")
    assert tops(bot) == []


async def test_a_quiet_day_stays_quiet_where_that_was_chosen(bot: House) -> None:
    """With nothing new it says so and sends none; the day is not used up."""
    subscribed(bot.database, bot.clock(), quiet="skip")
    await due(bot)
    await wait(bot, DAY / 2)
    assert "Nothing is new since the last summary" not in await policy(bot, "daily now")
    bot.clock.forward(DAY / 2 - 3600)
    assert "Nothing is new since the last summary" in await policy(bot, "daily send now")
    told = last(bot.database)
    assert told is not None
    assert (told.day, len(tops(bot))) == ("2026-11-23", 1)


@pytest.mark.parametrize("place", ["lunch", "direct"])
async def test_only_where_it_could_be_switched_on(bot: House, place: str) -> None:
    """Not where the bot is not, not in a direct conversation."""
    channel = bot.lunch if place == "lunch" else bot.workspace.im(BEN)
    said = await policy(bot, "daily now", BEN, channel)
    assert "Invite me" in said or "name one with #" in said
    assert stored(bot, channel.id) is None
