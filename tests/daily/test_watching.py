"""Watches: a direct message when a fact about it is added or changes, bundled, at most one an hour."""

from __future__ import annotations

from typing import Any

import pytest

from bot.desk import Desk
from bot.playground import Mishap
from bot.state import Database
from tests.daily.days import HOUR, edited, wait
from tests.daily.test_policy import policy
from tests.handlers.house import House, house, restarted, shown
from tests.slack.office import ANN, BEN

VIETNAM, LAOS = "vietnam-rate", "laos-tariff"


def mail(bot: House, person: str = ANN) -> list[dict[str, Any]]:
    """What the bot wrote to a person."""
    return [each for each in bot.workspace.im(person).messages if each.get("bot_id")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Vietnam", "You watch Vietnam: "),
        ("viet nam", "You watch Vietnam: "),
        ("tariff > 30", "You watch rates over 30 percent: 5 facts"),
        ("tariff &gt; 30", "You watch rates over 30 percent: 5 facts"),
        ("tariffs over 30 %", "You watch rates over 30 percent: 5 facts"),
        ("tariff on Vietnam", "You watch Vietnam: "),
        ("ASEAN", "You watch ASEAN"),
        ("Vietnam and Laos", "You watch Vietnam: 1 fact; Laos: 2 facts in the base now"),
        ("US, China & Rubio", "You watch United States: "),
        ("Bosnia and Herzegovina", "You watch Bosnia and Herzegovina: 0 facts about it"),
        ("tariffs on Laos or Myanmar", "You watch Laos: "),
        ("Vietnam tariff > 20", "You watch Vietnam (rates over 20 percent): 0 facts"),
        ("tariff of at least 20 % on Vietnam", "You watch Vietnam (rates of at least 20 percent): 1 fact "),
        ("Laos between 30 and 50", "You watch Laos (rates of 30 to 50 percent): 1 fact "),
        ("Laos and Vietnam &gt; 30", "You watch Laos (rates over 30 percent): 1 fact; Vietnam (rates over 30"),
        ("Laos and tariff &gt; 30", "You watch Laos: 2 facts; rates over 30 percent: 5 facts"),
        ("Laos > 12,5; Rubio", "You watch Laos (rates over 12.5 percent): 1 fact; Marco Rubio: "),
        ("tariff", "You watch everything on tariffs: "),
        ("all tariffs", "You watch everything on tariffs: "),
        ("Defense", "You watch everything on defence: "),
        ("the war in Ukraine", "You watch everything on the war in Ukraine: "),
        ("trade and energy", "You watch everything on trade talks: 25 facts; everything on energy: 5 facts"),
        ("Bank of Korea", "You watch Bank of Korea: "),
        ("Vietnam and Sloveka", "I do not know “Sloveka”. Did you mean Slov"),
        ("Vietnam, xyzzy", "I do not know “xyzzy”. Say a country"),
        ("tarif > 30", "I do not know “tarif”. Say a country"),
        ("Kospi > 5", "I do not know “Kospi &gt; 5”. Say a country"),
        ("everything", "comes with the daily summary"),
        ("Rubio", "You watch Marco Rubio"),
        ("Sloveka", "Did you mean Slov"),
        ("<!channel>", "I do not know “@channel”"),
        ("xyzzy", "Say a country, a bloc, a person"),
    ],
)
async def test_what_can_be_watched(bot: House, text: str, said: str) -> None:
    """Countries, blocs, people, bounds on rates; the rest is asked back."""
    assert said in await policy(bot, f"watch {text}")


async def test_what_is_understood_in_part_begins_nothing(bot: House) -> None:
    """Of several things one is not known: nothing is watched that was perhaps not meant."""
    await policy(bot, "watch Vietnam and xyzzy")
    assert "You watch nothing" in await policy(bot, "watching")


async def test_several_are_ended_at_once(bot: House) -> None:
    """As they were begun; what was not watched is said with what is."""
    await policy(bot, "watch Vietnam, Laos > 30, tariffs")
    assert "You no longer watch Vietnam or everything on tariffs." in await policy(bot, "unwatch Vietnam and tariffs")
    said = await policy(bot, "unwatch Laos")
    assert "You did not watch Laos. You watch: Laos (rates over 30 percent)." in said


async def test_a_name_with_a_bound_is_told_only_beyond_it(bot: House, desk: Desk) -> None:
    """Its other facts may change as they like."""
    await policy(bot, "watch Laos > 30, Japan > 30")
    other = next(fact for fact in desk.watched("country:LA") if fact not in desk.watched("country:LA+rate:30::1"))
    async with restarted(bot, edited(desk, "japan-tariff", other), database=bot.database) as later:
        await wait(later, 60)
    assert mail(bot) == []
    async with restarted(bot, edited(desk, VIETNAM, LAOS), database=bot.database) as later:
        await wait(later, 60)
    assert "Laos (rates over 30 percent):" in shown(mail(bot)[0])


async def test_they_are_listed_and_ended(bot: House) -> None:
    """Each one by its name, or all."""
    assert "You watch nothing" in await policy(bot, "watching")
    for text in ("Vietnam", "tariff > 30", "Laos"):
        await policy(bot, f"watch {text}")
    assert "You watch: Laos; rates over 30 percent; Vietnam." in await policy(bot, "watching")
    assert "You no longer watch Vietnam" in await policy(bot, "unwatch vietnam")
    assert "You did not watch Japan" in await policy(bot, "unwatch Japan")
    assert "it was 2" in await policy(bot, "unwatch all")
    assert "You watch nothing" in await policy(bot, "unwatch")


