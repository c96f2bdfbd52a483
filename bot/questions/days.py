"""Days of the week as people write them: `weekdays`, `mon,wed,fri`, `mon-thu`, `every day except Sunday`."""

from __future__ import annotations

import re

from bot.when import WEEKDAYS

EVERY = "0123456"
DAY = (
    r"(?:mon(?:days?)?|tue(?:s|sdays?)?|wed(?:s|nesdays?)?|thu(?:r|rs|rsdays?)?|fri(?:days?)?"
    r"|sat(?:urdays?)?|sun(?:days?)?)"
)
SPAN = rf"{DAY}\s*(?:-|–|to|through|till|until)\s*{DAY}|{DAY}"
LIST = rf"(?:{SPAN})(?:(?:\s*(?:,|;|&|\+|/|\band\b)\s*|\s+)+(?:{SPAN}))*"
GROUPS = {
    r"week\s?days?|work(?:ing)?\s?days?|business\s+days?": "01234",
    r"week\s?ends?": "56",
    r"daily|every\s?day|each\s+day|all\s+days|seven\s+days|7\s+days": EVERY,
}
GROUP = "|".join(GROUPS)
WORDS = re.compile(
    rf"(?:\b(?:on|every|each)\s+)?\b(?P<days>{GROUP}|{LIST})\b(?:,?\s*\b(?:except|but not|without|not)\s+(?:on\s+)?(?P<without>{GROUP}|{LIST})\b)?",
    re.IGNORECASE,
)


def days(found: re.Match[str]) -> str:
    """The days in what `WORDS` found, as digits in order, Monday is 0; possibly none."""
    without = set(_read(found["without"] or ""))
    return "".join(day for day in _read(found["days"]) if day not in without)


def told(digits: str) -> str:
    """`every day`, `weekdays`, or the names: the way back."""
    if digits in (EVERY, "01234", "56"):
        return {EVERY: "every day", "01234": "on weekdays", "56": "on weekends"}[digits]
    return "on " + ", ".join(WEEKDAYS[int(day)] for day in digits)


def _read(words: str) -> str:
    for pattern, group in GROUPS.items():
        if re.fullmatch(pattern, words, re.IGNORECASE):
            return group
    chosen: set[int] = set()
    for span in re.findall(SPAN, words, re.IGNORECASE):
        ends = [_number(day) for day in re.findall(DAY, span, re.IGNORECASE)]
        chosen.update((ends[0] + step) % 7 for step in range((ends[-1] - ends[0]) % 7 + 1))
    return "".join(str(day) for day in sorted(chosen))


def _number(day: str) -> int:
    return next(number for number, name in enumerate(WEEKDAYS) if name[:3].casefold() == day[:3].casefold())
