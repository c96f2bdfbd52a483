"""Events that the bot did not take within three seconds come again: at once, after a minute, after five."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

from aiohttp import ClientError

from bot.playground.driver import Driver
from bot.playground.shapes import Json

PAUSES = (0.0, 60.0, 300.0)  # seconds before the second delivery, the third and the last
Sleep = Callable[[float], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Failed:
    """A delivery that the bot did not take: which one it was, why, and whether there is none after it."""

    number: int
    why: str
    last: bool


async def deliver(driver: Driver, body: Json, sleep: Sleep) -> AsyncIterator[Failed]:
    """Send an event until the bot takes it, at most four times; gives each delivery that failed.

    With each one but the first go Slack's headers: its number, and why the one before failed. The bot can ask by
    `X-Slack-No-Retry: 1` not to get it again.
    """
    reason, final = "", False
    for number, pause in enumerate((0.0, *PAUSES)):
        if pause:
            await sleep(pause)
        try:
            echo = await driver.envelope(body, number, reason)
        except TimeoutError:
            reason, why = "http_timeout", "no answer in time"
        except ClientError:
            reason, why = "connection_failed", "it cannot be reached"
        else:
            if 200 <= echo.status < 300:
                return
            reason, why, final = "http_error", f"status {echo.status}", echo.final
        yield Failed(number + 1, why, final or number == len(PAUSES))
        if final:
            return
