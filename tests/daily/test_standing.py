"""The channel that the settings name: taken up at the start, given up when they change, never against Slack."""

from __future__ import annotations

from bot.desk import Desk
from bot.state import subscriptions
from tests.daily.days import DAY, due, next_at, outcomes, subscribed, tops, wait
from tests.daily.test_policy import policy, stored
from tests.handlers.house import House, house, restarted

TRADE, LUNCH = "C0TRADE", "C0LUNCH"


def channels(bot: House) -> dict[str, bool]:
    """The channels that have a summary, and whether it is on."""
    return {each.channel: each.active for each in bot.database.once(subscriptions.every)}


async def test_the_settings_can_name_a_channel(desk: Desk) -> None:
    """For a bot that has one channel; what is set in Slack goes before it."""
    async with house(desk, daily_channel="C0TRADE", daily_at="07:30", daily_zone="Asia/Tokyo") as bot:
        await bot.ticker.tick()
        assert next_at(bot.database).isoformat() == "2026-11-22T22:30:00+00:00"
        subscribed(bot.database, bot.clock(), at="09:00")
        await bot.ticker.tick()
        assert next_at(bot.database).isoformat() == "2026-11-23T00:00:00+00:00"


async def test_a_channel_of_earlier_settings_is_forgotten(desk: Desk) -> None:
    """POLICYDESK_DAILY_CHANNEL names another one, or none any more: nothing comes where it came before."""
    async with house(desk, daily_channel=TRADE) as bot:
        await bot.ticker.tick()
        assert channels(bot) == {TRADE: True}
        async with restarted(bot, desk, database=bot.database, daily_channel=LUNCH) as later:
            await later.ticker.tick()
            assert channels(bot) == {LUNCH: True}
        async with restarted(bot, desk, database=bot.database) as last:
            await wait(last, DAY)
        assert (channels(bot), tops(bot)) == ({}, [])


async def test_what_was_set_in_slack_outlives_the_settings(desk: Desk) -> None:
    """On or off: what people have set stays when the settings name another channel, or none."""
    async with house(desk, daily_channel=TRADE) as bot:
        subscribed(bot.database, bot.clock(), channel="C0ONE")
        await policy(bot, "daily off")
        for settings in ({"daily_channel": LUNCH}, {}):
            async with restarted(bot, desk, database=bot.database, **settings) as later:
                await later.ticker.tick()
        assert channels(bot) == {"C0ONE": True, TRADE: False}


async def test_a_channel_without_the_bot_stays_off(desk: Desk) -> None:
    """Put out of it, the bot does not switch its summary on again, not at the next tick nor at the next start; somebody
    in the channel can."""
    async with house(desk, daily_channel=TRADE) as bot:
        await bot.ticker.tick()
        bot.trade.members.discard(bot.workspace.bot_user)
        await due(bot)
        await wait(bot, 60)
        assert channels(bot) == {TRADE: False}
        async with restarted(bot, desk, database=bot.database, daily_channel=TRADE) as later:
            await wait(later, DAY)
            assert (channels(bot), outcomes(bot.database)) == ({TRADE: False}, {"2026-11-23": "failed"})
            bot.trade.members.add(bot.workspace.bot_user)
            assert "Next:" in await policy(later, "daily on")
            await due(later)
    assert len(tops(bot)) == 1


async def test_replicas_whose_settings_differ_lose_no_summary(desk: Desk) -> None:
    """The one that was started last decides; the other does not set its own hour again at its next tick."""
    async with house(desk, daily_channel=TRADE, daily_at="08:00") as bot:
        await bot.ticker.tick()
        async with restarted(bot, desk, database=bot.database, daily_channel=TRADE, daily_at="09:30") as other:
            await other.ticker.tick()
            await wait(bot, 60)
            assert next_at(bot.database).isoformat() == "2026-11-22T09:30:00+00:00"
            await due(bot)
            await wait(other, 60)
            await wait(bot, 60)
    assert (len(tops(bot)), outcomes(bot.database)) == (1, {"2026-11-22": "posted"})


async def test_another_hour_in_the_settings_is_taken_up(desk: Desk) -> None:
    """Without a second summary on the same day."""
    async with house(desk, daily_channel=TRADE) as bot:
        await bot.ticker.tick()
        await due(bot)
        async with restarted(bot, desk, database=bot.database, daily_channel=TRADE, daily_at="09:30") as later:
            await wait(later, 60)
            assert next_at(bot.database).isoformat() == "2026-11-24T09:30:00+00:00"
        found = stored(bot)
        assert found is not None
        assert found.set_by is None
