"""What is sent to Slack: a text for the notification, and blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Block = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Message:
    """A message: `text` carries the fact itself, escaped, and is what notifications and screen readers give."""

    text: str
    blocks: tuple[Block, ...]