async def test_nothing_new_writes_nothing(bot: House, desk: Desk) -> None:
    """What was there when the watch began is no news, after a restart neither."""
    await policy(bot, "watch Vietnam")
    await wait(bot, 2 * HOUR)
    async with restarted(bot, desk, database=bot.database) as later:
        await wait(later, 2 * HOUR)
    assert mail(bot) == []


async def test_a_change_is_written_once(desk: Desk, url: str) -> None:
    """With the source; the next ticks and starts are silent, and so is everybody else's mail."""
    async with house(desk, database=Database.open(url)) as bot:
        await policy(bot, "watch Vietnam")
        await policy(bot, "watch Laos", BEN)
        for _ in range(3):
            async with restarted(bot, edited(desk, VIETNAM), database=bot.database) as later:
                await wait(later, 2 * HOUR)
                await wait(later, 2 * HOUR)
        bot.database.close()
    (message,) = mail(bot)
    assert "1 fact new or changed in what you watch" in shown(message)
    assert ("Vietnam:" in shown(message), "The Korea Herald" in shown(message)) == (True, True)
    assert mail(bot, BEN) == []


async def test_the_base_is_hashed_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many watches, ticks and summaries ask for its marks."""
    asked, marks = list[int](), desk.marks
    monkeypatch.setattr(desk, "marks", lambda: asked.append(1) or marks())  # type: ignore[func-returns-value]
    async with house(desk) as bot:
        for text in ("Vietnam", "Laos"):
            await policy(bot, f"watch {text}")
        await wait(bot, 60)
        await wait(bot, 60)
    assert len(asked) == 1


async def test_several_are_bundled(bot: House, desk: Desk) -> None:
    """One message for all that a person watches; a fact that belongs to two of them is told once."""
    for text in ("Vietnam", "Laos", "tariff > 30"):
        await policy(bot, f"watch {text}")
    async with restarted(bot, edited(desk, VIETNAM, LAOS), database=bot.database) as later:
        await wait(later, 60)
    (message,) = mail(bot)
    assert "2 facts new or changed" in shown(message)


async def test_at_most_one_an_hour(bot: House, desk: Desk) -> None:
    """A second change within the hour waits until it has passed, and is not lost."""
    await policy(bot, "watch Vietnam")
    await policy(bot, "watch Laos")
    async with restarted(bot, edited(desk, VIETNAM), database=bot.database) as later:
        await wait(later, 60)
    async with restarted(bot, edited(desk, VIETNAM, LAOS), database=bot.database) as later:
        await wait(later, 1800)
        assert len(mail(bot)) == 1
        await wait(later, 1801)
    assert ["Laos" in shown(each) for each in mail(bot)] == [False, True]


async def test_a_base_that_comes_back_is_compared_anew(bot: House, desk: Desk) -> None:
    """A new base is taken back and comes again: what was watched meanwhile is told, what was told is not told again."""
    await policy(bot, "watch Vietnam")
    later = edited(desk, LAOS)
    async with restarted(bot, later, database=bot.database) as first:
        await wait(first, 60)
    async with restarted(bot, desk, database=bot.database) as back:
        await wait(back, 60)
        await policy(back, "watch Laos")
    async with restarted(bot, later, database=bot.database) as again:
        await wait(again, 60)
        await wait(again, 2 * HOUR)
    (message,) = mail(bot)
    assert "Laos:" in shown(message)
    async with restarted(bot, desk, database=bot.database) as back:
        await wait(back, 2 * HOUR)
    async with restarted(bot, later, database=bot.database) as again:
        await wait(again, 2 * HOUR)
    assert len(mail(bot)) == 1


@pytest.mark.parametrize("mishap", [Mishap("drop"), Mishap("half_json")], ids=str)
async def test_a_lost_answer_gives_one_message(bot: House, desk: Desk, mishap: Mishap) -> None:
    """It is found by its key in the conversation (F28, F40)."""
    await policy(bot, "watch Vietnam")
    bot.slack.mishaps.plan("chat.postMessage", mishap)
    async with restarted(bot, edited(desk, VIETNAM), database=bot.database) as later:
        await wait(later, 60)
        await wait(later, 2 * HOUR)
    assert len(mail(bot)) == 1


async def test_whoever_cannot_be_written_to_is_left_alone(bot: House, desk: Desk) -> None:
    """Slack refuses the conversation: not tried again every minute."""
    await policy(bot, "watch Vietnam")
    del bot.workspace.users[ANN]
    async with restarted(bot, edited(desk, VIETNAM), database=bot.database) as later:
        await wait(later, 60)
        await wait(later, 60)
        await wait(later, 2 * HOUR)
    assert len(bot.slack.calls("conversations.open")) == 1


async def test_fifty_are_enough(bot: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a bound on what one person may watch."""
    monkeypatch.setattr("handlers.watching.MOST", 1)
    await policy(bot, "watch Vietnam")
    assert "more than 1 things" in await policy(bot, "watch Laos")
    assert "You watch Vietnam" in await policy(bot, "watch Vietnam")
