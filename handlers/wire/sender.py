"""The one place that posts. One message for one key: after an unknown outcome it looks before it posts again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from aiohttp import ClientPayloadError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.jobs import Postponed, Unknown
from bot.render.message import Message
from handlers.kept import Kept, metadata
from handlers.wire.barred import Barred
from handlers.wire.halt import Halt
from handlers.wire.history import CannotLook, Spot, find
from handlers.wire.limits import patiently
from handlers.wire.pace import Pace, Sleep
from handlers.wire.refusals import BAD_BLOCKS, REVOKED, UNREACHABLE, UNREADABLE, code, outcome_unknown

log = logging.getLogger("policydesk")
LATE = 2.0  # seconds that Slack may need to show a message whose answer was lost
LOOKS = 3  # looks in a row where Slack does not show the channel, and posts in a row that Slack does not take
QUIET: dict[str, Any] = {"link_names": False, "unfurl_links": False, "unfurl_media": False}
Asked = Callable[[], Awaitable[None]]
T = TypeVar("T")


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
        self.barred = Barred()

    async def post_all(self, letter: Letter, more: Sequence[Message], asked: Asked = _nothing) -> None:
        """Post a letter and what did not fit in it, in order: each with a key of its own, in the same thread.

        Where there is no thread, the rest hangs from the first. Raises as `post` does.
        """
        first = await self.post(letter, asked)
        spot = replace(letter.spot, thread=letter.spot.thread or first)
        for number, message in enumerate(more, start=2):
            part = replace(letter, spot=spot, message=message, key=f"{letter.key}:{number}")
            try:
                await self.post(part, asked)
            except Postponed as why:  # the parts before it stand there
                raise Postponed(str(why), why.seconds, doubtful=True) from why

    async def post(self, letter: Letter, asked: Asked = _nothing) -> str:
        """Post for everyone in the channel; gives the `ts`. `asked` is awaited each time before Slack is asked.

        Raises SlackApiError when Slack refuses it for good, Postponed when it cannot be done now, Unknown when nobody
        can find out whether it was done.
        """
        async with self.pace.turn(letter.spot.channel):
            if self.halt.why():
                raise Postponed("posting has stopped", doubtful=letter.repeated)
            posted = await self._look(letter) if letter.repeated else None
            posted = posted or await self._post(letter, asked)
        self.barred.lifted(letter.spot.channel)
        return posted

    async def call(self, ask: Callable[[], Awaitable[T]]) -> T:
        """What `ask` gives, where it posts something; the limits are waited for.

        Raises Postponed when Slack has surely done nothing: it cannot be reached, limits us, or refuses the token.
        """
        try:
            return await patiently(ask, self.sleep)
        except SlackApiError as refusal:
            if code(refusal) not in REVOKED:
                raise
            await self.halt.set(code(refusal) or "")
            raise Postponed("Slack refuses the token") from refusal

    async def _post(self, letter: Letter, asked: Asked) -> str:
        doubtful = letter.repeated
        for _ in range(LOOKS):
            try:
                return await self._ask(letter, asked)
            except Postponed as why:
                raise Postponed(str(why), why.seconds, doubtful) from why
            except Exception as error:
                if not outcome_unknown(error):
                    raise
                log.warning("nobody knows whether a message was posted (%s), looking", code(error) or repr(error))
            doubtful = True
            await self.sleep(LATE)
            if posted := await self._look(letter):
                return posted
        raise Postponed("Slack did not take the message", doubtful=True)

    async def _look(self, letter: Letter) -> str | None:
        """The message in the channel, if it is there. Raises Unknown where nobody can tell, Postponed for now."""
        for looks_left in reversed(range(LOOKS)):
            try:
                return await self._find(letter)
            except CannotLook as cause:
                why = f"a message for {letter.spot.channel} may have been posted, and it cannot be looked up ({cause})"
                if cause.for_good:
                    raise Unknown(why) from cause
                if not looks_left:
                    raise Postponed(why, cause.seconds, doubtful=True) from cause
                await self.sleep(max(LATE, cause.seconds))
        return None

    async def _find(self, letter: Letter) -> str | None:
        try:
            bot = await self.bot()
        except UNREACHABLE as cause:
            raise CannotLook("Slack cannot be reached", for_good=False) from cause
        if bot is None:
            raise CannotLook("Slack does not say who we are", for_good=False)
        return await find(self.client, letter.spot, letter.key, bot)

    async def _ask(self, letter: Letter, asked: Asked) -> str:
        blocks = list(letter.message.blocks)
        try:
            return await self.call(lambda: self._call(letter, blocks, asked))
        except SlackApiError as refusal:
            if not blocks or code(refusal) not in BAD_BLOCKS:
                raise
            log.error("Slack did not take the blocks of a message; its plain text is posted", exc_info=refusal)
        return await self.call(lambda: self._call(letter, None, asked))

    async def _call(self, letter: Letter, blocks: list[dict[str, Any]] | None, asked: Asked) -> str:
        await asked()
        try:
            answer = await self.client.chat_postMessage(
                channel=letter.spot.channel,
                text=letter.message.text,
                blocks=blocks,
                thread_ts=letter.spot.thread,
                metadata=metadata(letter.key, letter.about),
                **QUIET,
            )
        except UNREADABLE as cause:
            raise ClientPayloadError("Slack's answer cannot be read") from cause
        return str(answer.get("ts"))
