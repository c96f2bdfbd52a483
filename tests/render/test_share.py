"""Sharing a private answer."""

from __future__ import annotations

import json

import pytest

from bot.render.limits import faults
from bot.render.share import shared
from bot.render.slack import render
from tests.render.cases import ALL


def test_a_shared_answer_says_by_whom_and_when() -> None:
    """The channel sees who shared it, and the answer with its sources, but no Share button."""
    message = shared(render(ALL["vietnam"]), "U1", "2026-11-22T18:12:00+09:00")
    assert message.blocks[-1]["elements"][0]["text"] == "Shared by <@U1> on 22 Nov 2026, 09:12 UTC"
    sent = json.dumps(message.blocks)
    assert '"share"' not in sent
    assert "answer:history" in sent
    assert "Source: AP in The Korea Herald" in sent


def test_a_row_without_buttons_disappears() -> None:
    """Slack refuses a row of no buttons."""
    message = shared(render(ALL["asean"]), "W2", "22 Nov 2026, 09:12 UTC")
    assert all(block["type"] != "actions" for block in message.blocks)
    assert "22 Nov 2026, 09:12 UTC" in message.blocks[-1]["elements"][0]["text"]


@pytest.mark.parametrize("name", ALL)
def test_sharing_breaks_no_limit(name: str) -> None:
    """There is room for the line in every message."""
    assert faults(shared(render(ALL[name]), "U1", "2026-11-22T09:12:00")) == []


@pytest.mark.parametrize("by", ["", "U1>", "<!channel>", "u1", "U", "U1\n", "B123", "U1 "])
def test_only_a_user_id_becomes_a_mention(by: str) -> None:
    """(F43) A forged id mentions nobody: it is refused."""
    with pytest.raises(ValueError, match="user id"):
        shared(render(ALL["vietnam"]), by, "2026-11-22T09:12:00")


def test_the_moment_is_inert() -> None:
    """(F43) Words given for the moment cannot mention anyone."""
    message = shared(render(ALL["vietnam"]), "U1", "<!channel>")
    assert "<!channel>" not in json.dumps(message.blocks)
