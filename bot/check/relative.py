"""Do the source's relative words ("last year", "this week", a bare "Thursday") allow the date we read them as?"""

from __future__ import annotations

from datetime import date

from bot.check.calendar import mentions
from bot.seeds.days import parts


def contradiction(words: str, day: str, published: str) -> str | None:
    """Why `words`, in an article of the day `published`, cannot mean `day`; None where they can."""
    ours, now = parts(day), parts(published)
    if ours is None or now is None:
        return None
    said = words.lower()
    if "last year" in said:
        return None if ours[0] == now[0] - 1 else "last year"
    if "this year" in said:
        return None if ours[0] == now[0] else "this year"
    if "this week" in said and _days(ours) and _days(now):
        return None if _week(ours) == _week(now) else "this week"
    if "the month" in said or "this month" in said:
        return None if ours[:2] == now[:2] else "the month"
    return _too_far(words, ours, now)


def _too_far(
    words: str, ours: tuple[int, int | None, int | None], now: tuple[int, int | None, int | None]
) -> str | None:
    """A weekday without a date is at most a week away, a month without a year less than twelve months."""
    found = mentions(words)
    if any(mention.year for mention in found):
        return None
    a, b = _days(ours), _days(now)
    if found and all(mention.weekday is not None for mention in found) and a and b:
        return None if abs((a - b).days) <= 7 else "a weekday"
    if any(mention.month for mention in found) and ours[1] and now[1]:
        return None if abs((ours[0] - now[0]) * 12 + ours[1] - now[1]) < 12 else "a month without a year"
    return None


def _days(day: tuple[int, int | None, int | None]) -> date | None:
    return date(day[0], day[1], day[2]) if day[1] and day[2] else None


def _week(day: tuple[int, int | None, int | None]) -> tuple[int, int]:
    return date(day[0], day[1] or 1, day[2] or 1).isocalendar()[:2]
