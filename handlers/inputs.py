"""The values in our buttons, inputs for the desk: `tariff|TEXT`, `ask|TEXT`, `follow|FACTS|TEXT`. Others are forged."""

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
    if verb == "follow":
        facts, _, said = text.partition("|")
        return desk.follow(said, "", "ask", facts.split())
    return desk.ask(text) if verb == "ask" else None


def question_in(value: str) -> str:
    """The question in a button's input; empty for a follow-up, whose question is not sent along."""
    verb, _, text = value.partition("|")
    return "" if verb == "follow" else text
