"""Times of day as people write them: `08:00`, `8am`, `8.30`, `08h00`, `0800`, `at 8`, `8 o'clock`, `noon`."""

from __future__ import annotations

import re
import unicodedata

AT = r"(?:\bat\s+)?(?<![\w:.+/#-])(?<![+-]\s)"  # no part of an offset such as UTC+9, nor of a zone's name
TIMES = re.compile(
    rf"{AT}(?P<hour>\d{{1,2}})(?:[:.h](?P<minute>\d{{2}}))?\s*"
    r"(?:(?P<half>[ap])(?:\.?m\b\.?|\b)|in\s+the\s+(?P<part>morning|afternoon|evening)\b)"
    rf"|{AT}(?P<hour24>\d{{1,2}})[:.h](?P<minute24>\d{{2}})(?P<second>:\d{{2}})?(?!\d)(?:\s*(?:h|uhr)\b)?"
    rf"|{AT}(?P<bare>\d{{1,4}})(?:\s*(?:o['’]?\s?clock|h|uhr)\b|(?![\w:/+-]|\.\d))"
    r"(?!\s*(?:minutes?|hours?|days?|weeks?|times)\b)"
    r"|(?:\bat\s+)?\b(?P<word>noon|midday|midnight)\b",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """The text with the digits and signs of wide scripts as usual ones."""
    return unicodedata.normalize("NFKC", text)


def clock(text: str) -> str | None:
    """A time of day as people write it, as 08:00; None where it is none."""
    found = TIMES.fullmatch(plain(text).strip())
    return told(found) if found else None


def told(found: re.Match[str]) -> str | None:
    """What `TIMES` found, as 08:00; None where no clock shows it."""
    if word := found["word"]:
        return "00:00" if word.casefold() == "midnight" else "12:00"
    digits = found["bare"] or ""
    hour = int(found["hour"] or found["hour24"] or (digits[:-2] if len(digits) > 2 else digits))
    minute = int(found["minute"] or found["minute24"] or (digits[-2:] if len(digits) > 2 else 0))
    if half := found["half"] or found["part"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (0 if half.casefold() in ("a", "morning") else 12)
    full = found["second"] in (None, ":00")
    return f"{hour:02}:{minute:02}" if full and hour < 24 and minute < 60 else None
