"""The door: who may come in over HTTP. Decides on the raw bytes, before anything reads them."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass

from handlers.service import Clock

WINDOW = 300  # seconds that a request may be old, or early
STAMP = re.compile(r"[0-9]{1,11}", re.ASCII)
SIGNATURE = re.compile(r"v0=[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Door:
    """Checks Slack's signature, v0 of HMAC-SHA256 with the signing secret, and the age of the request."""

    secret: str
    clock: Clock

    def refusal(self, headers: Mapping[str, str], body: bytes) -> str | None:
        """Why the request must stay outside; None when Slack sent it, and not long ago. Never raises."""
        stamp = headers.get("X-Slack-Request-Timestamp", "")
        given = headers.get("X-Slack-Signature", "")
        if not STAMP.fullmatch(stamp):
            return "no timestamp"
        if abs(self.clock().timestamp() - int(stamp)) > WINDOW:
            return "too old or too early"
        if not SIGNATURE.fullmatch(given):
            return "no signature"
        due = hmac.new(self.secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256).hexdigest()
        return None if hmac.compare_digest(f"v0={due}", given) else "wrong signature"
