"""Searching beside the event loop: a slow question must not keep other requests waiting."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from handlers.service import Desk

T = TypeVar("T")
SHARE = 0.5e-3  # seconds; Python's own is 5 ms, and the event loop waits so long several times for each request


def share_the_processor() -> None:
    """Let threads take turns more often, in the whole process: the event loop then waits less for a search."""
    sys.setswitchinterval(SHARE)


class Aside:
    """A thread with a desk of its own over the same base: an open index serves one thread only."""

    def __init__(self, desk: Desk) -> None:
        self._thread = ThreadPoolExecutor(1, "desk")
        self._desk = self._thread.submit(desk.twin).result()

    async def __call__(self, ask: Callable[[Desk], T]) -> T:
        """What `ask` gets from the desk; one question after another. Raises what `ask` raises."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, ask, self._desk)
