"""What is new, changed or gone since a channel was told last. Works on marks, so that 10,000 facts take no time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.facts import Topic
from bot.index.marks import Marked

# what a policy team wants to read first
WEIGHT: dict[Topic, int] = {
    "tariff": 0,
    "trade talks": 1,
    "diplomacy": 2,
    "defence": 3,
    "war in Ukraine": 4,
    "North Korea": 5,
    "China": 6,
    "monetary policy": 7,
    "markets": 8,
    "industry": 9,
    "energy": 10,
    "domestic politics": 11,
}


@dataclass(frozen=True, slots=True)
class Changed:
    """The weightiest of the facts that are new or changed, by id; how many by topic; ids of those gone.

    `measures` counts the measures among all of them, which come first; `new` those that were never told.
    """

    ids: tuple[str, ...]
    counts: tuple[tuple[Topic, int], ...]
    measures: int
    new: int
    gone: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many are new or changed."""
        return sum(number for _, number in self.counts)


def changed(now: Sequence[Marked], told: Mapping[str, str], most: int) -> Changed:
    """Compare the base with the marks that a channel was told, by fact id; `ids` has at most so many.

    Weightiest: measures before all else, then by topic; what is told as a fact before somebody's view, changes before
    what is new, the newest articles first.
    """
    alike: dict[tuple[int, Topic, bool], list[str]] = defaultdict(list)
    for _, key, topic, kind, mark in now:  # a loop over all there is: no call in it but these two
        if told.get(key) != mark:
            alike[kind, topic, key in told].append(key)
    ordered = sorted(alike, key=lambda each: (each[0] > 0, WEIGHT[each[1]], each[0], not each[2]))
    counted: Counter[Topic] = Counter()
    for (_, topic, _), several in alike.items():
        counted[topic] += len(several)
    return Changed(
        ids=tuple(islice((key for each in ordered for key in reversed(alike[each])), most)),
        counts=tuple(sorted(counted.items(), key=lambda item: WEIGHT[item[0]])),
        measures=sum(len(several) for (kind, _, _), several in alike.items() if kind == 0),
        new=sum(len(several) for (_, _, known), several in alike.items() if not known),
        gone=tuple(told.keys() - {each[1] for each in now}),
    )
