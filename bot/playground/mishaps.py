"""How the local Slack can be told to misbehave: each mishap strikes one call of one method."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["drop", "ratelimited", "server_error", "half_json", "html", "text", "list", "latin", "silent", "refused"]


@dataclass(frozen=True, slots=True)
class Mishap:
    """What goes wrong with a call. `taken` says whether Slack has carried the call out all the same.

    `drop` closes the connection without an answer, `ratelimited` answers 429 with `retry_after` as the header (None
    leaves it out) and never carries the call out, `server_error` answers with `status`, `refused` answers with `error`,
    `silent` never answers, the others answer 200 with a body that is no JSON, or JSON of another shape.
    """

    kind: Kind
    taken: bool = True
    retry_after: str | None = "1"
    status: int = 500
    error: str = "fatal_error"


@dataclass
class Mishaps:
    """The mishaps to come, by method name (`response_url` stands for the response_url endpoint)."""

    waiting: dict[str, list[Mishap | None]] = field(default_factory=dict)

    def plan(self, method: str, *mishaps: Mishap | None) -> None:
        """The next calls of this method meet these, one each, in this order; None leaves one alone."""
        self.waiting.setdefault(method, []).extend(mishaps)

    def next(self, method: str) -> Mishap | None:
        """The mishap that strikes the call now coming in; it is used up."""
        queue = self.waiting.get(method)
        return queue.pop(0) if queue else None
