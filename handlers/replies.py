"""Replies to commands, kept: the same input on the same day and the same base costs neither a look-up nor a drawing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

MOST = 2_000  # replies; of some kilobytes each
LONGEST = 200  # letters of an input that is kept: what people type twice is short


class Replies:
    """The replies last used, by input. `edition` tells what a reply depends on beside its input: the base, the day."""

    def __init__(self, edition: Callable[[], Hashable], most: int = MOST) -> None:
        self._edition, self._most = edition, most
        self._kept: OrderedDict[str, str] = OrderedDict()
        self._kept_of: Hashable = None

    def __len__(self) -> int:
        return len(self._kept)

    def find(self, text: str) -> str | None:
        """The reply to this input, as it was kept; None when there is none of the edition in force."""
        self._renew()
        reply = self._kept.get(text)
        if reply is not None:
            self._kept.move_to_end(text)
        return reply

    def keep(self, text: str, reply: str, edition: Hashable) -> None:
        """Keep the reply to an input, begun under this `edition`; one that midnight has overtaken is not kept."""
        if len(text) > LONGEST or edition != self._renew():
            return
        self._kept[text] = reply
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)

    def edition(self) -> Hashable:
        """The edition in force, to be taken before a reply is begun."""
        return self._edition()

    def _renew(self) -> Hashable:
        now = self._edition()
        if now != self._kept_of:
            self._kept.clear()
            self._kept_of = now
        return now
