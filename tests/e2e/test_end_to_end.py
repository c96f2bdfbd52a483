"""The installed bot against somebody else's Slack, in Socket Mode and over signed HTTP."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from bot.paths import CHECKOUT
from tests.e2e.network import NoNetworkError, namespace, within

KEPT = CHECKOUT / ".cache" / "e2e" / "node_modules" / "local-slack-linux-x64" / "bin" / "local-slack"
EVERYWHERE = [
    "a command is answered privately",
    "a mention is answered once, in its thread",
    "a direct message is answered",
    "a button is answered privately",
    "a double click shares once",
    "an edited question gets no second reply",
]
STOPPED = "told to stop, it stops without an error"


def _binary() -> Path:
    found = Path(os.environ.get("POLICYDESK_LOCAL_SLACK") or KEPT)
    if not found.is_file():
        pytest.skip("local-slack is not there; .ci/run fetches it: npm install --prefix .cache/e2e ...")
    if not Path(sys.executable).with_name("policydesk").is_file():
        pytest.skip("the bot is not installed beside this Python: pip install -e .")
    return found


@pytest.mark.parametrize(
    ("mode", "beside"),
    [("socket", "the bot comes back when Slack does"), ("http", "an unsigned request is refused")],
    ids=["socket", "http"],
)
def test_the_installed_bot_talks_with_somebody_elses_slack(mode: str, beside: str, tmp_path: Path) -> None:
    """`policydesk run` answers a command, a mention, a direct message and buttons, and leaves an edit alone."""
    binary = _binary()
    program = [sys.executable, "-m", "tests.e2e.talk", mode, str(binary), str(tmp_path)]
    try:
        with namespace() as name:
            code, said = within(name, program, CHECKOUT, 150)
    except NoNetworkError as why:
        pytest.skip(str(why))
    assert (said.splitlines(), code) == ([*EVERYWHERE, beside, STOPPED], 0), said
    shutil.rmtree(tmp_path)
