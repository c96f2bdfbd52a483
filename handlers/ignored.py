"""Requests that are none of our business: acknowledged, counted, said once in the log at INFO."""

from __future__ import annotations

import logging
from collections import Counter

log = logging.getLogger("policydesk")


class Ignored:
    """Counts what was ignored, by reason."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def note(self, reason: str) -> None:
        """Count one. The reason must be ours or a type name, never a user's text."""
        self.counts[reason] += 1
        level = logging.INFO if self.counts[reason] == 1 else logging.DEBUG
        log.log(level, "ignored: %s (%d so far)", reason, self.counts[reason])
