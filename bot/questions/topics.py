"""A text that asks several things: split into its questions, so that each gets its strongest fact."""

from __future__ import annotations

import re

MOST = 3
SHORTEST = 3  # words of a part that can be a question of its own
_JOINT = re.compile(
    r"\s*[?;]\s+(?:and\s+|also\s+)?(?=\w)|\s*,?\s+and\s+(?:also\s+)?(?=(?:what|who|whom|when|where|why|how|which|is|are|was|did|does|do|has|have)\b)",
    re.IGNORECASE,
)


def topics(text: str) -> tuple[str, ...]:
    """The questions of a text, at most `MOST`; one when it asks one thing."""
    parts = [part.strip() for part in _JOINT.split(text) if part.strip()]
    if len(parts) < 2 or any(len(part.split()) < SHORTEST for part in parts):
        return (text,)
    return tuple(parts[:MOST])
