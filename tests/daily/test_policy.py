"""`/policy daily`: set, asked for and switched off in Slack, by those who may."""

from __future__ import annotations

import pytest

from bot.desk import Desk
from bot.playground import Mishap
from bot.playground.workspace import Channel
from bot.state import Database, subscriptions
from bot.state.subscriptions import Subscription
from tests.daily.days import HOUR, due, next_at, subscribed, tops
from tests.handlers.house import House, house, shown
from tests.slack.office import ANN, BEN


async def policy(bot: House, text: str, user: str = ANN, channel: Channel | None = None) -> str:
    """Type the command; what is answered, privately and at once."""
    before = bot.privates
    echo = await bot.people.command(text, user, channel or bot.trade, command="/policy")
    assert (echo.status, bot.privates - before) == (200, 1)
    assert bot.last_private.user == user
    return shown(bot.last_private)


def stored(bot: House, channel: str = "C0TRADE") -> Subscription | None:
    """What is set for a channel."""
    return bot.database.once(lambda connection: subscriptions.read(connection, channel))


async def test_switched_on_it_comes_the_next_morning(bot: House) -> None:
    """The reply says when; then it is there."""
    said = await policy(bot, "daily on at 08:00 Seoul weekdays")
    assert "Daily summary in <#C0TRADE>: on weekdays at 08:00 (Asia/Seoul)" in said
    assert "Next: Mon 23 Nov 2026, 08:00 (Asia/Seoul)" in said
    await due(bot)
    assert "first summary" in shown(tops(bot)[0])


async def test_on_postgresql_it_is_kept_too(desk: Desk, emptied: str) -> None:
    """Set, posted, told, switched off."""
    async with house(desk, database=Database.open(emptied)) as bot:
        await policy(bot, "daily on at 08:00 Seoul")
        await due(bot)
        assert "Last: 23 Nov 2026, posted" in await policy(bot, "daily status")
        assert "off" in await policy(bot, "daily off")
        assert len(tops(bot)) == 1
        bot.database.close()


async def test_what_is_not_said_stays(bot: House) -> None:
    """A second command changes one thing; the first starts from the settings."""
    await policy(bot, "daily on")
    found = stored(bot)
    assert found is not None
    assert (found.at, found.zone, found.days, found.quiet) == ("08:00", "UTC", "0123456", "post")
    await policy(bot, "daily on Seoul quiet skip")
    await policy(bot, "daily 9am", BEN)
    found = stored(bot)
    assert found is not None
    assert (found.at, found.zone, found.quiet, found.set_by) == ("09:00", "Asia/Seoul", "skip", BEN)


async def test_what_is_wrong_changes_nothing(bot: House) -> None:
    """Each bad part is named, nothing is changed, and what was typed is inert (F43)."""
    said = await policy(bot, "daily on 25:00 <!channel> &lt;!here&gt; Asia/Soul")
    assert ("25:00" in said, "Nothing was changed" in said, stored(bot)) == (True, True, None)
    assert "<!" not in said


async def test_a_zone_that_is_offered_can_be_copied(bot: House) -> None:
    """Its name stands as it is to be typed."""
    said = await policy(bot, "daily on US")
    assert "America/New_York" in said
    assert "Next:" in await policy(bot, "daily on America/New_York")


async def test_another_channel_is_named(bot: House) -> None:
    """As Slack writes it, from anywhere, also from a direct conversation."""
    await policy(bot, "daily on <#C0TRADE|trade> at 7", channel=bot.workspace.im(ANN))
    found = stored(bot)
    assert found is not None
    assert found.at == "07:00"
    assert "name one with #" in await policy(bot, "daily status", channel=bot.workspace.im(ANN))


async def test_a_channel_without_the_bot_is_told_how_to_invite(bot: House) -> None:
    """In a public channel and in a private one that the bot cannot see."""
    for channel in (bot.lunch, bot.workspace.channels["G0QUIET"]):
        said = await policy(bot, "daily on", channel=channel)
        assert f"I am not in <#{channel.id}>. Invite me there with `/invite @Policy Desk`" in said
        assert stored(bot, channel.id) is None


async def test_only_members_may_change_it(bot: House) -> None:
    """Somebody outside the channel changes nothing, and is told why."""
    bot.trade.members.discard(BEN)
    said = await policy(bot, "daily on <#C0TRADE|trade>", BEN, bot.lunch)
    assert ("Only members of <#C0TRADE>" in said, stored(bot)) == (True, None)
    subscribed(bot.database, bot.clock())
    await policy(bot, "daily off <#C0TRADE|trade>", BEN, bot.lunch)
    found = stored(bot)
    assert found is not None
    assert found.active


async def test_the_settings_may_name_who_may(desk: Desk) -> None:
    """Then nobody else may, and those named may in any channel that the bot is in."""
    async with house(desk, daily_editors=frozenset({BEN})) as bot:
        assert "Only the people named in the settings" in await policy(bot, "daily on", ANN)
        assert stored(bot) is None
        bot.trade.members.discard(BEN)
        assert "Next:" in await policy(bot, "daily on <#C0TRADE|trade>", BEN, bot.lunch)


