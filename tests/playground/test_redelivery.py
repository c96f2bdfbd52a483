"""An event that the bot does not take comes again, as Slack brings it."""

from __future__ import annotations

import asyncio

import pytest
from aiohttp import ClientSession, ClientTimeout, web

from bot.playground import Driver
from bot.playground.page.scene import DIRECT
from bot.playground.redelivery import PAUSES, deliver
from tests.playground.listener import Listener, listening
from tests.playground.visitor import Visitor

RETRIES = [(None, None), ("1", "http_error"), ("2", "http_error"), ("3", "http_error")]


class Waits:
    """Takes the place of waiting: writes down for how long, and goes on when the test says so."""

    def __init__(self, visitor: Visitor) -> None:
        self.asked: list[float] = []
        self.over = asyncio.Event()
        visitor.site.courier.sleep = self.sleep

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        self.asked.append(seconds)
        await self.over.wait()


def retries(listener: Listener) -> list[tuple[str | None, str | None]]:
    """Slack's headers of each delivery."""
    return [(each.get("X-Slack-Retry-Num"), each.get("X-Slack-Retry-Reason")) for each in listener.headers]


async def test_it_comes_at_once_then_after_a_minute_and_after_five(visitor: Visitor) -> None:
    """The same event four times, numbered, each signed anew; the person hears of it at once, and at the end."""
    waits = Waits(visitor)
    async with listening(visitor.site) as listener:
        listener.answers = [web.Response(status=500) for _ in range(4)]
        heard = await visitor.say("who is Wang Yi", DIRECT)
        assert "did not take the event (status 500). Slack delivers it again" in heard["notice"]
        waits.over.set()
        await visitor.until("4 times: status 500. Slack gives up.")
    assert retries(listener) == RETRIES
    assert waits.asked == [pause for pause in PAUSES if pause] == [60.0, 300.0]
    assert len({each["event_id"] for each in listener.heard}) == 1
    assert all("X-Slack-Signature" in each for each in listener.headers)


async def test_once_it_is_taken_it_comes_no_more(visitor: Visitor) -> None:
    """The second delivery comes without waiting; taken then, it is the last."""
    waits = Waits(visitor)
    async with listening(visitor.site) as listener:
        listener.answers = [web.Response(status=503)]
        await visitor.say("who is Wang Yi", DIRECT)
        while visitor.site.courier.busy:
            await asyncio.sleep(0)
    assert (retries(listener), waits.asked) == (RETRIES[:2], [])


async def test_the_bot_can_ask_not_to_get_it_again(visitor: Visitor) -> None:
    """By Slack's header; the person is told that."""
    async with listening(visitor.site) as listener:
        listener.answers = [web.Response(status=500, headers={"X-Slack-No-Retry": "1"})]
        notice = (await visitor.say("who is Wang Yi", DIRECT))["notice"]
    assert notice == "Policy Desk did not take the event (status 500). It asked not to get it again."
    assert retries(listener) == RETRIES[:1]


async def test_a_silent_or_absent_bot_has_a_reason_of_its_own(visitor: Visitor) -> None:
    """No answer in time is `http_timeout`, no connection `connection_failed`."""
    silent = asyncio.Event()
    async with listening(visitor.site) as listener, ClientSession(timeout=ClientTimeout(total=0.2)) as hasty:
        listener.answers = [silent]
        assert visitor.site.driver is not None
        driver = Driver(visitor.site.slack, visitor.site.driver.url, "secret", hasty)
        sent: list[tuple[int, str]] = []
        envelope = driver.envelope

        async def noted(body: object, retry: int = 0, reason: str = "") -> object:
            sent.append((retry, reason))
            return await envelope(body, retry, reason)

        driver.envelope = noted  # type: ignore[method-assign,assignment]
        failures = deliver(driver, {}, asyncio.Event().wait)  # type: ignore[arg-type]
        assert (await anext(failures)).why == "no answer in time"
        driver.url = "http://127.0.0.1:1/"
        assert (await anext(failures)).why == "it cannot be reached"
        silent.set()
    assert sent == [(0, ""), (1, "http_timeout")]


@pytest.mark.parametrize(("line", "said"), [("/tariff Laos", "operation_timeout"), ("who is Wang Yi", "reached")])
async def test_a_bot_that_is_gone_is_told_of(visitor: Visitor, line: str, said: str) -> None:
    """In Slack's words, where Slack has some."""
    assert visitor.site.driver is not None
    visitor.site.driver.url = "http://127.0.0.1:1/"
    assert said in (await visitor.say(line, DIRECT))["notice"]


async def test_start_over_forgets_what_was_to_come_again(visitor: Visitor) -> None:
    """No delivery of what was said before."""
    waits = Waits(visitor)
    async with listening(visitor.site) as listener:
        listener.answers = [web.Response(status=500) for _ in range(4)]
        await visitor.say("who is Wang Yi", DIRECT)
        while not waits.asked:
            await asyncio.sleep(0)
        await visitor.do("restart")
        while visitor.site.courier.busy:
            await asyncio.sleep(0)
    assert (len(listener.heard), visitor.seen) == (2, [])
