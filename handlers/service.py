"""What every handler is given: the desk to ask, the clock, and the memory of what has been done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.answers import Answer
from handlers.ignored import Ignored
from handlers.seen import Seen

Clock = Callable[[], datetime]


class Desk(Protocol):
    """The part of the desk that Slack needs; `bot.desk.Desk` is one."""

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


@dataclass(frozen=True, slots=True)
class Service:
    """What the handlers share. `clock` gives the time with its zone; `bots` are other bots that may ask."""

    desk: Desk
    clock: Clock
    bots: frozenset[str] = frozenset()
    seen: Seen = field(default_factory=Seen)
    ignored: Ignored = field(default_factory=Ignored)
