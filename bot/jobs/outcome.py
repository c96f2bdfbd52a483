"""How work ends without being done; every other exception is a fault and is tried again a few times."""

from __future__ import annotations


class Postponed(Exception):  # noqa: N818 - no fault of ours: the time has not come
    """It cannot be done now: Slack is out of reach, or asks us to wait. `seconds` says how long at least.

    `doubtful`: some of it may have been done all the same; otherwise surely nothing was.
    """

    def __init__(self, why: str, seconds: float = 0.0, doubtful: bool = False) -> None:
        super().__init__(why)
        self.seconds, self.doubtful = seconds, doubtful


class GivenUp(Exception):  # noqa: N818 - an outcome
    """It cannot be done, and who waits for it has been told. It may be asked for again."""


class Hopeless(Exception):  # noqa: N818 - it stands for its cause
    """Another try would fail the same way: its cause goes to the operator, and who waits hears that it failed."""


class Unknown(Exception):  # noqa: N818 - nobody can tell whether it is a fault
    """Nobody can find out whether it was done: doing it again might do it twice."""
