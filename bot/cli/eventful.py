"""A day to begin on in the local Slack, where a week of summaries would have nothing to tell of today."""

from __future__ import annotations

from datetime import date, timedelta

from bot.digest.dates import coming, passed
from bot.index import Index

BEFORE = timedelta(days=4)  # so that a week sees the date come and go


def eventful(index: Index, today: date) -> date | None:
    """Some days before the date of which most facts speak; None while a date lies ahead, or where none ever did."""
    rows = index.dated(None, None)
    if coming(rows, today):
        return None
    days = [slot for slot in passed(rows, today, None) if len(slot.when) == len("2025-08-01") and slot.until is None]
    most = max(days, key=lambda slot: len(slot.facts), default=None)
    return date.fromisoformat(most.when) - BEFORE if most else None
