"""The command line's contract: keys, statuses, one line for each line, exit codes, one line for a fault."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.paths import CHECKOUT
from bot.state import Database, notices
from tests.contract import ANSWER, RESOLVED

POLICYDESK = str(Path(sys.executable).with_name("policydesk"))


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the built files, shared by the commands of this module."""
    return tmp_path_factory.mktemp("data")


def run(data: Path, *words: str, typed: str | bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run the installed command as a user would, with no Slack settings."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("SLACK_", "POLICYDESK_"))}
    given = typed.encode() if isinstance(typed, str) else typed
    return subprocess.run(
        [POLICYDESK, *words],
        input=given,
        capture_output=True,
        cwd=data,
        env=clean | {"POLICYDESK_DATA": str(data)} | env,
    )


def lines(done: subprocess.CompletedProcess[bytes]) -> list[Any]:
    """The JSON objects printed, one a line."""
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


INPUTS = [
    "Vietnam",
    "ASEAN",
    "",
    "Brazil",
    "Congo",
    "over 30",
    "history Korea",
    "blorp",
    "help",
    '{"a": "\\u0000"}',
    "\u202e",
]


@pytest.mark.parametrize("command", ["tariff", "ask"])
def test_many_inputs_give_one_object_a_line(data: Path, command: str) -> None:
    """With `-` every line is answered by one line of the contract's form, empty lines included; the exit code is 0."""
    done = run(data, command, "-", "--json", "--today", "2026-11-22", typed="\n".join(INPUTS) + "\n")
    answers = lines(done)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [answer["question"] for answer in answers] == INPUTS
    for answer in answers:
        Draft202012Validator(ANSWER).validate(answer)


def test_tariff_statuses(data: Path) -> None:
    """Found, not in the base, ambiguous and help are told apart."""
    done = run(data, "tariff", "-", "--json", typed="Vietnam\nBrazil\nCongo\n\n")
    assert [answer["status"] for answer in lines(done)] == ["answered", "not_found", "did_you_mean", "help"]


def test_resolve_follows_the_contract(data: Path) -> None:
    """Country, bloc, person, ambiguous and unknown names, one object a line."""
    done = run(data, "resolve", "-", "--json", typed="vietnm\nASEAN\nJae Myung Lee\nKim\n\nblorp\n")
    found = lines(done)
    for each in found:
        Draft202012Validator(RESOLVED).validate(each)
    assert [(each["status"], each["kind"], each["code"], each["how"]) for each in found] == [
        ("matched", "country", "VN", "fuzzy"),
        ("matched", "bloc", "asean", "exact"),
        ("matched", "person", "lee-jae-myung", "exact"),
        ("ambiguous", None, None, None),
        ("none", None, None, None),
        ("none", None, None, None),
    ]
    assert len(found[3]["candidates"]) == 3


def test_bytes_that_are_no_text_are_answered_too(data: Path) -> None:
    """A line that is not UTF-8 gets its answer and does not stop the next one."""
    done = run(data, "tariff", "-", "--json", typed=b"\xff\xfe\x80\nVietnam\n")
    assert [answer["status"] for answer in lines(done)][1] == "answered"
    assert done.returncode == 0


def test_doctor_says_that_posting_has_stopped_and_what_to_do(data: Path, tmp_path: Path) -> None:
    """Slack refused the token while the bot ran: `doctor` tells since when and why, until a start clears it (F27)."""
    url = f"sqlite:///{tmp_path / 'state.sqlite'}"
    database = Database.open(url)
    database.once(lambda connection: notices.put(connection, notices.HALTED, "token_revoked", 1795338720.0))
    told = run(data, "doctor", DATABASE_URL=url)
    database.once(lambda connection: notices.clear(connection, notices.HALTED))
    database.close()
    said = b"BAD  posting: stopped on 2026-11-22 at 09:12 UTC: Slack says token_revoked; give a valid SLACK_BOT_TOKEN"
    assert (told.returncode, said in told.stdout) == (1, True)
    assert run(data, "doctor", DATABASE_URL=url).returncode == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["tariff", "Vietnam"], 0),
        (["tariff", "Brazil"], 1),
        (["ask", "who", "is", "Wang", "Yi"], 0),
        (["who", "Rhee"], 0),
        (["resolve", "Vietnam"], 0),
        (["resolve", "blorp"], 1),
        (["check"], 0),
        (["doctor"], 0),
        (["--help"], 0),
        (["--version"], 0),
    ],
)
def test_exit_codes(data: Path, words: list[str], code: int) -> None:
    """0 done, 1 nothing found; nothing on stderr either way."""
    done = run(data, *words)
    assert (done.returncode, done.stderr) == (code, b"")
    assert done.stdout


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["tarif", "Vietnam"], "tarif"),
        (["tariff", "--jsonn", "Vietnam"], "--jsonn"),
        (["tariff", "Vietnam", "--today", "2025-02-30"], "2025-02-30"),
        (["--today", "soon", "tariff", "Vietnam"], "soon"),
        (["check", "--articles", "/nowhere/at/all"], "/nowhere/at/all"),
    ],
)
def test_wrong_use_is_one_line_and_code_2(data: Path, words: list[str], named: str) -> None:
    """What is wrong is named in one line on stderr, without a traceback; nothing is printed."""
    done = run(data, *words)
    told = done.stderr.decode().splitlines()
    assert (done.returncode, done.stdout, len(told)) == (2, b"", 1)
    assert named in told[0]


