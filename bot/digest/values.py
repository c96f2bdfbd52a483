"""The values of a daily summary. No markup; `bot.render.daily` draws them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.answers import Cited, Coverage, RateTable
from bot.facts import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact as a channel was told it: what it said, the value it gave, and its source in few words."""

    id: str
    mark: str  # a hash of what the fact says; see `bot.index.marks`
    statement: str
    value: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that is new to a channel or has changed: `was` is what it was told of it, or of what it replaces."""

    cited: Cited
    was: Told | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A date that facts speak of (`when`, ISO, of any precision), the days until it, and the facts, the plainest first.

    `days` is negative once the last possible day has passed; `more` counts further facts.
    """

    when: str
    until: str | None
    days: int
    facts: tuple[Cited, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Stale:
    """Measures that no source has confirmed since a day (ISO date), and how many days ago that was."""

    confirmed: str
    days: int
    facts: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A summary for one day. `since` is the day of the channel's last one; None makes it the channel's first.

    `changes` are the weightiest first, at most `MOST_SHOWN` and then `MOST_FURTHER` in `further`; `unshown` counts the
    rest, `counts` all of them by topic. `gone` were told once and are in the base no more.
    """

    day: date
    since: date | None
    coverage: Coverage
    newest: str | None
    changes: tuple[Change, ...] = ()
    further: tuple[Change, ...] = ()
    unshown: int = 0
    counts: tuple[tuple[Topic, int], ...] = ()
    gone: tuple[Told, ...] = ()
    passed: tuple[Due, ...] = ()
    coming: tuple[Due, ...] = ()
    stale: tuple[Stale, ...] = ()
    disputed: tuple[Cited, ...] = ()
    rates: RateTable | None = None

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to tell: nothing new, changed or gone, no date passed or near."""
        return self.since is not None and not (self.counts or self.gone or self.passed or self.coming)
