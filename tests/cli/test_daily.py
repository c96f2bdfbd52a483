"""`policydesk daily`: what would be posted, without posting."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.desk import Desk
from bot.render.limits import faults
from bot.render.message import Message
from bot.state import Database, bases, default_url, deliveries
from bot.summaries import telling
from tests.contract import SUMMARY
from tests.digest.bases import told_of
from tests.test_cli import data as data
from tests.test_cli import lines, run

CHANNEL = "C0123456789"


def one(folder: Path, *words: str) -> Any:
    """The one object printed, in the contract's form."""
    done = run(folder, "daily", "--json", *words)
    assert (done.returncode, done.stderr) == (0, b"")
    (made,) = lines(done)
    Draft202012Validator(SUMMARY).validate(made)
    return made


def tell(folder: Path, desk: Desk, day: date) -> None:
    """As if the whole base had been posted in the channel on that day."""
    before = told_of(desk.index, day)
    tellings = {mark: telling(told) for mark in before.marks.values() if (told := before.told(mark))}
    posted = deliveries.Delivery(
        channel=CHANNEL, day=day.isoformat(), state="posted", at=0.0, ts="1.0", version=bases.version(before.marks)
    )
    database = Database.open(default_url(folder))
    database.once(lambda connection: bases.keep(connection, before.marks, tellings))
    database.once(lambda connection: deliveries.put(connection, posted))
    database.close()


def test_without_a_channel_it_is_a_first_summary(data: Path) -> None:
    """The text of the notification, blocks that Slack takes, the thread, and the ids of all facts told."""
    made = one(data, "--date", "2026-11-23")
    assert (made["date"], made["channel"], made["first"], made["quiet"]) == ("2026-11-23", None, True, False)
    assert "40 % Laos, Myanmar (threatened)" in made["text"]
    assert len(made["facts"]) == len(set(made["facts"])) > 12
    assert "laos-tariff" in made["facts"]
    for message in (made, *made["details"]):
        assert faults(Message(message["text"], tuple(message["blocks"]))) == []


def test_a_channel_that_was_told_nothing_gets_a_first_summary(data: Path) -> None:
    """Nothing is written for it: there is still no state."""
    made = one(data, "--date", "2026-11-23", "--channel", CHANNEL)
    assert (made["channel"], made["first"]) == (CHANNEL, True)
    assert not (data / "state.sqlite").exists()


def test_a_channel_gets_what_it_was_not_told_yet(tmp_path: Path, desk: Desk) -> None:
    """After its last posted summary: a quiet day, or the dates that passed meanwhile. Asking twice changes nothing."""
    tell(tmp_path, desk, date(2025, 7, 30))
    first = one(tmp_path, "--date", "2025-08-02", "--channel", CHANNEL)
    assert (first["first"], first["quiet"]) == (False, False)
    assert "1 Aug 2025 (yesterday)" in str(first["blocks"])
    assert "31 Jul 2025 (2 days ago)" in str(first["blocks"])
    assert one(tmp_path, "--date", "2025-08-02", "--channel", CHANNEL) == first
    assert one(tmp_path, "--date", "2025-08-02")["first"]
    tell(tmp_path, desk, date(2026, 11, 23))
    quiet = one(tmp_path, "--date", "2026-11-24", "--channel", CHANNEL)
    assert (quiet["quiet"], quiet["facts"], quiet["details"]) == (True, [], [])
    assert "502 days old" in quiet["text"]


def test_in_plain_lines_every_item_has_its_source(data: Path) -> None:
    """For a pipe: the post, then its thread; each item ends with its source or says where more is."""
    done = run(data, "daily", "--date", "2026-11-23")
    told = done.stdout.decode().splitlines()
    assert told[0] == "Policy Desk, first summary · Mon 23 Nov 2026"
    assert "In its thread:" in told
    items = [line for line in told if line.startswith("  - ")]
    assert items
    assert all("[" in line or line.endswith("on this date.") for line in items)


def test_the_day_is_the_clocks_unless_it_is_named(data: Path) -> None:
    """`--today` before or after the command's name; `--date` wins."""
    assert one(data, "--today", "2025-07-11")["date"] == "2025-07-11"
    assert lines(run(data, "--today", "2025-07-11", "daily", "--json"))[0]["date"] == "2025-07-11"
    assert one(data, "--today", "2025-07-11", "--date", "2025-07-12")["date"] == "2025-07-12"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--date", "2025-02-30"], "--date"),
        (["--date", "tomorrow"], "tomorrow"),
        (["--today", "soon"], "--today"),
        (["--channel", "#general"], "#general"),
        (["--channel", ""], "--channel"),
        (["more"], "more"),
    ],
)
def test_wrong_use_is_one_line_and_code_2(data: Path, words: list[str], named: str) -> None:
    """What is wrong is named in one line on stderr; nothing is printed."""
    done = run(data, "daily", *words)
    told = done.stderr.decode().splitlines()
    assert (done.returncode, done.stdout, len(told)) == (2, b"", 1)
    assert named in told[0]


def test_a_state_that_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    """(F58) It names the file and the way back."""
    (tmp_path / "state.sqlite").write_bytes(b"no database at all" * 100)
    done = run(tmp_path, "daily", "--channel", CHANNEL)
    assert done.returncode in (2, 3)
    assert len(done.stderr.decode().splitlines()) == 1
    assert b"state.sqlite" in done.stderr
