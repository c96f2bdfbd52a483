"""`policydesk doctor` tells of the state what the operator must know."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.cli.doctor_state import LATE, state
from bot.cli.finding import Finding
from bot.paths import CHECKOUT
from bot.state import Database, Inbox, default_url, deliveries, notices, subscriptions
from bot.state.deliveries import Delivery
from bot.state.subscriptions import Subscription
from tests.state.desks import Hand, mail

NOW = 1_795_338_720.0  # 22 Nov 2026, 09:12 UTC


def found(url: str) -> list[Finding]:
    """What there is to say of the state at this URL."""
    return list(state(url, Path("nowhere"), NOW))


async def recorded(url: str, **endings: int) -> None:
    """Record so much work, and let it end so."""
    database = Database.open(url)
    inbox = Inbox(database, Hand(NOW), "one")
    for ending, number in endings.items():
        for key in (f"{ending}:{n}" for n in range(number)):
            await inbox.record(mail(key), hold=ending != "open")
            if ending != "open":
                await inbox.finish(key, ending)  # type: ignore[arg-type]  # the callers name endings
    database.close()


def test_before_the_first_start_there_is_none(tmp_path: Path) -> None:
    """No file: said so, nothing is made, and SQLAlchemy is not even loaded."""
    program = f"""
import sys
from pathlib import Path
from bot.cli.doctor_state import state
(finding,) = state(None, Path({str(tmp_path)!r}), 0.0)
print(finding.well, finding.text[:8], "sqlalchemy" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    assert (done.stdout, list(tmp_path.iterdir())) == ("True none yet False\n", [])


async def test_all_is_well(url: str) -> None:
    """Where it is, and how much work it has seen."""
    await recorded(url, done=3, open=1)
    (finding,) = found(url)
    assert finding.well
    assert finding.text.endswith("in the last 7 days 3 done, 1 open")


async def test_failures_are_counted(url: str) -> None:
    """With where their causes are found (F24, F31)."""
    await recorded(url, done=1, failed=2, unknown=1)
    (finding,) = found(url)
    assert "2 given up, 1 of unknown outcome (the log has the causes" in finding.text


async def test_work_that_nobody_does_is_bad(url: str) -> None:
    """Open for longer than any replica would leave it: does the bot run?"""
    await recorded(url, open=2)
    early = [finding.well for finding in state(url, Path("nowhere"), NOW + LATE)]
    late = list(state(url, Path("nowhere"), NOW + LATE + 1))
    assert early == [True]
    assert late[1] == Finding("work", False, "2 left undone for over 10 minutes: does the bot run?")


async def test_a_halt_is_bad_and_says_what_to_do(url: str) -> None:
    """Tokens revoked or the app removed: since when, what Slack said, how to go on (F27)."""

    def halt(connection: Connection) -> None:
        notices.put(connection, notices.HALTED, "token_revoked", NOW)

    database = Database.open(url)
    database.once(halt)
    database.close()
    finding = found(url)[1]
    assert (finding.what, finding.well) == ("posting", False)
    assert finding.text.startswith(
        "stopped on 2026-11-22 at 09:12 UTC: Slack says token_revoked; give a valid SLACK_BOT"
    )


def test_a_broken_file_is_bad(tmp_path: Path) -> None:
    """The file and the way back (F58)."""
    (tmp_path / "state.sqlite").write_bytes(b"no database" * 1000)
    (finding,) = state(None, tmp_path, NOW)
    assert not finding.well
    assert finding.text.startswith(f"{tmp_path}/state.sqlite: the state cannot be read or written")


@pytest.mark.parametrize("where", ["postgresql://desk:hush@127.0.0.1:1/db", "hush"])
def test_a_database_out_of_reach_is_bad(where: str) -> None:
    """One line that says what to look at, without the password."""
    (finding,) = found(where)
    assert not finding.well
    assert finding.text.startswith("DATABASE_URL")
    assert "hush" not in finding.text


def test_the_state_is_where_run_makes_it(tmp_path: Path) -> None:
    """Without DATABASE_URL it is the file in the data folder."""
    Database.open(default_url(tmp_path)).close()
    (finding,) = state(None, tmp_path, NOW)
    assert finding.text == f"{tmp_path}/state.sqlite; in the last 7 days 0 done, 0 open"


def _subscribed(url: str, next_at: float, ended: str | None = None) -> list[Finding]:
    database = Database.open(url)
    database.once(lambda c: subscriptions.put(c, Subscription(channel="C0TRADE", zone="Asia/Seoul", next_at=next_at)))
    if ended:
        last = Delivery(channel="C0TRADE", day="2026-11-22", state=ended, at=NOW)  # type: ignore[arg-type]
        database.once(lambda c: deliveries.put(c, last))
    database.close()
    return [each for each in found(url) if each.what == "summary in C0TRADE"]


def test_each_summary_is_told_with_its_last_and_next(tmp_path: Path) -> None:
    """Channel, hour and zone, what became of the last one, when the next is due."""
    assert _subscribed(default_url(tmp_path), NOW + 3600, "posted") == [
        Finding("summary in C0TRADE", True, "08:00 Asia/Seoul; last 2026-11-22: posted; next 2026-11-22 10:12 UTC")
    ]


def test_a_summary_that_nobody_posts_is_bad(tmp_path: Path) -> None:
    """It is due since an hour: no replica runs."""
    told = _subscribed(default_url(tmp_path), NOW - 3600)
    assert [(each.well, "DUE SINCE 2026-11-22 08:12 UTC" in each.text) for each in told] == [(False, True)]


@pytest.mark.parametrize("ended", ["failed", "unknown", "missed"])
def test_a_summary_that_was_not_posted_is_bad(tmp_path: Path, ended: str) -> None:
    """How the last one ended is named."""
    told = _subscribed(default_url(tmp_path), NOW + 3600, ended)
    assert [(each.well, f"last 2026-11-22: {ended}" in each.text) for each in told] == [(False, True)]


@pytest.mark.parametrize(("set_by", "bad"), [(None, 1), ("U0ANN", 0)])
def test_a_channel_of_the_settings_that_is_shut_is_bad(tmp_path: Path, set_by: str | None, bad: int) -> None:
    """The bot cannot post there and nobody was told: how to have it back. What somebody switched off is no fault."""
    database = Database.open(default_url(tmp_path))
    shut = Subscription(channel="C0TRADE", active=False, set_by=set_by)
    database.once(lambda connection: subscriptions.put(connection, shut))
    database.close()
    told = [each for each in found(default_url(tmp_path)) if each.what == "summary in C0TRADE"]
    assert [(each.well, "/invite @Policy Desk, then /policy daily on" in each.text) for each in told] == [
        (False, True)
    ] * bad
