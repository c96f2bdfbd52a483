"""`python -m tests.benchmarks.names_accuracy TABLE.csv`: how many names of a table of countries are read right.

The table (columns input, expected_iso2, kind) is others' work and not ours to ship, so its path is given.
Its rows are split in two by a hash of the input: rules were tuned on the first half only.
"""

from __future__ import annotations

import csv
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from bot.names import Matched, Names, build
from bot.paths import CHECKOUT
from bot.seeds import load

RIGHT, EACH_KIND, WRONG, FALSE = 93.0, 85.0, 0.5, 3.0  # percent
MEDIAN = 100.0  # microseconds
REJECT = "reject"


@dataclass
class Score:
    """What came of one half's rows."""

    rows: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    wrong: int = 0
    accepted: int = 0  # rows to reject that were taken for a country
    times: list[float] = field(default_factory=list)

    def figures(self) -> dict[str, tuple[float, str, bool]]:
        """Each figure with its goal and whether it is met."""
        kinds = [kind for kind in self.rows if kind != REJECT]
        total = sum(self.rows[kind] for kind in kinds)
        found = {
            "right": _at_least(100 * sum(self.right.values()) / total, RIGHT),
            **{kind: _at_least(100 * self.right[kind] / self.rows[kind], EACH_KIND) for kind in sorted(kinds)},
            "wrong country": _at_most(100 * self.wrong / self.rows.total(), WRONG),
            "false accepts": _at_most(100 * self.accepted / max(1, self.rows[REJECT]), FALSE),
        }
        micro = median(self.times) * 1e6
        return {**found, "median": (micro, f"at most {MEDIAN:g} µs", micro <= MEDIAN)}


def _at_least(value: float, goal: float) -> tuple[float, str, bool]:
    return value, f"at least {goal:g} %", value >= goal


def _at_most(value: float, goal: float) -> tuple[float, str, bool]:
    return value, f"at most {goal:g} %", value <= goal


def measure(names: Names, rows: Iterable[dict[str, str]]) -> tuple[Score, Score]:
    """The scores of the tuned and of the other half."""
    halves = Score(), Score()
    for row in rows:
        half = halves[zlib.crc32(row["input"].encode("utf-8", "surrogatepass")) & 1]
        begun = time.perf_counter()
        found = names.resolve(row["input"])
        half.times.append(time.perf_counter() - begun)
        code = found.code if isinstance(found, Matched) and found.kind == "country" else None
        half.rows[row["kind"]] += 1
        if row["kind"] == REJECT:
            half.accepted += code is not None
        elif code == row["expected_iso2"]:
            half.right[row["kind"]] += 1
        else:
            half.wrong += code is not None
    return halves


def main(given: Path) -> int:
    """Print the figures for the given table; 1 when a goal was missed."""
    console = Console()
    with TemporaryDirectory() as folder, given.open(encoding="utf-8", newline="") as file:
        path = Path(folder) / "names.sqlite"
        build(path, load(CHECKOUT / "seeds"))
        names = Names.open(path)
        tuned, other = (score.figures() for score in measure(names, csv.DictReader(file)))
        names.close()
    table = Table("figure", "tuned half", "other half", "goal", "met")
    for figure, (value, goal, met) in tuned.items():
        second, _, also = other[figure]
        table.add_row(figure, f"{value:.2f}", f"{second:.2f}", goal, "yes" if met and also else "NO")
    console.print(table)
    return int(not all(met for half in (tuned, other) for _, _, met in half.values()))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
