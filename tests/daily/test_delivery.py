"""A day's summary in its channel: on time, once, marked when late, recorded."""

from __future__ import annotations

import pytest

from bot.desk import Desk
from bot.playground import Mishap
from bot.state import Database, subscriptions
from bot.state.subscriptions import Subscription
from tests.daily.days import DAY, HOUR, due, last, next_at, outcomes, subscribed, tops, wait
from tests.handlers.house import House, house, restarted, shown
from tests.slack.office import ANN

VIETNAM = "vietnam-rate"


async def test_the_first_summary_comes_on_time(desk: Desk, url: str) -> None:
    """Not a minute before; then one post, without unfurls, and the next day is planned."""
    async with house(desk, database=Database.open(url)) as bot:
        subscribed(bot.database, bot.clock())
        await wait(bot, (next_at(bot.database) - bot.clock()).total_seconds() - 60)
        assert tops(bot) == []
        await wait(bot, 60)
        (post,) = tops(bot)
        assert "first summary" in shown(post)
        assert "Late" not in shown(post)
        assert (bot.posts[0]["unfurl_links"], bot.posts[0]["link_names"]) == (False, False)
        assert outcomes(bot.database) == {"2026-11-23": "posted"}
        assert next_at(bot.database).isoformat() == "2026-11-23T23:00:00+00:00"
        bot.database.close()


async def test_a_quiet_day_gets_the_short_post(bot: House) -> None:
    """Nothing new: it says so, and that this says nothing about the world (F71)."""
    subscribed(bot.database, bot.clock())
    await due(bot)
    await due(bot)
    assert "This says nothing about the world" in shown(tops(bot)[1])
    assert outcomes(bot.database) == {"2026-11-23": "posted", "2026-11-24": "posted"}


async def test_a_quiet_day_may_be_skipped(bot: House) -> None:
    """Where the channel chose so, nothing is posted, and it is recorded (F71)."""
    subscribed(bot.database, bot.clock(), quiet="skip")
    await due(bot)
    await due(bot)
    assert len(tops(bot)) == 1
    assert outcomes(bot.database) == {"2026-11-23": "posted", "2026-11-24": "skipped"}


async def test_three_hours_late_is_said(bot: House) -> None:
    """Down at posting time, back three hours later: one post that says it is late (F69)."""
    subscribed(bot.database, bot.clock())
    await due(bot, late=3 * HOUR)
    await wait(bot, 60)
    (post,) = tops(bot)
    assert "due at 08:00 (Asia/Seoul)" in shown(post)
    found = last(bot.database)
    assert found is not None
    assert (found.state, found.late) == ("posted", True)


async def test_three_days_down_give_one_post(bot: House) -> None:
    """The older days are recorded as missed (F69)."""
    subscribed(bot.database, bot.clock())
    await due(bot, late=2 * DAY + HOUR)
    assert len(tops(bot)) == 1
    assert outcomes(bot.database) == {"2026-11-23": "missed", "2026-11-24": "missed", "2026-11-25": "posted"}


async def test_too_late_is_left_out(bot: House) -> None:
    """Seven hours late, with a window of six, nothing is posted; the next day comes as ever (F69)."""
    subscribed(bot.database, bot.clock())
    await due(bot, late=7 * HOUR)
    assert (tops(bot), outcomes(bot.database)) == ([], {"2026-11-23": "missed"})
    await due(bot)
    assert len(tops(bot)) == 1


async def test_slack_away_for_two_hours_is_waited_for(bot: House) -> None:
    """Posted when Slack takes it again, marked late: an hour's patience is too little for a summary."""
    subscribed(bot.database, bot.clock())
    began = next_at(bot.database)
    limited = [Mishap("ratelimited", retry_after="60")] * 100
    bot.slack.mishaps.plan("chat.postMessage", *limited)
    await due(bot)
    assert (bot.clock() - began).total_seconds() > HOUR
    assert "due at 08:00" in shown(tops(bot)[0])
    assert outcomes(bot.database) == {"2026-11-23": "posted"}


async def test_slack_away_for_too_long_is_missed(bot: House) -> None:
    """When the window has passed it is recorded as missed, not posted."""
    subscribed(bot.database, bot.clock())
    bot.slack.mishaps.plan("chat.postMessage", *[Mishap("ratelimited", retry_after="60")] * 2000)
    await due(bot)
    assert (tops(bot), outcomes(bot.database)) == ([], {"2026-11-23": "missed"})


