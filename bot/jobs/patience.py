"""How often and for how long work is tried."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """`pauses`: seconds before each further try after a fault; then it is given up.

    What is merely postponed is tried at growing intervals up to `longest` seconds, and given up after `oldest` seconds:
    an answer that comes later than that helps nobody.
    """

    pauses: tuple[float, ...] = (1.0, 5.0)
    longest: float = 120.0
    oldest: float = 3600.0

    def after_fault(self, tries: int) -> float | None:
        """The pause after a fault, when it was tried `tries` times before; None to give up."""
        return self.pauses[tries] if tries < len(self.pauses) else None

    def after_wait(self, tries: int, asked: float, age: float) -> float | None:
        """The pause when it was postponed: at least `asked` seconds; None to give up work that is `age` seconds old."""
        pause = max(asked, min(self.longest, 2.0**tries))
        return pause if age + pause <= self.oldest else None
