"""Response URLs: five answers in thirty minutes."""

from __future__ import annotations

import pytest

from bot.playground.replies import ReplyDesk
from tests.slack.office import ANN, FakeClock, trade, workspace

HELLO = {"text": "hello"}


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands still."""
    return FakeClock()


@pytest.fixture
def desk(clock: FakeClock) -> ReplyDesk:
    """The counter of response URLs."""
    return ReplyDesk(workspace(clock))


def test_five_answers_and_no_more(desk: ReplyDesk) -> None:
    """The sixth is refused (F41)."""
    key = desk.issue("C0TRADE", ANN)
    assert [desk.take(key, HELLO)[0] for _ in range(6)] == [200] * 5 + [404]
    assert desk.take(key, HELLO)[1] == '{"ok":false,"error":"used_url"}'


@pytest.mark.parametrize(("seconds", "status"), [(1799, 200), (1801, 404)])
def test_thirty_minutes_and_no_longer(desk: ReplyDesk, clock: FakeClock, seconds: int, status: int) -> None:
    """After half an hour the address is dead (F41)."""
    key = desk.issue("C0TRADE", ANN)
    clock.forward(seconds)
    assert desk.take(key, HELLO)[0] == status


def test_an_unknown_address_is_dead(desk: ReplyDesk) -> None:
    """So is one that was never given out."""
    assert desk.take("R9", HELLO)[0] == 404


def test_answers_are_private_unless_said_otherwise(desk: ReplyDesk) -> None:
    """`in_channel` posts for everyone."""
    key = desk.issue("C0TRADE", ANN)
    desk.take(key, HELLO)
    desk.take(key, {**HELLO, "response_type": "in_channel"})
    assert [private.user for private in desk.workspace.privates] == [ANN]
    assert [message["text"] for message in trade(desk.workspace).messages] == ["hello"]


def test_a_private_original_is_replaced_or_deleted(desk: ReplyDesk) -> None:
    """What was clicked can be changed in place, or taken away."""
    original = desk.workspace.whisper("C0TRADE", ANN, {"text": "which?"})
    key = desk.issue("C0TRADE", ANN, original.at)
    desk.take(key, {**HELLO, "replace_original": True})
    assert [private.message["text"] for private in desk.workspace.privates] == ["hello"]
    desk.take(key, {"delete_original": True})
    assert desk.workspace.privates == []


def test_a_public_original_is_replaced_or_deleted(desk: ReplyDesk) -> None:
    """The same for what everyone sees: a bot must mind what it replaces."""
    channel = trade(desk.workspace)
    original = desk.workspace.post(channel, {"text": "which?"})
    key = desk.issue(channel.id, ANN, original["ts"])
    desk.take(key, {**HELLO, "replace_original": True})
    assert [message["text"] for message in channel.messages] == ["hello"]
    desk.take(key, {"delete_original": True})
    assert channel.messages == []


def test_a_bad_message_is_refused_and_costs_no_use(desk: ReplyDesk) -> None:
    """The same checks as for posts."""
    key = desk.issue("C0TRADE", ANN)
    assert desk.take(key, {"text": ""}) == (400, "no_text")
    assert desk.slips[key].uses == 0
