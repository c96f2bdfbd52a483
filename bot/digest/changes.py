"""What is new, changed or gone since a channel was told last. Works on marks, so that 10,000 facts take no time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
    """Ids of facts that are new or changed, the weightiest first; how many by topic; ids of those gone."""

    ids: tuple[str, ...]
    counts: tuple[tuple[Topic, int], ...]
    gone: tuple[str, ...]


def changed(now: Sequence[Marked], told: Mapping[str, str]) -> Changed:
    """Compare the base with the marks that a channel was told, by fact id.

    Weightiest: measures before all else, then by topic; changes before what is new, the newest articles first.
    """
    fresh = [each for each in now if told.get(each.id) != each.mark]
    fresh.sort(key=lambda each: (not each.measure, WEIGHT[each.topic], each.id not in told, -each.number))
    held = {each.id for each in now}
    counted = Counter(each.topic for each in fresh)
    return Changed(
        ids=tuple(each.id for each in fresh),
        counts=tuple(sorted(counted.items(), key=lambda item: WEIGHT[item[0]])),
        gone=tuple(key for key in told if key not in held),
    )
