"""A desk that breaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NoReturn

from bot.answers import Answer


class BrokenDesk:
    """Raises whatever it is asked; the cause must reach the log and never a person."""

    def _break(self, *_: object) -> NoReturn:
        raise RuntimeError("the secret cause")

    def edition(self) -> str:
        """Stays the same."""
        return "broken"

    def twin(self) -> BrokenDesk:
        """As broken as this one."""
        return self

    def rate(self, text: str) -> Answer | None:
        """Breaks."""
        self._break(text)

    def tariff(self, text: str) -> Answer:
        """Breaks."""
        self._break(text)

    def ask(self, text: str) -> Answer:
        """Breaks."""
        self._break(text)

    def follow(self, text: str, question: str, kind: str, facts: Sequence[str]) -> Answer:
        """Breaks."""
        self._break(text, question, kind, facts)

    def passage(self, fact: str) -> Answer:
        """Breaks."""
        self._break(fact)

    def memo(self, fact: str) -> Answer:
        """Breaks."""
        self._break(fact)

    def help(self, problem: str | None = None) -> Answer:
        """Breaks."""
        self._break(problem)
