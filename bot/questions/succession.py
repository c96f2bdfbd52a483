"""Questions about who held an office before somebody, or after."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot.questions.offices import HOLDER
from bot.questions.question import Question

_OFFICE = r"(?:job|post|role|office|position|seat|title|chair)"
_BEFORE = (
    r"@(\d+)@ ?(?:'?s )?(?:immediate )?predecessor",
    r"predecessor (?:of|to) (?:the )?@(\d+)@",
    r"who(?:m)? (?:was |had |has |)?(?:preceded|precedes|precede|replaced by) @(\d+)@",
    r"who(?:m)? (?:did|has|had|does) @(\d+)@ (?:replaced?|succeed(?:ed)?|take over from|taken? (?:the )?over from|come after|follow)",
    r"@(\d+)@ (?:replaced|succeeded|took over from) (?:who|whom)",
    rf"who (?:had|held|did|filled|occupied) @(\d+)@ ?'?s? (?:\w+ )?{_OFFICE} before",
    r"who (?:was|held|had|served|sat|filled|did|came|were) (?:(?!@).)*\b(?:before|prior to) @(\d+)@\W*$",
    r"who (?:was|held|had|served|sat|filled|did|came|were) (?:(?!@).)*(?:@\d+@ (?:(?!@).)*)?\b(?:before|prior to) @(\d+)@\W*$",
)
_AFTER = (
    r"@(\d+)@ ?(?:'?s )?(?:immediate )?successor",
    r"successor (?:of|to) (?:the )?@(\d+)@",
    r"who(?:m)? (?:has |had |then )?(?:succeeded|replaced|succeeds|replaces|took over from|takes over from|followed|came after|comes after) @(\d+)@",
    r"who(?:m)? (?:was|were) @(\d+)@ (?:replaced|succeeded|followed) by",
    r"@(\d+)@ (?:was|is) (?:replaced|succeeded|followed) by who(?:m)?",
)
_COMPILED: tuple[tuple[Literal["before", "after"], re.Pattern[str]], ...] = (
    ("before", re.compile("|".join(_BEFORE))),
    ("after", re.compile("|".join(_AFTER))),
)
_STAND_IN = re.compile(r"\b(?:acting|interim|deputy|caretaker)\b")
_HELD = re.compile(rf"\b{_OFFICE}\b|{HOLDER.pattern}|\bcame\W+(?:before|prior)")


@dataclass(frozen=True, slots=True)
class SuccessionAsked:
    """Who held a person's office before, or after, the person."""

    person: str
    side: Literal["before", "after"]


def succession_asked(question: Question) -> SuccessionAsked | None:
    """The person whose predecessor or successor is asked for, if that is the question."""
    if question.ask not in ("who", "what") or question.agent:
        return None
    if _STAND_IN.search(question.masked):
        return None
    for side, pattern in _COMPILED:
        if found := pattern.search(question.masked):
            mention = question.mentions[int(next(number for number in found.groups() if number))]
            if mention.kind != "person" or ("before @" in found[0] and not _HELD.search(question.masked)):
                return None
            return SuccessionAsked(mention.code, side)
    return None
