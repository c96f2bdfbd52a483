"""`python -m tests.benchmarks [NAME ...]`: measure everything, or what is named, and print one table."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from tests.benchmarks import answering, asking, building, drawing, mentioning, starting, summarising, ticking, wire
from tests.benchmarks.ratio import Measured

SUITES = {
    "answering": answering.measure,
    "asking": asking.measure,
    "building": building.measure,
    "summarising": summarising.measure,
    "starting": starting.measure,
    "wire": wire.measure,
    "drawing": drawing.measure,
    "mentioning": mentioning.measure,
    "holding": mentioning.measure_held,
    "ticking": ticking.measure,
    "asking-1m": asking.measure_million,  # minutes, so it comes last
}


def main(names: Iterable[str]) -> int:
    """Print the table; 1 when a goal was missed."""
    console = Console(width=140)
    table = Table("what", "ours", "against", "theirs", "ratio", "goal", "met")
    missed = False
    for name in names or SUITES:
        console.print(f"measuring {name} ...")
        for each in SUITES[name]():
            table.add_row(*_cells(each))
            missed |= not each.met
    console.print(table)
    return int(missed)


def _cells(each: Measured) -> tuple[str, ...]:
    goal = "report" if each.goal is None else f"at most {_ratio(each.goal)}"
    return each.what, _time(each.ours), each.against, _time(each.other), _ratio(each.ratio), goal, _met(each)


def _ratio(value: float) -> str:
    """Small ratios as fractions, 0.004 as 1/250."""
    return f"1/{1 / value:.0f}" if value < 0.1 else f"{value:.3g}"


def _met(each: Measured) -> str:
    return "-" if each.goal is None else "yes" if each.met else "NO"


def _time(seconds: float) -> str:
    return f"{seconds * 1e6:.0f} µs" if seconds < 1e-3 else f"{seconds * 1e3:.2f} ms"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
