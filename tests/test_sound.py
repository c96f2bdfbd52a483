"""An index whose full text has drifted from its facts."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.index.sound import trouble
from bot.paths import CHECKOUT
from tests.index_of import index_in


def _broken(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for trigger in ("facts_ai", "facts_ad", "facts_au"):
            connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        connection.execute(statement)


def test_a_built_index_is_sound(tmp_path: Path) -> None:
    """Nothing is found in what `build` has written, and looking changes nothing."""
    index_in(tmp_path).close()
    path = tmp_path / "index.sqlite"
    before = path.read_bytes()
    assert (trouble(path), path.read_bytes()) == (None, before)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE facts SET terms = 'other words' WHERE number = 1",
        "DELETE FROM facts WHERE number = 1",
        "INSERT INTO facts_fts (facts_fts) VALUES ('delete-all')",
    ],
)
def test_drift_between_the_full_text_and_its_table_is_found(tmp_path: Path, statement: str) -> None:
    """A fact changed or gone behind the triggers' back, or an emptied full text (F57)."""
    index_in(tmp_path).close()
    path = tmp_path / "index.sqlite"
    _broken(path, statement)
    assert "do not agree" in str(trouble(path))


def test_doctor_builds_a_drifted_index_anew(tmp_path: Path) -> None:
    """It says so, and afterwards all is well again (F57)."""
    run = [sys.executable, "-m", "bot"]
    given = {"POLICYDESK_DATA": str(tmp_path), "PATH": "/usr/bin:/bin"}
    subprocess.run([*run, "build"], cwd=CHECKOUT, env=given, check=True, capture_output=True)
    _broken(tmp_path / "index.sqlite", "INSERT INTO facts_fts (facts_fts) VALUES ('delete-all')")
    told = subprocess.run([*run, "doctor"], cwd=CHECKOUT, env=given, check=False, capture_output=True, text=True)
    assert "index: built anew: its full text and its facts do not agree" in told.stdout
    assert trouble(tmp_path / "index.sqlite") is None
