"""The wording of the facts: how its files are read, and what of a bad line is said."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.errors import SeedError
from bot.index import Index
from bot.index.build import build
from bot.index.wording import Asked
from bot.seeds import digest, load
from bot.seeds.wording import KINDS
from tests.samples import COUNTRIES

RIGHT = Path(__file__).parent / "right_seeds"
LINES = """# how readers ask
fact harbour-rate
+ how_much:7 ^what-rate:3 boats:4 boat:2 price @NO:5 @toll
- when ^when-did pier opened @port-office
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = Path(shutil.copytree(RIGHT, tmp_path / "seeds"))
    (copy / "wording").mkdir()
    (copy / "wording" / "harbour.txt").write_text(LINES, encoding="utf-8")
    return copy


def test_wording_is_read(folder: Path) -> None:
    """A sign, a kind of value, how one asks, words, and names by code or id, with counts: in the order of the file."""
    found = load(folder).wording
    assert [(each.fact, each.text) for each in found] == [
        ("harbour-rate", "+ how_much:7 ^what-rate:3 boats:4 boat:2 price @NO:5 @toll"),
        ("harbour-rate", "- when ^when-did pier opened @port-office"),
    ]


def test_seeds_without_wording_are_whole(tmp_path: Path) -> None:
    """Wording may be left out: an article can be added without it."""
    copy = Path(shutil.copytree(RIGHT, tmp_path / "seeds"))
    assert load(copy).wording == ()


def test_a_changed_count_changes_the_digest(folder: Path) -> None:
    """The base is built anew when only the wording has changed."""
    before = digest(folder)
    path = folder / "wording" / "harbour.txt"
    path.write_text(LINES.replace("boats:4", "boats:5"), encoding="utf-8")
    assert digest(folder) != before


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("+ how_much boats", "1: wording: stands before any `fact ID`"),
        ("fact harbour-fee", "1: fact: there is no fact 'harbour-fee' in the base"),
        ("fact harbour-rate\n+ howmuch boats", "2: wording: 'howmuch' is no kind of value: how_long, how_many"),
        ("fact harbour-rate\n* what boats", "2: wording: must be `fact ID`, or `+` or `-`, a kind and words"),
        ("fact harbour-rate\n+ what", "2: wording: must be `fact ID`, or `+` or `-`, a kind and words"),
        ("fact harbour-rate\n+ what boats @ZZ", "2: wording: @ZZ is no country's code and no id in the base"),
        (
            "fact harbour-rate\n+ what:3 boats:4",
            "2: wording: 'boats' needs a count of 1 to 3, the number of questions in the line",
        ),
        ("fact harbour-rate\n+ what boats:x", "2: wording: 'boats:x' needs a count of 1 to 1"),
        ("fact harbour-rate\n+ what:0 boats", "2: wording: 'what:0' is no kind of value"),
    ],
)
def test_a_bad_line_is_told_with_its_number(folder: Path, line: str, told: str) -> None:
    """One clear line: the file, the number of the line, what is wrong and what would be right."""
    path = folder / "wording" / "harbour.txt"
    path.write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(SeedError) as caught:
        load(folder)
    assert str(caught.value).startswith(f"{path}:{told}")
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_text_are_refused(folder: Path) -> None:
    """A file that is not UTF-8 is named."""
    (folder / "wording" / "harbour.txt").write_bytes(b"fact \xff")
    with pytest.raises(SeedError, match=r"harbour\.txt:1: \(file\): is not UTF-8: byte 0xff"):
        load(folder)


def test_the_index_keeps_wording_as_terms(folder: Path, tmp_path: Path) -> None:
    """Words become terms and add up, names keep their ids; the number is that of the fact."""
    path = tmp_path / "index.sqlite"
    build(path, load(folder), COUNTRIES | {"NO": "Norway"})
    index = Index.open(path)
    first, second = index.wording()
    said = {"^what-rate": 3, "boat": 6, "price": 1, "@NO": 5, "@toll": 1}
    assert first == Asked(fact=1, given=True, kind="how_much", questions=7, said=said)
    assert (second.fact, second.given, second.kind, second.questions) == (1, False, "when", 1)
    index.close()


def test_every_kind_of_value_may_be_asked() -> None:
    """The kinds are those of questions, no others."""
    assert {"who", "when", "how_long", "whether"} <= KINDS
