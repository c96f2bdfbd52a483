"""What every handler is given: the desk to ask, the clock, the sender, and the count of what was ignored."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from bot.answers import Answer, Cited
from bot.config import Settings
from bot.desk.watchable import Subject, Unclear
from bot.digest import Before, Digest
from bot.index.marks import Marked
from bot.state import Database
from handlers.aside import Aside
from handlers.identity import Identity
from handlers.ignored import Ignored
from handlers.marks import Marks
from handlers.wire.pace import Sleep
from handlers.wire.sender import Sender

Clock = Callable[[], datetime]


class Desk(Protocol):
    """The part of the desk that Slack needs; `bot.desk.Desk` is one."""

    def edition(self) -> Hashable:
        """What an answer depends on beside the question: the version of the base, and the day."""

    def ready(self) -> None:
        """Read beforehand what every question needs."""

    def twin(self) -> Desk:
        """A desk that answers the same, for the thread that calls."""

    def rate(self, text: str) -> Answer | None:
        """What `tariff` answers, where it need not search."""

    def tariff(self, text: str) -> Answer:
        """The answer to the text of a `/tariff` command."""

    def ask(self, text: str) -> Answer:
        """The answer to a question in free words."""

    def follow(self, text: str, question: str, kind: str, facts: Sequence[str]) -> Answer:
        """The answer to a text that may speak of the reply before it, with what that reply was about."""

    def passage(self, fact: str) -> Answer:
        """The passages behind a fact."""

    def memo(self, fact: str) -> Answer:
        """A fact to paste into a memo."""

    def help(self, problem: str | None = None) -> Answer:
        """What can be asked; `problem` says what was wrong with the input."""

    def daily(self, day: date, before: Before | None = None) -> Digest:
        """What belongs in a channel's summary for a day."""

    def watchable(self, text: str) -> tuple[Subject, ...] | Unclear:
        """What a text asks to watch."""

    def watched(self, spec: str) -> Sequence[str]:
        """The ids of the facts about a subject that is watched."""

    def country(self, name: str) -> str | None:
        """The ISO code of a country by its name."""

    def marks(self) -> Sequence[Marked]:
        """Every fact's mark."""

    def cited(self, facts: Sequence[str]) -> Sequence[Cited]:
        """The facts with these ids, with their sources."""


def _code() -> str:
    return secrets.token_hex(3)


@dataclass(frozen=True, slots=True)
class World:
    """Time and chance. `clock` gives the time with its zone, `code` the short codes of errors."""

    clock: Clock
    code: Callable[[], str] = _code
    sleep: Sleep = asyncio.sleep

    def seconds(self) -> float:
        """The time, in seconds since 1970."""
        return self.clock().timestamp()


@dataclass(frozen=True, slots=True)
class Service:
    """What the handlers share. `desk` is for what takes a millisecond, `aside` for searches, `marks` of that base."""

    desk: Desk
    aside: Aside
    marks: Marks
    world: World
    identity: Identity
    sender: Sender
    database: Database
    settings: Settings
    ignored: Ignored = field(default_factory=Ignored)
    keeping: asyncio.Lock = field(default_factory=asyncio.Lock)  # one at a time keeps what the base says

    @property
    def bots(self) -> frozenset[str]:
        """Other bots that may ask."""
        return self.settings.allowed_bots
