"""Desks that break, break at first, or always say the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NoReturn

from bot.answers import Answer, Cited
from bot.desk.watchable import Subject, Unclear
from bot.digest import Before, Digest
from bot.index.marks import Marked


class BrokenDesk:
    """Raises whatever it is asked; the cause must reach the log and never a person."""

    def _break(self, *_: object) -> NoReturn:
        raise RuntimeError("the secret cause")

    def edition(self) -> str:
        """Stays the same."""
        return "broken"

    def ready(self) -> None:
        """Nothing to read."""

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

    def daily(self, day: date, before: Before | None = None) -> Digest:
        """Breaks."""
        self._break(day, before)

    def watchable(self, text: str) -> tuple[Subject, ...] | Unclear:
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


class FixedDesk(BrokenDesk):
    """Gives one answer to every question; anything else breaks it."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def _said(self, *_: object) -> Answer:
        return self.answer

    def edition(self) -> str:
        """Stays the same."""
        return "fixed"

    def twin(self) -> FixedDesk:
        """The same: it keeps nothing that belongs to a thread."""
        return self

    def rate(self, text: str) -> Answer | None:
        """Nothing without a search."""
        self._said(text)
        return None

    def tariff(self, text: str) -> Answer:
        """The answer."""
        return self._said(text)

    def ask(self, text: str) -> Answer:
        """The answer."""
        return self._said(text)

    def follow(self, text: str, question: str, kind: str, facts: Sequence[str]) -> Answer:
        """The answer."""
        return self._said(text, question, kind, facts)

    def passage(self, fact: str) -> Answer:
        """The answer."""
        return self._said(fact)

    def memo(self, fact: str) -> Answer:
        """The answer."""
        return self._said(fact)

    def help(self, problem: str | None = None) -> Answer:
        """The answer."""
        return self._said(problem)


class FlakyDesk(FixedDesk):
    """Breaks the first times that it is asked."""

    def __init__(self, answer: Answer, faults: int) -> None:
        super().__init__(answer)
        self.faults = faults

    def ask(self, text: str) -> Answer:
        """Breaks, and later gives the answer."""
        if self.faults:
            self.faults -= 1
            raise RuntimeError("the secret cause")
        return self._said(text)
