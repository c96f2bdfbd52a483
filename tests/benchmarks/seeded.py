"""The real base, built in a folder of its own, for the benchmarks."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from bot.base import open_base
from bot.desk import Desk
from bot.paths import CHECKOUT, Paths


def fresh_paths() -> Paths:
    """Paths into a new temporary folder, with the checkout's seeds."""
    return Paths(seeds=CHECKOUT / "seeds", data=Path(tempfile.mkdtemp()), articles=None, home_country=None)


def fresh_desk() -> tuple[Desk, Paths]:
    """A desk over a newly built base, on a fixed day."""
    where = fresh_paths()
    base = open_base(where)
    return Desk(base.index, base.names, lambda: date(2026, 11, 22)), where
