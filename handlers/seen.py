"""What has been answered already, so that nothing is answered twice. In this process only, for now."""

from __future__ import annotations

from collections.abc import Hashable


class Seen:
    """A memory of the last `limit` keys. Claims are atomic within one event loop: nothing here waits."""

    def __init__(self, limit: int = 20_000) -> None:
        self._keys: dict[Hashable, None] = {}
        self._limit = limit

    def claim(self, *keys: Hashable) -> bool:
        """True the first time; False as soon as one of the keys was claimed before. Remembers all of them."""
        fresh = not any(key in self._keys for key in keys)
        self._keys.update(dict.fromkeys(keys))
        while len(self._keys) > self._limit:
            del self._keys[next(iter(self._keys))]
        return fresh

    def release(self, *keys: Hashable) -> None:
        """Give keys back after the work was refused, so that it can be tried again."""
        for key in keys:
            self._keys.pop(key, None)
