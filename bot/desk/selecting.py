"""Choosing among rates: from one end, or between two bounds. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.answers import RateRow


class Bounds(Protocol):
    """Two bounds in percent, None where open; `strict` leaves the bounds themselves out."""

    @property
    def low(self) -> float | None:
        """The lower bound."""

    @property
    def high(self) -> float | None:
        """The upper bound."""

    @property
    def strict(self) -> bool:
        """Whether the bounds themselves are left out."""


def ranked(rows: Sequence[RateRow], end: str, count: int | None) -> tuple[RateRow, ...]:
    """The `count` highest or lowest rates and those that share the last place; without a count, the first place."""
    if end == "highest":
        ordered = sorted(rows, key=lambda row: (-row.rate.max, -row.rate.min, row.country.name))
    else:
        ordered = sorted(rows, key=lambda row: (row.rate.min, row.country.name))
    last = ordered[min(count or 1, len(ordered)) - 1].rate if ordered else None
    return tuple(row for place, row in enumerate(ordered) if place < (count or 1) or row.rate == last)


def within(row: RateRow, asked: Bounds) -> bool:
    """Whether a rate, or a part of its range, lies between the bounds."""
    above = asked.low is None or (row.rate.max > asked.low if asked.strict else row.rate.max >= asked.low)
    below = asked.high is None or (row.rate.min < asked.high if asked.strict else row.rate.min <= asked.high)
    return above and below
