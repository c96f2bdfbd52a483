"""Signatures as Slack makes them: v0, HMAC-SHA256 over the timestamp and the raw bytes of the body."""

from __future__ import annotations

import hashlib
import hmac

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """The value of `X-Slack-Signature`."""
    digest = hmac.new(secret.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256)
    return f"v0={digest.hexdigest()}"


def signed(secret: str, timestamp: float, body: bytes, content_type: str) -> dict[str, str]:
    """The headers of a request that Slack sends at `timestamp` (seconds since 1970)."""
    stamp = str(int(timestamp))
    return {
        "Content-Type": content_type,
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": signature(secret, stamp, body),
    }
