"""The grammar of `/tariff`: names, lists, rankings, thresholds, history. Text in, one frozen question out.

Vietnam                     Rates(("Vietnam",))
Vietnam, Thailand vs Laos   Rates(("Vietnam", "Thailand", "Laos"))
highest 3 / lowest          Ranking("highest", 3)
over 30 / <= 20 %           Threshold(...)
history Vietnam             HistoryOf("Vietnam")
all / help / (empty)        AllRates() / HelpAsked()
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

LONGEST = 400  # letters of a command that are read; names are far shorter
MOST_NAMES = 40


@dataclass(frozen=True, slots=True)
class Rates:
    """The rates of one name or of several."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """The highest or lowest rates; `count` None means those that share the first place."""

    end: Literal["highest", "lowest"]
    count: int | None


@dataclass(frozen=True, slots=True)
class Threshold:
    """Rates between two bounds in percent; None is open. `strict` leaves the bounds themselves out."""

    low: float | None
    high: float | None
    strict: bool
    words: str


@dataclass(frozen=True, slots=True)
class HistoryOf:
    """What happened to the tariffs on one country."""

    name: str


@dataclass(frozen=True, slots=True)
class AllRates:
    """Every rate the base holds."""


@dataclass(frozen=True, slots=True)
class HelpAsked:
    """Help."""


TariffQuestion = Rates | Ranking | Threshold | HistoryOf | AllRates | HelpAsked

NUMBER = r"(\d+(?:[.,]\d+)?)\s*(?:%|percent|per cent|pct)?"
FILLER = re.compile(
    r"^(?:(?:the|us|u\.s\.|american|what(?:'s| is| are)|show(?: me)?|tariffs?|rates?|dut(?:y|ies)|on|for|of|against|compare|please|all of)"
    r"\s+)+"
    r"|(?:\s+(?:tariffs?|rates?|dut(?:y|ies)))+$|\s+please$|[?!.\s]+$",
    re.IGNORECASE,
)
RANKING = re.compile(
    r"(?:the\s+)?(highest|top|max(?:imum)?|lowest|bottom|min(?:imum)?)(?:\s+(\d{1,3}))?", re.IGNORECASE
)
ABOVE = re.compile(rf"(over|above|more than|higher than|exceeding|>=?|at least|≥|from)\s*{NUMBER}", re.IGNORECASE)
BELOW = re.compile(rf"(under|below|less than|lower than|<=?|at most|up to|≤)\s*{NUMBER}", re.IGNORECASE)
BETWEEN = re.compile(rf"(?:between\s+)?{NUMBER}\s*(?:and|to|-|–)\s*{NUMBER}", re.IGNORECASE)
EXACTLY = re.compile(rf"(?:exactly|=|at)?\s*{NUMBER}", re.IGNORECASE)
HISTORY = re.compile(r"(?:history|timeline)(?:\s+(?:of|for|on))?\s+(.+)|(.+?)\s+(?:history|timeline)", re.IGNORECASE)
STRONG = re.compile(r"\s*(?:[,;/+、]|\bvs\b\.?|\bversus\b|\bcompared (?:to|with)\b)\s*", re.IGNORECASE)
WEAK = re.compile(r"\s*(?:\band\b|\bor\b|&)\s*", re.IGNORECASE)
INCLUSIVE = {">=", "at least", "≥", "from", "<=", "at most", "up to", "≤"}


def parse(text: str, is_name: Callable[[str], bool]) -> TariffQuestion:
    """Read a command's text. `is_name` tells whether a phrase is one name: "Bosnia and Herzegovina" stays whole."""
    words = " ".join(text[:LONGEST].split())
    core = bare(words)
    if not core or words.lower() in {"help", "?", "-h", "--help", "h"}:
        return HelpAsked()
    if is_name(words):
        return Rates((words,))
    if core.lower() in {"all", "list", "everything", "all countries"}:
        return AllRates()
    if found := RANKING.fullmatch(core):
        end: Literal["highest", "lowest"] = "highest" if found[1].lower() in HIGH else "lowest"
        return Ranking(end, int(found[2]) if found[2] else None) if found[2] != "0" else HelpAsked()
    if threshold := _threshold(core):
        return threshold
    if found := HISTORY.fullmatch(core):
        return HistoryOf(bare(found[1] or found[2]))
    return Rates(tuple(several(core, is_name))[:MOST_NAMES])


HIGH = {"highest", "top", "max", "maximum"}


def bare(words: str) -> str:
    """A text without the words around what it asks about: "the tariff on Vietnam" is "Vietnam"."""
    before = None
    while before != words:
        before, words = words, FILLER.sub("", words).strip()
    return words


def bounded(text: str, mark: str) -> tuple[str, Threshold | None]:
    """A text with `mark` in place of the bound on rates that it has within, and that bound, if it has one."""
    for pattern in (ABOVE, BELOW, BETWEEN):
        if found := re.search(rf"(?<!\w)(?:{pattern.pattern})", text, re.IGNORECASE):
            return f"{text[: found.start()]} {mark} {text[found.end() :]}", _threshold(found[0])
    return text, None


def _threshold(text: str) -> Threshold | None:
    if found := ABOVE.fullmatch(text):
        return Threshold(_number(found[2]), None, found[1].lower() not in INCLUSIVE, f"{found[1]} {found[2]} percent")
    if found := BELOW.fullmatch(text):
        return Threshold(None, _number(found[2]), found[1].lower() not in INCLUSIVE, f"{found[1]} {found[2]} percent")
    if found := BETWEEN.fullmatch(text):
        low, high = sorted((_number(found[1]), _number(found[2])))
        return Threshold(low, high, False, f"{low:g} to {high:g} percent")
    if found := EXACTLY.fullmatch(text):
        rate = _number(found[1])
        return Threshold(rate, rate, False, f"{rate:g} percent")
    return None


def _number(digits: str) -> float:
    return float(digits.replace(",", "."))


def several(text: str, is_name: Callable[[str], bool]) -> list[str]:
    """A list split into names: first at commas and "vs", then at "and", unless the piece is itself a name."""
    names: list[str] = []
    for piece in STRONG.split(text):
        names += [piece] if not WEAK.search(piece) or is_name(piece) else WEAK.split(piece)
    return list(
        dict.fromkeys(name for name in (bare(WEAK.sub("", n, 1) if WEAK.match(n) else n) for n in names) if name)
    )
