"""A desk that breaks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NoReturn

from bot.answers import Answer, Cited
from bot.desk.watching import Subject, Unclear
from bot.digest import Before, Digest
from bot.index.marks import Marked


class BrokenDesk:
    """Raises whatever it is asked; the cause must reach the log and never a person."""

    def _break(self, *_: object) -> NoReturn:
        raise RuntimeError("the secret cause")

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

    def daily(self, day: date, before: Before | None = None) -> Digest:
        """Breaks."""
        self._break(day, before)

    def watchable(self, text: str) -> Subject | Unclear:
        """Breaks."""
        self._break(text)

    def watched(self, spec: str) -> Sequence[str]:
        """Breaks."""
        self._break(spec)

    def country(self, name: str) -> str | None:
        """Breaks."""
        self._break(name)

    def marks(self) -> Sequence[Marked]:
        """Breaks."""
        self._break()

    def cited(self, facts: Sequence[str]) -> Sequence[Cited]:
        """Breaks."""
        self._break(facts)