async def test_what_was_missed_can_be_set_for_another_hour(bot: House) -> None:
    """Slack was away until the window had passed: set for a later hour of that day, that day's summary comes."""
    subscribed(bot.database, bot.clock())
    bot.slack.mishaps.plan("chat.postMessage", *[Mishap("ratelimited", retry_after="60")] * 2000)
    await due(bot)
    bot.slack.mishaps.waiting.clear()
    subscribed(bot.database, bot.clock(), at="20:00")
    assert next_at(bot.database).isoformat() == "2026-11-23T11:00:00+00:00"
    await due(bot)
    assert (len(tops(bot)), outcomes(bot.database)) == (1, {"2026-11-23": "posted"})


async def test_a_zone_that_is_unknown_stops_no_other_channel(bot: House, caplog: pytest.LogCaptureFixture) -> None:
    """One bad row is told to the operator and looked at again later; the others get their summaries."""
    subscribed(bot.database, bot.clock())
    bad = Subscription(channel="C0BAD", zone="Mars/Olympus", set_by=ANN, next_at=1.0)
    bot.database.once(lambda connection: subscriptions.put(connection, bad))
    await due(bot)
    assert len(tops(bot)) == 1
    assert "C0BAD cannot be planned" in caplog.text


async def test_two_replicas_post_once(desk: Desk, url: str) -> None:
    """Both tick and both take work at the same moment: one post (F70)."""
    import asyncio

    database, second = Database.open(url), Database.open(url)
    async with house(desk, database=database) as bot, restarted(bot, desk, database=second) as other:
        subscribed(database, bot.clock())
        bot.clock.forward((next_at(database) - bot.clock()).total_seconds())
        await asyncio.gather(bot.ticker.tick(), other.ticker.tick())
        await asyncio.gather(bot.worker.turn(), other.worker.turn())
        await asyncio.gather(bot.worker.idle(), other.worker.idle())
        await wait(bot, 60)
        await wait(other, 60)
    assert len(tops(bot)) == 1
    assert outcomes(database) == {"2026-11-23": "posted"}
    database.close()
    second.close()


@pytest.mark.parametrize("mishap", [Mishap("drop"), Mishap("server_error", status=503), Mishap("half_json")], ids=str)
async def test_a_lost_answer_gives_one_post(bot: House, mishap: Mishap) -> None:
    """Slack took the message and the answer was lost: it is found by its key (F28, F29, F40)."""
    subscribed(bot.database, bot.clock())
    bot.slack.mishaps.plan("chat.postMessage", mishap)
    await due(bot)
    assert (len(tops(bot)), outcomes(bot.database)) == (1, {"2026-11-23": "posted"})


async def test_what_cannot_be_looked_up_is_unknown(bot: House, caplog: pytest.LogCaptureFixture) -> None:
    """Recorded as unknown, the operator told, not posted again; the next day comes as ever (F31)."""
    subscribed(bot.database, bot.clock())
    assert bot.workspace.scopes is not None
    scopes, bot.workspace.scopes = bot.workspace.scopes, set(bot.workspace.scopes) - {"channels:history"}
    bot.slack.mishaps.plan("chat.postMessage", Mishap("drop"))
    await due(bot)
    assert outcomes(bot.database) == {"2026-11-23": "unknown"}
    assert "cannot be looked up" in caplog.text
    bot.workspace.scopes = scopes
    await due(bot)
    assert outcomes(bot.database)["2026-11-24"] == "posted"


async def test_a_channel_that_shut_the_bot_out_is_switched_off(bot: House) -> None:
    """Not tried again; who set the summary is told once, in a direct message (F34)."""
    subscribed(bot.database, bot.clock())
    bot.trade.members.discard(bot.workspace.bot_user)
    await due(bot)
    found = bot.database.once(lambda connection: subscriptions.read(connection, "C0TRADE"))
    assert found is not None
    assert (found.active, outcomes(bot.database)) == (False, {"2026-11-23": "failed"})
    (told,) = bot.workspace.im(ANN).messages
    assert "<#C0TRADE>" in told["text"]
    await wait(bot, 3 * DAY)
    assert (len(bot.workspace.im(ANN).messages), len(bot.slack.calls("chat.postMessage"))) == (1, 2)


async def test_switched_off_meanwhile_is_not_posted(bot: House) -> None:
    """Between the tick and the posting somebody has switched it off."""
    subscribed(bot.database, bot.clock())
    bot.clock.forward((next_at(bot.database) - bot.clock()).total_seconds())
    await bot.ticker.tick()
    bot.database.once(lambda connection: subscriptions.switch_off(connection, "C0TRADE"))
    await bot.worker.turn()
    await bot.settled()
    assert (tops(bot), outcomes(bot.database)) == ([], {})


async def test_a_fault_is_recorded_as_failed(bot: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the last try it is given up, with the cause in the log, and recorded (F24)."""
    subscribed(bot.database, bot.clock())
    monkeypatch.setattr("handlers.telling.keep", lambda _: 1 / 0)
    await due(bot)
    assert (tops(bot), outcomes(bot.database)) == ([], {"2026-11-23": "failed"})
