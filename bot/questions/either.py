"""Questions that set two against each other or ask of both: "who bought more, foreigners or institutions"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MORE = "more|most|higher|bigger|larger|greater|longer"
_LESS = "less|least|fewer|lower|smaller|shorter"
_THAN = rf"\b(?:{_MORE}|{_LESS})\b"
_NAME = r"(?:the )?[\w&.'-]+(?: [\w&.'-]+){0,3}?"
_WORD = r"(?:the )?[\w&.'-]+(?: investors?| traders?| members?| markets?)?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?P<before>.*{_THAN}.*?)(?P<comma>[,:]| -) (?P<a>{_NAME}) or (?P<b>{_NAME})(?P<after>)\W*$",
        rf"^(?P<before>(?:did|do|does|is|are|was|were|has|have) )(?P<a>{_WORD}) or (?P<b>{_WORD})(?P<after> .*{_THAN}.*)$",
        rf"^(?P<before>(?:did|do|does|have|has) )(?P<a>{_NAME})(?P<after> \w+ (?:more|less|fewer)\b.*?) than (?P<b>{_NAME})\W*$",
        rf"^(?P<before>how (?:much|many)\b.* (?:did|do|does|are|is|was|were|have) )(?P<a>{_WORD}) and (?P<b>{_WORD})(?P<after>\b.*)$",
    )
)


@dataclass(frozen=True, slots=True)
class Either:
    """The same question of one and of the other; `least` where the smaller is wanted."""

    one: str
    other: str
    least: bool


def either(text: str) -> Either | None:
    """The two questions in one, when it is one of this kind."""
    text = " ".join(text.split())
    for pattern in _PATTERNS:
        if found := pattern.match(text):
            before, after = found["before"], found["after"]
            comma = "," if found.groupdict().get("comma") else ""
            one, other = (f"{before}{comma} {found[side]}{after}".replace("  ", " ") for side in ("a", "b"))
            return Either(one, other, re.search(rf"\b(?:{_LESS})\b", text, re.IGNORECASE) is not None)
    return None
