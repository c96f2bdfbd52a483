"""Something that runs, and can be ended and begun anew with nothing remembered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from types import TracebackType
from typing import Generic, TypeVar

T = TypeVar("T")


class Anew(Generic[T]):
    """An async context manager round one that `begin` makes; the end of this one ends that one."""

    def __init__(self, begin: Callable[[], AbstractAsyncContextManager[T]]) -> None:
        self._begin, self._running, self._turn = begin, AsyncExitStack(), asyncio.Lock()

    async def __aenter__(self) -> Anew[T]:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._running.aclose()

    async def begin(self, meanwhile: Callable[[], None]) -> T:
        """End what runs, call `meanwhile`, begin anew, and give what that gives; two who ask get one after another."""
        async with self._turn:
            await self._running.aclose()
            meanwhile()
            return await self._running.enter_async_context(self._begin())
