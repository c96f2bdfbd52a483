"""What is kept with a reply: bounded when written, and read without trust."""

from __future__ import annotations

from typing import Any

import pytest

from handlers import kept

FORGED: list[Any] = [
    None,
    "policydesk_reply",
    {"event_type": "other", "event_payload": {"question": "x", "kind": "ask", "facts": []}},
    {"event_type": kept.EVENT},
    {"event_type": kept.EVENT, "event_payload": []},
    {"event_type": kept.EVENT, "event_payload": {"key": "event:Ev1"}},
    {"event_type": kept.EVENT, "event_payload": {"question": 1, "kind": "ask", "facts": []}},
    {"event_type": kept.EVENT, "event_payload": {"question": "x", "kind": "sudo", "facts": []}},
    {"event_type": kept.EVENT, "event_payload": {"question": "x", "kind": "ask", "facts": "laos-tariff"}},
]


@pytest.mark.parametrize("metadata", FORGED, ids=str)
def test_metadata_of_another_shape_is_none_of_ours(metadata: object) -> None:
    """Whatever stands there, reading it never fails."""
    assert kept.read(metadata) is None


def test_what_is_kept_is_bounded() -> None:
    """A long question and a long list of facts are cut: Slack bounds the metadata of a message."""
    payload = kept.Kept("x" * 9000, "ask", tuple(f"fact-{n}" for n in range(50))).payload()
    assert (len(payload["question"]), len(payload["facts"])) == (400, 8)


def test_what_was_kept_is_read_again() -> None:
    """Question, kind and facts come back as they were."""
    about = kept.Kept("and 태국?", "tariff", ("thailand-tariff",))
    assert kept.read(kept.metadata("k", about)) == about
