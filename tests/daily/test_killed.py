"""Killed while it posts summaries in 200 channels, the bot posts each once. These are real processes, two on one
database; `make torture` runs many more rounds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.torture.daily import CHANNELS, torture

ROUNDS = 5


async def test_killed_while_posting_every_channel_gets_one_summary(
    built: Path, tmp_path: Path, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Due in 200 channels in the same minute, taken by two replicas, one of them killed: when the work is handed on,
    before a post, after Slack took it, at any time. None is missing or doubled, nor are the details; no channel gets
    two posts within a second (F30, F33, F70)."""
    for file in ("index.sqlite", "names.sqlite"):
        shutil.copy(built / file, tmp_path / file)
    outcome = await torture(tmp_path, url, ROUNDS, seed=161)
    with capsys.disabled():
        print(f"\ndaily summaries, {url.partition(':')[0]}: {outcome}")  # noqa: T201 - wanted in the log of every run
    assert (outcome.rounds, outcome.doubled, outcome.lost) == (ROUNDS, 0, 0)
    assert outcome.recorded == {"posted": ROUNDS * CHANNELS}
    assert outcome.work == {"done": ROUNDS * CHANNELS}
    assert outcome.closest > 0.99
    assert set(outcome.codes) == {0}
    assert outcome.right
