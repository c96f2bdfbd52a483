"""Channels in which the bot cannot post: the operator hears of each once, not with every message."""

from __future__ import annotations

import logging

log = logging.getLogger("policydesk")
MOST = 1000  # channels remembered


class Barred:
    """What was said of which channel. It is said again after posting there has worked, or for another reason."""

    def __init__(self) -> None:
        self._said: dict[str, str] = {}

    def note(self, channel: str, why: str) -> None:
        """A message could not be posted in `channel`; `why` is Slack's code."""
        known = self._said.get(channel) == why
        if len(self._said) >= MOST:
            self._said.clear()
        self._said[channel] = why
        log.log(logging.DEBUG if known else logging.WARNING, "nothing can be posted in %s: %s", channel, why)

    def lifted(self, channel: str) -> None:
        """A message was posted there."""
        self._said.pop(channel, None)
