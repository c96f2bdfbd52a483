"""The seed folder is read strictly: every fault is one error that names file, line and field (F73)."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from babel import Locale

from bot.errors import SeedError
from bot.seeds import digest, load
from bot.seeds.countries import COUNTRY_CODES
from bot.seeds.days import parts

REAL = Path(__file__).parent.parent / "seeds"

RIGHT = Path(__file__).parent / "right_seeds"
BOMB = "a: &a [x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RIGHT, tmp_path / "seeds"))


def refused(folder: Path) -> str:
    """The one line of the fault, with the file's name alone in front."""
    with pytest.raises(SeedError) as caught:
        load(folder)
    line = str(caught.value)
    assert "\n" not in line
    return line.removeprefix(f"{folder}/")


def test_what_is_right_is_read(folder: Path) -> None:
    """The file's fields come out as the values of the vocabulary, Norway as NO, dates as text (F73)."""
    seeds = load(folder)
    assert [(article, fact.id) for article, fact in seeds.facts] == [
        ("harbour", "harbour-rate"),
        ("harbour", "harbour-claim"),
    ]
    fact = seeds.facts[0][1]
    assert fact.countries == ("NO", "VN")
    assert fact.measure is not None
    assert fact.measure.rate is not None
    assert (fact.measure.rate.min, fact.measure.rate.max) == (20, 20.5)
    assert fact.dates[0].date == "2025-05-03"
    assert seeds.articles[0].title is None
    assert seeds.places.countries == {"KR": ("ROK",)}
    assert seeds.digest == digest(folder)


def test_the_real_seeds_are_read() -> None:
    """What the project ships has no fault."""
    seeds = load(REAL)
    assert len(seeds.articles) >= 5
    assert len(seeds.facts) >= 130


def _table() -> list[tuple[str, str, str, str]]:
    """The rows of `seed_faults.txt`: file, what is right, what is wrong, the error after the file's name."""
    lines = Path(__file__).with_name("seed_faults.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.replace("\\n", "\n").split(" ;; ") for line in lines if line and not line.startswith("#")]
    return [(file, right, wrong, error) for file, right, wrong, error in rows]


@pytest.mark.parametrize(("file", "right", "wrong", "error"), _table())
def test_each_fault_is_one_line_with_file_line_and_field(
    folder: Path, file: str, right: str, wrong: str, error: str
) -> None:
    """One value is made wrong, and exactly that one is named (F73, F45, F46, F47)."""
    text = (RIGHT / file).read_text(encoding="utf-8")
    right = text if right == "<ALL>" else right
    assert right in text
    (folder / file).write_text(text.replace(right, wrong, 1), encoding="utf-8")
    assert refused(folder).startswith(f"{file}:{error}")


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", "1: (file): is empty"),
        (b"# only a comment\n", "1: (file): is empty"),
        (b"a: 1\nb: \xff\n", "2: (file): is not UTF-8: byte 0xff"),
        (b"a: 1\nb: [1, 2\n", "3: (file): is not YAML:"),
        (b"a: 1\nb: c: d\n", "2: (file): is not YAML:"),
        (b"a: 1\n---\nb: 2\n", "2: (file): has more than one document"),
        (b"a: 1\nb: 2\na: 3\n", "3: a: is given twice"),
        (b"a:\n  - b: 1\n    b: 2\n", "3: a[0].b: is given twice"),
        (b"[a]: 1\n", "1: (file): has a key that is not a word"),
        (BOMB.encode(), "1: a: anchors and aliases are not taken"),
        (b"a: *b\n", "1: a: anchors and aliases are not taken"),
        (b"a: !!python/object/apply:os.system [ls]\n", "1: a: the tag "),
        (b"a:\n  " + b"[" * 100_000, "2: a[0][0]: is nested more than 12 deep"),
        (b"a: 1\nb: \x00\n", "2: (file): has a character that YAML forbids"),
        (b'a: "x\\u0000"\n', "1: a: holds U+0000"),
        (b'a: "x\\ud800"\n', "1: "),
        ("a: x\u200by\n".encode(), "1: a: holds U+200B (zero width space)"),
        ("a: x\u202ey\n".encode(), "1: a: holds U+202E (right-to-left override)"),
        ("a: x\u2066y\n".encode(), "1: a: holds U+2066"),
        ("k\u200f: y\n".encode(), "1: k\u200f: holds U+200F"),
        (b"a: |\n  two\n  lines\n", "1: a: holds U+000A"),
        (b'a: ""\n', "1: a: is empty"),
        (b" " * (2 * 1024 * 1024 + 1), "0: (file): is over"),
    ],
)
def test_what_is_no_honest_yaml_is_refused(folder: Path, content: bytes, error: str) -> None:
    """Broken, huge, deep, doubled or hidden: one line, at once, and never a traceback (F73, F47)."""
    (folder / "harbour.yaml").write_bytes(content)
    begun = time.process_time()
    assert refused(folder).startswith(f"harbour.yaml:{error}")
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("name", ["people.yaml", "organisations.yaml", "places.yaml"])
def test_a_file_that_must_be_there_is_named(folder: Path, name: str) -> None:
    """A missing file is one line."""
    (folder / name).unlink()
    assert refused(folder) == f"{name}:0: (file): is missing"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Both ways in say so in one line."""
    for way in (load, digest):
        with pytest.raises(SeedError, match=r"none:0: \(folder\): there is no such folder"):
            way(tmp_path / "none")


def test_a_folder_without_an_article_is_refused(folder: Path) -> None:
    """A base without facts would answer nothing, so it is taken for a wrong setting."""
    (folder / "harbour.yaml").unlink()
    (folder / "people.yaml").write_text("people: []\n", encoding="utf-8")
    with pytest.raises(SeedError, match="holds no article"):
        load(folder)


def test_a_file_that_cannot_be_read_is_named(folder: Path) -> None:
    """A folder with a file's name is one line too."""
    (folder / "other.yaml").mkdir()
    assert refused(folder).startswith("other.yaml:0: (file): cannot be read")


