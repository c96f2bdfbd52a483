"""What was said, asked or discussed: a fact that says only that it was does not answer."""

from __future__ import annotations

import re

from bot.facts import Fact
from bot.questions.question import Question

_TALK = r"discuss\w*|talk\w*|shout\w*|ask\w*|yell\w*|spoke|speak\w*|said|say|tell|told|question\w*|exchange[ds]?|conversation\w*"
_ASKED = re.compile(
    rf"\b(?:what|which (?:topics?|subjects?|issues?|questions?|matters?))\b"
    rf"(?:(?!\b(?:when|while|as|after|before|do|happen\w*)\b).)*\b(?:{_TALK})\b"
)
# How a statement tells the substance of talk: a topic after its preposition, or words of somebody.
_TOLD = re.compile(
    r"\b(?:that|whether|discuss(?:ed|ing)?|agenda|topics?|issues?|matters?|took up|take up|raised|agreed to|urged|warned|called)\b"
    r"|\b(?:about|over|concerning|regarding) (?!\d|the telephone\b|an? (?:hour|half))"
    r"|\bon (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|the (?:tele)?phone|the (?:sidelines|margins|day|same))",
    re.IGNORECASE,
)


def substance_asked(question: Question) -> bool:
    """Whether the question wants what was said or discussed, of nobody's words in particular."""
    return question.ask in ("what", "said") and not question.agent and _ASKED.search(question.masked) is not None


def has_substance(fact: Fact) -> bool:
    """Whether a fact tells what was said, not only that there was talk: it is somebody's words, or names a topic."""
    return fact.modality not in ("reported", "agreed") or _TOLD.search(fact.statement) is not None
