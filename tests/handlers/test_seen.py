"""The memory of what was answered."""

from __future__ import annotations

from handlers.seen import Seen


def test_a_claim_holds_for_each_of_its_keys() -> None:
    """Claimed under two keys, it is known under either, and under keys seen beside a known one (F13, F16)."""
    seen = Seen()
    assert seen.claim("event 1", "post 1")
    assert not seen.claim("post 1", "event 2")
    assert not seen.claim("event 2")


def test_a_released_key_can_be_claimed_again() -> None:
    """What Slack refused can be tried again."""
    seen = Seen()
    seen.claim("a")
    seen.release("a", "never claimed")
    assert seen.claim("a")


def test_the_oldest_is_forgotten_first() -> None:
    """The memory is bounded."""
    seen = Seen(limit=2)
    assert [seen.claim(key) for key in ("a", "b", "c")] == [True] * 3
    assert [seen.claim("c"), seen.claim("a")] == [False, True]
