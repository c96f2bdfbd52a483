"""Signatures are Slack's: checked against Slack's own verifier, which shares no code with ours."""

from __future__ import annotations

import pytest
from slack_sdk.signature import Clock, SignatureVerifier

from bot.playground.signing import FORM, signed
from tests.slack.office import SECRET


class _At(Clock):
    def __init__(self, moment: float) -> None:
        self.moment = moment

    def now(self) -> float:
        return self.moment


@pytest.mark.parametrize("body", ["", "text=Vietnam", "text=T%C3%BCrkiye", '{"a": "é"}'])
def test_slacks_verifier_accepts_what_we_sign(body: str) -> None:
    """The headers of the local Slack pass, with another body or secret they do not."""
    headers = signed(SECRET, 1795338720.9, body.encode(), FORM)
    stamp, given = headers["X-Slack-Request-Timestamp"], headers["X-Slack-Signature"]
    verifier = SignatureVerifier(SECRET, _At(1795338720))
    assert verifier.is_valid(body, stamp, given)
    assert not verifier.is_valid(body + "x", stamp, given)
    assert not SignatureVerifier("f" * 32, _At(1795338720)).is_valid(body, stamp, given)
