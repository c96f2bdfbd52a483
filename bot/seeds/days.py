"""Dates cut to their precision: `2025`, `2025-04`, `2025-04-02`."""

from __future__ import annotations

import re
from datetime import date

_FORM = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")


def parts(text: str) -> tuple[int, int | None, int | None] | None:
    """(year, month, day), with None below the precision of the text; None where there is no such date."""
    form = _FORM.fullmatch(text)
    if not form:
        return None
    year, month, day = (int(part) if part else None for part in form.groups())
    try:
        date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return year or 0, month, day