def test_one_id_in_two_files_is_refused(folder: Path) -> None:
    """Ids are unique over all files; the error names the other file."""
    other = (RIGHT / "harbour.yaml").read_text(encoding="utf-8").replace("  id: harbour\n", "  id: pier\n")
    (folder / "pier.yaml").write_text(other, encoding="utf-8")
    assert (
        refused(folder) == "pier.yaml:15: facts[0].id (harbour-rate): 'harbour-rate' is taken already, in harbour.yaml"
    )


def test_plain_words_stay_words(folder: Path) -> None:
    """NO is Norway, yes and 1e3 and 0x1F are text; only null, true, false and decimals are more."""
    (folder / "organisations.yaml").write_text(
        "organisations:\n  - {id: port-office, name: yes, aliases: [NO, 1e3, 0x1F, 2025-07-10, Null, 012, '5', ~]}\n",
        encoding="utf-8",
    )
    body = load(folder).organisations[0]
    assert body.name == "yes"
    assert body.aliases == ("NO", "1e3", "0x1F", "2025-07-10", "Null", "012", "5", "~")


def test_the_digest_is_of_names_and_bytes(folder: Path) -> None:
    """It changes with a byte and with a name, and stays when other files change; the order of making is nothing."""
    first = digest(folder)
    (folder / "README.md").write_text("x", encoding="utf-8")
    assert digest(folder) == first
    (folder / "harbour.yaml").rename(folder / "haven.yaml")
    renamed = digest(folder)
    (folder / "haven.yaml").rename(folder / "harbour.yaml")
    assert renamed != first
    assert digest(folder) == first
    (folder / "people.yaml").write_bytes((RIGHT / "people.yaml").read_bytes() + b"\n")
    assert digest(folder) != first


def test_the_digest_needs_neither_yaml_nor_pydantic() -> None:
    """It is taken at every start, so it must not cost what reading the seeds costs."""
    code = "import sys, bot.seeds; print([m for m in ('yaml', 'pydantic', 'babel') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=REAL.parent)
    assert done.stdout.strip() == "[]"


def test_the_country_codes_are_those_of_the_standard() -> None:
    """CLDR's two-letter territories without its reserved, grouping and private ones, and Kosovo."""
    ours = "AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split()
    cldr = {code for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", str(code))}
    assert cldr.difference(ours) == COUNTRY_CODES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025", (2025, None, None)),
        ("2025-04", (2025, 4, None)),
        ("2024-02-29", (2024, 2, 29)),
        ("2025-02-29", None),
        ("2025-4", None),
        ("0000", None),
        ("2025-04-02T00:00", None),
        ("\u0662\u0660\u0662\u0665", None),
        ("", None),
    ],
)
def test_a_date_is_cut_to_its_precision(text: str, expected: tuple[int, int | None, int | None] | None) -> None:
    """Only real days of the calendar, in digits of ASCII."""
    assert parts(text) == expected
