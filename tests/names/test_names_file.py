"""The names file: built whole or not at all, opened when nothing changed, quick to read."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import BaseError
from bot.facts import Seeds
from bot.names import Matched, Names, build, fingerprint, is_current

HEAVY = ("babel", "countrynames", "sqlite_utils", "pydantic", "yaml", "rapidfuzz", "normality")


def test_the_file_is_current_until_the_seeds_change(names_file: Path, seeds: Seeds) -> None:
    """The key is made of the seeds' digest and of what the names come from."""
    assert is_current(names_file, seeds.digest)
    assert not is_current(names_file, "other seeds")
    assert fingerprint("a") == fingerprint("a") != fingerprint("b")


def test_a_missing_or_broken_file_is_not_current(tmp_path: Path, seeds: Seeds) -> None:
    """(F58) It is built again rather than trusted; opening it says which file and what to do."""
    broken = tmp_path / "names.sqlite"
    assert not is_current(broken, seeds.digest)
    with pytest.raises(BaseError, match=r"names\.sqlite.*policydesk build"):
        Names.open(broken)
    broken.write_bytes(b"no database" * 100)
    assert not is_current(broken, seeds.digest)
    with pytest.raises(BaseError, match=r"names\.sqlite.*build again"):
        Names.open(broken)


def test_a_build_that_cannot_be_written_leaves_the_old_file(tmp_path: Path, seeds: Seeds) -> None:
    """(F55) The fault is one line with the path in it, and nothing half done stays."""
    folder = tmp_path / "data"
    folder.write_text("a file where the folder should be")
    with pytest.raises(BaseError, match=r"names\.sqlite"):
        build(folder / "names.sqlite", seeds)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_changed_people_are_known_after_a_rebuild_that_keeps_the_places(
    names_file: Path, seeds: Seeds, tmp_path: Path
) -> None:
    """Names of places are copied from the older file; those of people are the new seeds'."""
    path = tmp_path / "names.sqlite"
    path.write_bytes(names_file.read_bytes())
    newcomer = replace(seeds.people[0], id="newcomer", name="Ada Newcomer", family="Newcomer", aliases=())
    build(path, replace(seeds, people=(newcomer,), digest="changed"))
    assert is_current(path, "changed")
    names = Names.open(path)
    found = [names.resolve(text) for text in ("Ada Newcomer", "Vietnam", "Rubio")]
    names.close()
    assert [isinstance(each, Matched) for each in found] == [True, True, False]


def test_the_table_is_readable_by_itself(names_file: Path) -> None:
    """Anyone can look a name up with SQL: its reading, and where it comes from."""
    with closing(sqlite3.connect(names_file)) as db:
        rows = db.execute("SELECT code, name, kind, origin FROM names WHERE folded = 'südkorea'").fetchall()
        rows += db.execute("SELECT code, name, kind, origin FROM names WHERE folded = 'sudkorea'").fetchall()
        (countries,) = db.execute("SELECT count(DISTINCT code) FROM names WHERE kind = 'country'").fetchone()
    assert rows == [("KR", "South Korea", "country", "local")]
    assert countries == 250


def test_reading_an_exact_name_loads_nothing_heavy(names_file: Path) -> None:
    """A cold start pays for the standard library only; rapidfuzz comes in with the first misspelling."""
    script = (
        "import sys; from pathlib import Path; from bot.names import Names\n"
        f"names = Names.open(Path({str(names_file)!r}))\n"
        "assert names.resolve('Vietnam').code == 'VN'\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules])\n"
        "assert names.resolve('Veitnam').code == 'VN'\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["[]", "['rapidfuzz']"]
