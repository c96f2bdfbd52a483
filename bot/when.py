"""ISO dates of any precision in words, the same wherever a date is told."""

from __future__ import annotations

from functools import lru_cache

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@lru_cache(maxsize=4096)
def day(iso: str) -> str:
    """An ISO date at its own precision: `10 Jul 2025`, `Apr 2025` or `2025`."""
    parts = iso.split("-")
    month = f"{MONTHS[int(parts[1]) - 1]} " if len(parts) > 1 else ""
    return f"{int(parts[2])} {month}{parts[0]}" if len(parts) == 3 else f"{month}{parts[0]}"
