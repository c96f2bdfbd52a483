"""`policydesk tariff Vietnam` from a cold start, against `python -c pass`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.ratio import Measured, in_turn
from tests.benchmarks.seeded import fresh_desk


def measure() -> Iterator[Measured]:
    """A new process each time, over a base that is already built."""
    _, where = fresh_desk()
    env = os.environ | {"POLICYDESK_DATA": str(where.data)}
    command = [str(Path(sys.executable).with_name("policydesk")), "tariff", "Vietnam"]

    def ours() -> None:
        subprocess.run(command, env=env, capture_output=True, check=True)

    def theirs() -> None:
        subprocess.run([sys.executable, "-c", "pass"], env=env, capture_output=True, check=True)

    mine, other = in_turn(ours, theirs, rounds=15)
    yield Measured("policydesk tariff Vietnam, cold", mine, other, "python -c pass", 20)
