"""The values in our buttons: `tariff|TEXT` and `ask|TEXT` are inputs for the desk. Any other value is forged."""

from __future__ import annotations

from bot.answers import Answer
from handlers.service import Desk


def answered(desk: Desk, value: str) -> Answer | None:
    """What the desk says to a button's input; None when the value is none of ours."""
    verb, mark, text = value.partition("|")
    if not mark:
        return None
    if verb == "tariff":
        return desk.tariff(text)
    return desk.ask(text) if verb == "ask" else None