async def test_members_are_looked_for_page_by_page(bot: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large channel does not hide anybody."""
    monkeypatch.setattr("handlers.access.PAGE", 1)
    assert "Next:" in await policy(bot, "daily on", BEN)


@pytest.mark.parametrize("mishap", [Mishap("html"), Mishap("server_error"), Mishap("ratelimited")], ids=str)
async def test_where_slack_does_not_say_nothing_is_changed(bot: House, mishap: Mishap) -> None:
    """Who is in the channel is not known: the person may try again."""
    bot.slack.mishaps.plan("conversations.members", mishap)
    said = await policy(bot, "daily on")
    assert ("Slack did not tell me" in said, stored(bot)) == (True, None)


async def test_off_and_on_again(bot: House) -> None:
    """Nothing comes while it is off; what was set is still there afterwards."""
    await policy(bot, "daily on 9am Seoul")
    assert "off" in await policy(bot, "daily off")
    bot.clock.forward(48 * HOUR)
    await bot.ticker.tick()
    await bot.settled()
    assert tops(bot) == []
    assert "at 09:00 (Asia/Seoul)" in await policy(bot, "daily on")
    assert next_at(bot.database) > bot.clock()


async def test_off_where_nothing_was_on(bot: House) -> None:
    """It says so."""
    assert "gets no daily summary; it stays so" in await policy(bot, "daily off")


async def test_off_stays_off_against_the_settings(desk: Desk) -> None:
    """The channel of the settings can be switched off in Slack."""
    async with house(desk, daily_channel="C0TRADE") as bot:
        await policy(bot, "daily off")
        await bot.ticker.tick()
        found = stored(bot)
        assert found is not None
        assert not found.active


async def test_status_tells_the_next_and_the_last(bot: House) -> None:
    """With local time and zone, who set it, and what became of the last."""
    assert "has no daily summary" in await policy(bot, "daily status")
    subscribed(bot.database, bot.clock())
    assert "None has come yet" in await policy(bot, "daily status")
    await due(bot)
    said = await policy(bot, "daily status")
    assert "Next: Tue 24 Nov 2026, 08:00 (Asia/Seoul)" in said
    assert "Last: 23 Nov 2026, posted, Mon 23 Nov 2026, 08:00 (Asia/Seoul)" in said
    assert f"Set by <@{ANN}>" in said
    await due(bot, late=7 * HOUR)
    assert "24 Nov 2026, not posted: the bot was not running in time" in await policy(bot, "daily status")
    await policy(bot, "daily off")
    assert "<#C0TRADE>: off. Last:" in await policy(bot, "daily status")


async def test_preview_is_private_and_changes_nothing(bot: House) -> None:
    """What would be posted now, for one person."""
    said = await policy(bot, "daily preview")
    assert ("first summary" in said, tops(bot), stored(bot)) == (True, [], None)
    subscribed(bot.database, bot.clock())
    await due(bot)
    assert "This says nothing about the world" in await policy(bot, "daily preview")


async def test_preview_tells_when_nothing_would_be_posted(bot: House) -> None:
    """A quiet day in a channel that leaves those out: one line instead of a post that would not come."""
    subscribed(bot.database, bot.clock(), quiet="skip")
    assert "first summary" in await policy(bot, "daily preview")
    await due(bot)
    said = await policy(bot, "daily preview")
    assert ("Nothing would be posted in <#C0TRADE> now" in said, "This says nothing" in said) == (True, False)
    assert "/policy daily on quiet post" in said


@pytest.mark.parametrize("verb", ["status", "preview"])
async def test_from_elsewhere_only_members_may_look(bot: House, verb: str) -> None:
    """Of a private channel nothing is shown to somebody outside it, nor whether it has one; in it, all may."""
    quiet = bot.workspace.channels["G0QUIET"]
    for inside in (set(), {bot.workspace.bot_user}):
        quiet.members.update(inside)
        before = await policy(bot, f"daily {verb} <#G0QUIET|quiet>", BEN)
        subscribed(bot.database, bot.clock(), channel=quiet.id)
        assert await policy(bot, f"daily {verb} <#G0QUIET|quiet>", BEN) == before
        assert "<#G0QUIET> to its members only" in before
    assert "members only" not in await policy(bot, f"daily {verb} <#G0QUIET|quiet>", ANN)
    asked = len(bot.slack.calls("conversations.members"))
    assert "members only" not in await policy(bot, f"daily {verb}", BEN)
    assert len(bot.slack.calls("conversations.members")) == asked


async def test_where_slack_does_not_say_nothing_is_shown(bot: House) -> None:
    """Who is in the channel is not known: the person may try again."""
    bot.slack.mishaps.plan("conversations.members", Mishap("server_error"))
    assert "so I show nothing" in await policy(bot, "daily status <#C0TRADE|trade>", channel=bot.lunch)


async def test_those_who_may_change_summaries_may_look(desk: Desk) -> None:
    """The people named in the settings see what they may change."""
    async with house(desk, daily_editors=frozenset({BEN})) as bot:
        bot.trade.members.discard(BEN)
        assert "has no daily summary" in await policy(bot, "daily status <#C0TRADE|trade>", BEN, bot.lunch)


async def test_help_and_the_unknown(bot: House) -> None:
    """What there is to type."""
    assert "/policy daily on at 08:00 Seoul" in await policy(bot, "help")
    assert "daily, watch, unwatch" in await policy(bot, "frobnicate")


async def test_many_commands_at_once_do_no_harm(bot: House) -> None:
    """Ten people set it at the same moment: it is set once, and every one is answered."""
    import asyncio

    echoes = await asyncio.gather(
        *(bot.people.command(f"daily on at {hour}:00", ANN, bot.trade, command="/policy") for hour in range(8, 18))
    )
    assert {echo.status for echo in echoes} == {200}
    assert len(bot.database.once(subscriptions.every)) == 1
