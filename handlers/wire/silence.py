"""Tells the operator when Slack has been silent for long: no greeting and no pong, not merely no events."""

from __future__ import annotations

import logging

from handlers.wire.pace import Seconds, Sleep

log = logging.getLogger("policydesk")
BOUND = 60.0  # seconds
LOOK = 15.0  # seconds between two looks


class Silence:
    """Since when nothing was heard from Slack, on whatever connection."""

    def __init__(self, clock: Seconds, sleep: Sleep) -> None:
        self._clock, self._sleep = clock, sleep
        self._last = clock()
        self._told = False

    def heard(self) -> None:
        """Slack has said something."""
        now = self._clock()
        if self._told:
            log.info("Slack is heard again, after %.0f seconds", now - self._last)
        self._last, self._told = now, False

    async def watch(self) -> None:
        """Say it once for each silence, until cancelled."""
        while True:
            await self._sleep(LOOK)
            lasted = self._clock() - self._last
            if lasted >= BOUND and not self._told:
                self._told = True
                log.error(
                    "nothing was heard from Slack for %.0f seconds, not even the answer to a ping: nobody is answered; "
                    "look at the network, the app's settings and Slack's own status",
                    lasted,
                )
