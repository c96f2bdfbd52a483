"""The marks of the base in use and its version, reckoned once: the base changes with the next start."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from bot.state import bases

if TYPE_CHECKING:
    from handlers.service import Desk


class Marks:
    """What the base of a desk says now, by marks: compared with what was told before, they show what has changed.

    `kept` is set once the state has all of them, with what they tell.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk, self.kept = desk, False

    @cached_property
    def by_fact(self) -> dict[str, str]:
        """The mark of each fact, by its id."""
        return {each.id: each.mark for each in self._desk.marks()}

    @cached_property
    def version(self) -> str:
        """The version of the base."""
        return bases.version(self.by_fact)
