"""Two ways of doing something, timed in turn, and the ratio of their medians."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured, the two medians in seconds, and the goal for their ratio (None: reported only)."""

    what: str
    ours: float
    other: float
    against: str
    goal: float | None

    @property
    def ratio(self) -> float:
        """Ours over the other."""
        return self.ours / self.other

    @property
    def met(self) -> bool:
        """Whether the ratio is within the goal; true where there is none."""
        return self.goal is None or self.ratio <= self.goal


def in_turn(ours: Callable[[], object], other: Callable[[], object], rounds: int) -> tuple[float, float]:
    """The medians of `rounds` timings of each, one after the other each time, after one round to warm up."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 1):
        for kept, work in zip(times, (ours, other), strict=True):
            begun = time.perf_counter()
            work()
            if number:
                kept.append(time.perf_counter() - begun)
    return statistics.median(times[0]), statistics.median(times[1])
