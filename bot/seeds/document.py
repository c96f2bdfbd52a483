"""A seed file as plain data that remembers the line of each of its fields."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeAlias

from bot.errors import SeedError

Data: TypeAlias = "bool | int | float | str | list[Data] | dict[str, Data] | None"
Loc: TypeAlias = tuple[str | int, ...]


class Fault(NamedTuple):
    """Something wrong with a document: where in it, and what."""

    loc: Loc
    problem: str


@dataclass(frozen=True)
class Document:
    """The data of one file; `lines` has the line (from 1) on which each field begins."""

    path: Path
    data: Data
    lines: dict[Loc, int]

    def error(self, fault: Fault) -> SeedError:
        """The fault as the error to raise; a field that is not there gets the line of what should hold it."""
        known = fault.loc
        while known and known not in self.lines:
            known = known[:-1]
        field = _dotted(fault.loc) + self._id_beside(fault.loc)
        return SeedError(str(self.path), self.lines.get(known, 1), field, fault.problem)

    def _id_beside(self, loc: Loc) -> str:
        item: Data = self.data
        for step in loc[:2]:
            if isinstance(item, list) and isinstance(step, int) and step < len(item):
                item = item[step]
            elif isinstance(item, dict) and isinstance(step, str):
                item = item.get(step)
        own = item.get("id") if isinstance(item, dict) and len(loc) > 2 else None
        return f" ({own})" if isinstance(own, str) and loc[0] != "article" else ""


def _dotted(loc: Loc) -> str:
    """`("facts", 3, "measure", "rate", "min")` as `facts[3].measure.rate.min`."""
    parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in loc)
    return "".join(parts).lstrip(".") or "(file)"
