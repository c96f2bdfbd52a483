"""Two replicas on one database, with a clock that the test moves."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.state import Database, Inbox, Incoming

LEASE = 30.0


@dataclass
class Hand:
    """A clock whose hand the test moves: seconds since 1970."""

    at: float = 1_000_000.0

    def __call__(self) -> float:
        return self.at

    def forward(self, seconds: float) -> None:
        """Let time pass."""
        self.at += seconds


@dataclass
class Pair:
    """Two replicas, each with its own connections to one database."""

    here: Database
    there: Database
    clock: Hand = field(default_factory=Hand)

    def __post_init__(self) -> None:
        self.one = Inbox(self.here, self.clock, "one", LEASE)
        self.two = Inbox(self.there, self.clock, "two", LEASE)


def mail(key: str = "event:1", subject: str | None = None, kind: str = "post") -> Incoming:
    """Work to take on; its subject is its own where none is given."""
    return Incoming(kind, key, subject or f"subject of {key}", {"key": key})
