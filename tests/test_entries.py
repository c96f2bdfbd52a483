"""The entries of the index: how their files are read, and what of a bad line is said."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.errors import SeedError
from bot.index import Index
from bot.index.build import build
from bot.seeds import digest, load
from bot.seeds.entries import KINDS
from tests.samples import COUNTRIES

RIGHT = Path(__file__).parent / "right_seeds"
LINES = """# where one looks
fact harbour-rate
+ how_much/what-rate boats price @NO @toll
- when/when-did pier opened @port-office
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = Path(shutil.copytree(RIGHT, tmp_path / "seeds"))
    (copy / "entries").mkdir()
    (copy / "entries" / "harbour.txt").write_text(LINES, encoding="utf-8")
    return copy


def test_entries_are_read(folder: Path) -> None:
    """A sign, a kind of value, how one asks, words, and names by code or id: in the order of the file."""
    found = load(folder).entries
    assert [(each.fact, each.text) for each in found] == [
        ("harbour-rate", "+ how_much/what-rate boats price @NO @toll"),
        ("harbour-rate", "- when/when-did pier opened @port-office"),
    ]


def test_seeds_without_entries_are_whole(tmp_path: Path) -> None:
    """Entries may be left out: an article can be added without them."""
    copy = Path(shutil.copytree(RIGHT, tmp_path / "seeds"))
    assert load(copy).entries == ()


def test_a_changed_entry_changes_the_digest(folder: Path) -> None:
    """The base is built anew when only an entry has changed."""
    before = digest(folder)
    path = folder / "entries" / "harbour.txt"
    path.write_text(LINES.replace("boats", "ships"), encoding="utf-8")
    assert digest(folder) != before


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("+ how_much/what boats", "1: entry: stands before any `fact ID`"),
        ("fact harbour-fee", "1: fact: there is no fact 'harbour-fee' in the base"),
        ("fact harbour-rate\n+ howmuch/what boats", "2: entry: 'howmuch' is no kind of value: how_long, how_many"),
        ("fact harbour-rate\n* what/what boats", "2: entry: must be `fact ID`, or `+` or `-`, a kind and words"),
        ("fact harbour-rate\n+ what/what", "2: entry: must be `fact ID`, or `+` or `-`, a kind and words"),
        ("fact harbour-rate\n+ what/what boats @ZZ", "2: entry: @ZZ is no country's code and no id in the base"),
    ],
)
def test_a_bad_line_is_told_with_its_number(folder: Path, line: str, told: str) -> None:
    """One clear line: the file, the number of the line, what is wrong and what would be right."""
    path = folder / "entries" / "harbour.txt"
    path.write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(SeedError) as caught:
        load(folder)
    assert str(caught.value).startswith(f"{path}:{told}")
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_text_are_refused(folder: Path) -> None:
    """A file that is not UTF-8 is named."""
    (folder / "entries" / "harbour.txt").write_bytes(b"fact \xff")
    with pytest.raises(SeedError, match=r"harbour\.txt:1: \(file\): is not UTF-8: byte 0xff"):
        load(folder)


def test_the_index_keeps_entries_as_they_are_compared(folder: Path, tmp_path: Path) -> None:
    """Words become terms, names keep their ids; the number is that of the fact."""
    path = tmp_path / "index.sqlite"
    build(path, load(folder), COUNTRIES | {"NO": "Norway"})
    index = Index.open(path)
    first, second = index.entries()
    assert first == (1, True, frozenset({"?how_much", "^what-rate", "boat", "price", "@NO", "@toll"}))
    assert second[:2] == (1, False)
    index.close()


def test_every_kind_of_value_may_be_asked() -> None:
    """The kinds are those of questions, no others."""
    assert {"who", "when", "how_long", "whether"} <= KINDS
