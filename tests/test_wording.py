"""The wording of the facts: how its files are read, and what of a bad line is said."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.errors import SeedError
from bot.index import Index
from bot.index.build import build
from bot.index.wording import Hints
from bot.seeds import digest, load
from bot.seeds.wording import KINDS
from tests.samples import COUNTRIES

RIGHT = Path(__file__).parent / "right_seeds"
LINES = """# how readers ask
fact harbour-rate
+ -0.5 -0.25 ^what-rate:1.3 boats:2.1 price:0.4 @NO:0.8 @toll:-0.3
+how_much 1.9 price:0.4
- -1.2 -0.3 pier:1.1 opened:0.9 @port-office:0.2
-when 1.0
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = Path(shutil.copytree(RIGHT, tmp_path / "seeds"))
    (copy / "wording").mkdir()
    (copy / "wording" / "harbour.txt").write_text(LINES, encoding="utf-8")
    return copy


def test_wording_is_read(folder: Path) -> None:
    """A sign, maybe a kind of value, and the points of words and names: in the order of the file."""
    found = load(folder).wording
    assert [(each.fact, each.text) for each in found] == [
        ("harbour-rate", "+ -0.5 -0.25 ^what-rate:1.3 boats:2.1 price:0.4 @NO:0.8 @toll:-0.3"),
        ("harbour-rate", "+how_much 1.9 price:0.4"),
        ("harbour-rate", "- -1.2 -0.3 pier:1.1 opened:0.9 @port-office:0.2"),
        ("harbour-rate", "-when 1.0"),
    ]


def test_seeds_without_wording_are_whole(tmp_path: Path) -> None:
    """Wording may be left out: an article can be added without it."""
    copy = Path(shutil.copytree(RIGHT, tmp_path / "seeds"))
    assert load(copy).wording == ()


def test_changed_points_change_the_digest(folder: Path) -> None:
    """The base is built anew when only the wording has changed."""
    before = digest(folder)
    path = folder / "wording" / "harbour.txt"
    path.write_text(LINES.replace("boats:2.1", "boats:2.2"), encoding="utf-8")
    assert digest(folder) != before


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("+ 1 1 boats:1", "1: wording: stands before any `fact ID`"),
        ("fact harbour-fee", "1: fact: there is no fact 'harbour-fee' in the base"),
        ("fact harbour-rate\n+howmuch 1 boats:1", "2: wording: 'howmuch' is no kind of value: how_long, how_many"),
        (
            "fact harbour-rate\n* 1 1 boats:1",
            "2: wording: must be `fact ID`, or `+` or `-`, maybe with a kind of value",
        ),
        ("fact harbour-rate\n+ 1 boats:1", "2: wording: needs 2 numbers of points before its words"),
        ("fact harbour-rate\n+who boats:1", "2: wording: needs 1 number of points before its words"),
        ("fact harbour-rate\n+ 1 1 boats:1 @ZZ:1", "2: wording: @ZZ is no country's code and no id in the base"),
        ("fact harbour-rate\n+ 1 1 boats", "2: wording: 'boats' must be a word and its points, as in `talk:1.6`"),
        ("fact harbour-rate\n+ 1 1 boats:x", "2: wording: 'boats:x' must be a word and its points"),
        ("fact harbour-rate\n+ 1 1 boats:1000", "2: wording: 'boats:1000' must be a word and its points"),
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
    """Words become terms, names keep their ids; the number is that of the fact."""
    path = tmp_path / "index.sqlite"
    build(path, load(folder), COUNTRIES | {"NO": "Norway"})
    index = Index.open(path)
    first, second, third, fourth = index.wording()
    points = {"^what-rate": 1.3, "boat": 2.1, "price": 0.4, "@NO": 0.8, "@toll": -0.3}
    assert first == Hints(fact=1, given=True, kind=None, begins=-0.5, each=-0.25, points=points)
    assert second == Hints(fact=1, given=True, kind="how_much", begins=1.9, each=0.0, points={"price": 0.4})
    assert (third.given, third.kind, third.points["@port-office"]) == (False, None, 0.2)
    assert fourth == Hints(fact=1, given=False, kind="when", begins=1.0, each=0.0, points={})
    index.close()


def test_every_kind_of_value_may_be_asked() -> None:
    """The kinds are those of questions, no others."""
    assert {"who", "when", "how_long", "whether"} <= KINDS
