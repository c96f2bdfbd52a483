"""The one place that posts. One message for one key: after an unknown outcome it looks before it posts again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.jobs import Postponed, Unknown
from bot.render.message import Message
from handlers.kept import Kept, metadata
from handlers.wire.halt import Halt
from handlers.wire.history import CannotLook, Spot, find
from handlers.wire.limits import patiently
from handlers.wire.pace import Pace, Sleep
from handlers.wire.refusals import BAD_BLOCKS, REVOKED, code, outcome_unknown

log = logging.getLogger("policydesk")
LATE = 2.0  # seconds that Slack may need to show a message whose answer was lost
LOOKS = 3  # further tries after an unknown outcome, each after a look
Asked = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Letter:
    """A message with the key of the work it comes from; `repeated` says it may have been posted before."""

    spot: Spot
    message: Message
    key: str
    about: Kept | None = None
    repeated: bool = False


async def _nothing() -> None:
    return None


class Sender:
    """Posts for one workspace. `bot` gives our own bot id, `halt` remembers that Slack refuses our token."""

    def __init__(
        self,
        client: AsyncWebClient,
        pace: Pace,
        halt: Halt,
        bot: Callable[[], Awaitable[str | None]],
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self.client, self.pace, self.halt, self.bot, self.sleep = client, pace, halt, bot, sleep

    async def post(self, letter: Letter, asked: Asked = _nothing) -> str:
        """Post for everyone in the channel; gives the `ts`. `asked` is awaited right before Slack is asked.

        Raises SlackApiError when Slack refuses it for good, Postponed when it cannot be done now, Unknown when nobody
        can find out whether it was done.
        """
        async with self.pace.turn(letter.spot.channel):
            if self.halt.why():
                raise Postponed("posting has stopped")
            if letter.repeated and (posted := await self._look(letter)):
                return posted
            await asked()
            for _ in range(LOOKS):
                try:
                    return await self._ask(letter)
                except Exception as error:
                    if not outcome_unknown(error):
                        raise
                    log.warning("nobody knows whether a message was posted (%s), looking", code(error) or repr(error))
                await self.sleep(LATE)
                if posted := await self._look(letter):
                    return posted
        raise Postponed("Slack did not take the message")

    async def _look(self, letter: Letter) -> str | None:
        """The message in the channel, if it is there."""
        for remaining in reversed(range(LOOKS)):
            try:
                return await find(self.client, letter.spot, letter.key, await self.bot())
            except CannotLook as cause:
                if cause.for_good or not remaining:
                    where = letter.spot.channel
                    why = f"a message for {where} may have been posted, and it cannot be looked up ({cause})"
                    raise Unknown(why) from cause
            await self.sleep(LATE)
        return None

    async def _ask(self, letter: Letter) -> str:
        try:
            return await patiently(lambda: self._call(letter, list(letter.message.blocks)), self.sleep)
        except SlackApiError as refusal:
            if code(refusal) in REVOKED:
                await self.halt.set(code(refusal) or "")
                raise Postponed("Slack refuses the token") from refusal
            if not letter.message.blocks or code(refusal) not in BAD_BLOCKS:
                raise
            log.error("Slack did not take the blocks of a message; its plain text is posted", exc_info=refusal)
        return await patiently(lambda: self._call(letter, None), self.sleep)

    async def _call(self, letter: Letter, blocks: list[dict[str, Any]] | None) -> str:
        answer = await self.client.chat_postMessage(
            channel=letter.spot.channel,
            text=letter.message.text,
            blocks=blocks,
            thread_ts=letter.spot.thread,
            metadata=metadata(letter.key, letter.about),
            link_names=False,
            unfurl_links=False,
            unfurl_media=False,
        )
        return str(answer.get("ts"))
