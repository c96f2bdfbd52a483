"""The README says what the code does: its conversation is replayed, its settings and commands are the real ones."""

from __future__ import annotations

import os
import re
import textwrap
from datetime import date
from pathlib import Path

import pytest

from bot.cli.main import policydesk
from bot.config import VARIABLES
from bot.desk import Desk
from bot.paths import CHECKOUT
from bot.render.plain import plain

README = CHECKOUT / "README.md"
TALK = re.compile(r"(<!-- conversation.*?```text\n)(.*?)(```)", re.DOTALL)


def spoken(text: str) -> list[tuple[str, str]]:
    """What was asked and answered in the README's first block, each on one line."""
    turns = re.split(r"^you  ", text, flags=re.MULTILINE)[1:]
    return [(asked.strip(), " ".join(told.split())) for asked, _, told in (turn.partition("\nbot  ") for turn in turns)]


def answered(desk: Desk, asked: str) -> str:
    """The bot's short answer to a line of the conversation."""
    if asked.startswith("/tariff "):
        return plain(desk.tariff(asked.removeprefix("/tariff ")))
    return plain(desk.ask(asked.removeprefix("@Policy Desk ")))


def test_the_conversation_is_what_the_bot_says(desk: Desk) -> None:
    """Every reply shown in the README is the reply given today's code on 22 Nov 2026."""
    desk = Desk(desk.index, desk.names, lambda: date(2026, 11, 22))
    text = README.read_text(encoding="utf-8")
    found = TALK.search(text)
    assert found is not None
    replies = [(asked, answered(desk, asked)) for asked, _ in spoken(found[2])]
    if os.environ.get("POLICYDESK_UPDATE_SNAPSHOTS") and not os.environ.get("CI"):
        lines = [f"you  {asked}\n" + _wrapped(told) for asked, told in replies]
        README.write_text(text.replace(found[2], "".join(lines)), encoding="utf-8")
    assert spoken(found[2]) == replies


def _wrapped(told: str) -> str:
    return textwrap.fill(told, 110, initial_indent="bot  ", subsequent_indent="     ", break_on_hyphens=False) + "\n"


@pytest.mark.parametrize("name", [each.name for each in VARIABLES])
def test_every_slack_setting_is_in_readme_and_example(name: str) -> None:
    """No setting exists that the README's table and .env.example do not explain."""
    assert f"`{name}`" in README.read_text(encoding="utf-8")
    assert re.search(rf"^{name}=", (CHECKOUT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)


def test_every_folder_setting_is_read_by_the_code() -> None:
    """Each POLICYDESK_ variable that is explained is one that the code reads."""
    named = set(re.findall(r"`(POLICYDESK_\w+)`", README.read_text(encoding="utf-8")))
    code = "".join(path.read_text(encoding="utf-8") for path in (CHECKOUT / "bot").glob("*.py"))
    assert named
    assert all(f'"{name}"' in code for name in named)


def test_every_command_is_in_the_readme() -> None:
    """Each command of the command line is shown or named in the README."""
    text = README.read_text(encoding="utf-8")
    missing = [name for name in policydesk.commands if not re.search(rf"\b{name}\b", text)]
    assert missing == []


def test_every_package_of_the_house_is_in_the_readme() -> None:
    """The table of what stands where names every package."""
    text = README.read_text(encoding="utf-8")
    packages = [path.parent.name for path in Path(CHECKOUT / "bot").glob("*/__init__.py")]
    assert [name for name in packages if f"bot/{name}" not in text and name != "cli"] == []
