"""Dates of any precision in words, the same wherever a date is told."""

from __future__ import annotations

from functools import lru_cache

from bot.facts import Basis, Dated

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


@lru_cache(maxsize=4096)
def day(iso: str) -> str:
    """An ISO date at its own precision: `10 Jul 2025`, `Apr 2025` or `2025`."""
    parts = iso.split("-")
    month = f"{MONTHS[int(parts[1]) - 1][:3]} " if len(parts) > 1 else ""
    return f"{int(parts[2])} {month}{parts[0]}" if len(parts) == 3 else f"{month}{parts[0]}"


def span(first: str, last: str | None, joint: str = "to") -> str:
    """`6 to 9 Mar 2025`, `30 Jun to 2 Jul 2025`, `Apr to May 2025`; what both ends share is said once."""
    if last is None or last == first:
        return day(first)
    start, end = day(first).split(), day(last).split()
    if len(start) == len(end):
        while len(start) > 1 and start[-1] == end[len(start) - 1 - len(end)]:
            start.pop()
            end.pop()
    return f"{' '.join(start)} {joint} {day(last)}"


def basis(of: Basis) -> str:
    """` (date inferred)` where a date was reasoned out, nothing where it was stated."""
    return " (date inferred)" if of == "inferred" else ""


def dated(item: Dated) -> str:
    """A date a fact speaks of: `1 Aug 2025`, with its basis."""
    return span(item.date, item.until) + basis(item.basis)
