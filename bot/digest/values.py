"""The values of a daily summary. No markup; `bot.render.daily` draws them."""

from __future__ import annotations

from collections.abc import Iterator
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
    """A date that facts speak of (`when`, ISO, of any precision), and the facts, the plainest first.

    `starts` and `days` are the days until the first and the last possible day, negative once that has passed. `more`
    counts further facts.
    """

    when: str
    until: str | None
    starts: int
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

    `changes` are the weightiest, then those in `further`; `unshown` counts the rest, `counts` all of them by topic,
    `new` those that the channel was never told. `gone` were told once and are in the base no more, some of
    `gone_count`. `later` has the dates for which there was no room, both passed and coming, some of `later_count`.
    `strongest` are told by a first summary of a base without rates.
    """

    day: date
    since: date | None
    coverage: Coverage
    newest: str | None
    changes: tuple[Change, ...] = ()
    further: tuple[Change, ...] = ()
    unshown: int = 0
    new: int = 0
    counts: tuple[tuple[Topic, int], ...] = ()
    gone: tuple[Told, ...] = ()
    gone_count: int = 0
    passed: tuple[Due, ...] = ()
    coming: tuple[Due, ...] = ()
    later: tuple[Due, ...] = ()
    later_count: int = 0
    stale: tuple[Stale, ...] = ()
    disputed: tuple[Cited, ...] = ()
    strongest: tuple[Cited, ...] = ()
    rates: RateTable | None = None

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to tell: nothing new, changed or gone, no date passed or near, nothing grown old."""
        told = self.counts or self.gone_count or self.passed or self.coming or self.stale
        return self.since is not None and not told

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of the facts that the post and its thread tell, each once."""
        return tuple(dict.fromkeys(cited.fact.id for cited in self._cited()))

    def _cited(self) -> Iterator[Cited]:
        yield from (row.cited for row in (self.rates.rows if self.rates else ()))
        yield from (change.cited for change in (*self.changes, *self.further))
        for due in (*self.passed, *self.coming, *self.later):
            yield from due.facts
        for stale in self.stale:
            yield from stale.facts
        for cited in (*self.disputed, *self.strongest):
            yield from (cited, *cited.counter)
