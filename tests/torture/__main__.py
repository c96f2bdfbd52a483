"""`python -m tests.torture ROUNDS`: fewer than none lost, none doubled is a failure."""

from __future__ import annotations

import argparse
import asyncio
import secrets
import sys
import tempfile
import time
from pathlib import Path

from tests.torture.rounds import torture


def main() -> int:
    """Run the rounds and print what came of it; 0 when every event has exactly one reply."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description="Kill the bot, count the replies.")
    parser.add_argument("rounds", type=int, nargs="?", default=100)
    parser.add_argument("--replicas", type=int, default=1, help="on one database")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10_000), help="of the moments; any if not given")
    parser.add_argument("--database", help="URL of an empty database; a SQLite file if not given")
    asked = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="policydesk-torture-") as folder:
        outcome = asyncio.run(torture(Path(folder), asked.rounds, asked.seed, asked.replicas, asked.database))
    say = sys.stdout.write
    say(f"{outcome}\n")
    say(f"seed {asked.seed}, replicas {asked.replicas}, {time.monotonic() - began:.0f} s; killed at {outcome.killed}; ")
    say(f"inbox {outcome.states}; answers {outcome.statuses}; exit codes {outcome.codes}\n")
    return int(bool(outcome.lost or outcome.doubled or any(outcome.codes)))


if __name__ == "__main__":
    sys.exit(main())
