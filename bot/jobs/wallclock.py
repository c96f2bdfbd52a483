"""Times of the day as a wall clock shows them, in an IANA zone, through both kinds of night that DST brings (F68).

A time that the clock skips (02:30 when it jumps from 02:00 to 03:00) is taken where the clock goes on, at 03:00;
a time that it shows twice is taken the first time. So each date has exactly one moment.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

EVERY_DAY = frozenset(range(7))
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class WallClock:
    """A time of day in a zone, on some days of the week (Monday is 0)."""

    at: time
    zone: ZoneInfo
    days: frozenset[int] = EVERY_DAY

    def moment(self, day: date) -> datetime:
        """The moment, in UTC, at which the wall clock shows this time on that day."""
        local = datetime.combine(day, self.at, self.zone)  # fold 0: the first of two
        there = local.astimezone(UTC).astimezone(self.zone)
        if there.replace(tzinfo=None) == local.replace(tzinfo=None):
            return local.astimezone(UTC)
        return _after_gap(local)

    def day_of(self, moment: datetime) -> date:
        """The date that the wall clock shows at a moment."""
        return moment.astimezone(self.zone).date()

    def after(self, moment: datetime) -> tuple[date, datetime]:
        """The first date whose moment lies after this one, and that moment in UTC. Raises ValueError without days."""
        return next((day, at) for day in self._days(self.day_of(moment)) if (at := self.moment(day)) > moment)

    def latest(self, moment: datetime) -> tuple[date, datetime]:
        """The last date whose moment is this one or lies before it, and that moment in UTC."""
        start = self.day_of(moment)
        for back in range(8):
            day = start - timedelta(days=back)
            if day.weekday() in self.days and (at := self.moment(day)) <= moment:
                return day, at
        raise ValueError("no day of the week")

    def _days(self, start: date) -> Iterator[date]:
        if not self.days:
            raise ValueError("no day of the week")
        for ahead in range(9):
            day = start + timedelta(days=ahead)
            if day.weekday() in self.days:
                yield day


def _after_gap(skipped: datetime) -> datetime:
    """The end of the gap in which a local time lies that the clock never shows."""
    # before the jump the zone's offset is larger to the west: reckoned with it, the time falls behind the gap
    low = skipped.replace(fold=1).astimezone(UTC)
    high = skipped.replace(fold=0).astimezone(UTC)
    first, last = min(low, high), max(low, high)
    offset = first.astimezone(skipped.tzinfo).utcoffset()
    while last - first > MINUTE / 60:
        middle = first + (last - first) / 2
        if middle.astimezone(skipped.tzinfo).utcoffset() == offset:
            first = middle
        else:
            last = middle
    return last.replace(microsecond=0) if last.microsecond == 0 else last.replace(microsecond=0) + MINUTE / 60