def test_broken_seeds_are_one_line_and_leave_the_base_as_it_was(data: Path, tmp_path: Path) -> None:
    """A fault in a seed file names file, line and field; the built files are not touched (F73)."""
    run(data, "tariff", "Vietnam")
    before = {path.name: path.read_bytes() for path in data.glob("*.sqlite")}
    seeds = tmp_path / "seeds"
    shutil.copytree(CHECKOUT / "seeds", seeds)
    file = seeds / "rubio-lavrov.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("rate: {min: 20,", "rate: {min: -20,", 1), encoding="utf-8"
    )
    done = run(data, "build", POLICYDESK_SEEDS=str(seeds))
    told = done.stderr.decode().splitlines()
    assert (done.returncode, len(told)) == (2, 1)
    assert "rubio-lavrov.yaml:" in told[0]
    assert "rate.min" in told[0]
    assert {path.name: path.read_bytes() for path in data.glob("*.sqlite")} == before


def test_the_clock_is_set_by_today(data: Path) -> None:
    """`--today` sets the day before or after the command's name."""
    early = lines(run(data, "--today", "2025-07-15", "tariff", "Laos", "--json"))[0]
    late = lines(run(data, "tariff", "Laos", "--json", "--today", "2026-11-22"))[0]
    assert (early["facts"][0]["overdue"], late["facts"][0]["overdue"]) == (False, True)


def test_a_fault_is_one_line_with_an_id_and_code_3(tmp_path: Path) -> None:
    """A data folder that cannot be written is a fault: one line, code 3, no traceback (F55)."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    done = run(tmp_path, "tariff", "Vietnam", POLICYDESK_DATA=str(blocked / "data"))
    assert (done.returncode, len(done.stderr.decode().splitlines())) == (3, 1)
    assert b"Traceback" not in done.stderr


def test_the_chat_remembers_its_last_reply(data: Path) -> None:
    """A follow-up speaks of the reply before it, and a number picks what was offered."""
    done = run(data, "chat", typed="/tariff Vietnam\nand Thailand?\nwho said that?\nwho is Lee\n1\n")
    said = done.stdout.decode()
    for part in ("Thailand: 36 %", "Donald Trump. ", "Lee Jae Myung: President of South Korea"):
        assert part in said


def test_the_chat_answers_and_lets_one_choose(data: Path) -> None:
    """`chat` answers commands, questions and a choice by number, until the end of input."""
    done = run(data, "chat", typed="/tariff Vietnam\nwho is Wang Yi\n/tariff Congo\n1\n/nonsense\n")
    said = done.stdout.decode()
    assert done.returncode == 0
    for part in (
        "Vietnam: 20 %",
        "Foreign Minister of China",
        "DR Congo",
        "No tariff on",
        "There is no command /nonsense",
    ):
        assert part in said
