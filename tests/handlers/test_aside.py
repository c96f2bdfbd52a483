"""Searching beside the event loop."""

from __future__ import annotations

import asyncio
import threading

import pytest

from bot.answers import Answer
from bot.desk import Desk
from bot.playground import payloads
from tests.handlers.house import house, shown
from tests.slack.office import ANN


class Slow(Desk):
    """Its twin begins a search and does not end it before it is told to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.index, desk.names, desk.today)
        self.may_end = threading.Event()

    def twin(self) -> Desk:
        """Slow as well."""
        twin = Slow(super().twin())
        twin.may_end = self.may_end
        return twin

    def ask(self, text: str) -> Answer:
        """After a long while."""
        assert self.may_end.wait(20)
        return super().ask(text)


async def test_a_slow_search_keeps_nobody_else_waiting(desk: Desk) -> None:
    """While a mention is searched for, a command is answered; then the mention is."""
    slow = Slow(desk)
    async with house(slow) as bot:
        bot.people.after = None  # nobody waits for what is searched
        await bot.people.mention("what of Vietnam?", ANN, bot.trade)
        form = payloads.slash_command(bot.workspace, "/tariff", "Laos", ANN, bot.trade, "https://hooks.slack.com/x")
        command = await bot.people.form(form)
        meanwhile = len(bot.posts)
        slow.may_end.set()
        await bot.settled()
    assert ("40 %" in command.body, meanwhile, len(bot.posts)) == (True, 0, 1)


async def test_a_twin_answers_alike(desk: Desk) -> None:
    """A desk for another thread knows the same."""

    def asked() -> list[Answer]:
        twin = desk.twin()
        answers = [twin.ask("tariff on Vietnam"), twin.tariff("Laos"), twin.help()]
        twin.index.close()
        return answers

    assert await asyncio.to_thread(asked) == [desk.ask("tariff on Vietnam"), desk.tariff("Laos"), desk.help()]


@pytest.mark.parametrize("text", ["Vietnam", "ASEAN", "help", "", "vietnm"])
def test_the_name_of_a_place_needs_no_search(desk: Desk, text: str) -> None:
    """What people mostly type is answered without; both ways give the same."""
    assert desk.rate(text) == desk.tariff(text)


async def test_a_command_that_needs_a_search_is_answered_too(desk: Desk) -> None:
    """A question typed as `/tariff` goes to the search and comes back in the acknowledgement."""
    text = "what does Hanoi pay since August"
    assert desk.rate(text) is None
    async with house(desk) as bot:
        await bot.people.command(text, ANN, bot.trade)
        assert (bot.privates, "Sorry" in shown(bot.last_private)) == (1, False)
