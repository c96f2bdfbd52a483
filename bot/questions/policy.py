"""The grammar of `/policy`: the daily summary's settings in any order, and watches. Text in, one frozen request out.

(empty), daily                               Daily("open")
daily on #trade at 8am Seoul weekdays        Daily("on", channel, at="08:00", zone="Asia/Seoul", days="01234")
daily off / status / preview / now           Daily("off") ...
watch Vietnam / unwatch tariff > 30          Watch("Vietnam") / Unwatch("tariff > 30")
watching / help                              Watching() / PolicyHelp()
anything else                                Wrong(one line for each part that is not understood)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.questions import days as week
from bot.questions.clocks import TIMES, plain, told
from bot.questions.zones import NoZone, Several, zone

LONGEST = 400  # letters of a command that are read
Verb = Literal["open", "on", "off", "status", "preview", "now"]
Quiet = Literal["post", "skip"]
Country = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Daily:
    """Something about a channel's daily summary; what was not said is None. `channel` is Slack's id."""

    verb: Verb
    channel: str | None = None
    at: str | None = None
    zone: str | None = None
    days: str | None = None
    quiet: Quiet | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """Tell me when something changes."""

    text: str


@dataclass(frozen=True, slots=True)
class Unwatch:
    """Tell me no more; empty: of nothing."""

    text: str


@dataclass(frozen=True, slots=True)
class Watching:
    """What do I watch?"""


@dataclass(frozen=True, slots=True)
class PolicyHelp:
    """Help."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is not understood, a line for each part, with what would be right."""

    problems: tuple[str, ...]


PolicyRequest = Daily | Watch | Unwatch | Watching | PolicyHelp | Wrong

VERBS: dict[str, Verb] = {
    **dict.fromkeys(("on", "start", "enable", "resume", "set"), "on"),
    **dict.fromkeys(("off", "stop", "disable", "pause", "cancel"), "off"),
    **dict.fromkeys(("status", "state", "settings", "when"), "status"),
    **dict.fromkeys(("preview", "show", "test"), "preview"),
    **dict.fromkeys(("send now", "now", "send"), "now"),
}
VERB = re.compile(rf"(?<![\w#/-])({'|'.join(VERBS)})(?![\w/-])", re.IGNORECASE)
CHANNEL = re.compile(r"<#([CG][A-Z0-9]+)(?:\|[^>]*)?>")
NAMED = re.compile(r"(?<!\S)(#\S+)")
QUIET = re.compile(
    r"\b(?P<before>post|skip)\s+(?:on\s+)?quiet(?:\s+days?)?\b|\bquiet(?:\s+days?)?\s*[:=]?\s*(?P<after>\w+)?",
    re.IGNORECASE,
)
CHOICE: dict[str, Quiet] = {"post": "post", "yes": "post", "skip": "skip", "no": "skip", "none": "skip"}
FILLER = re.compile(
    r"(?<!\S)(?:at|in|on|the|local|time|time\s?zone|zone|tz|please|summary|summaries|for|to|this|channel|here|every|each"
    r"|morning|and|with|of|[.:])(?!\S)",
    re.IGNORECASE,
)
OFFSET = re.compile(r"(?:UTC|GMT)?\s*[+-]\s*\d{1,2}(?::?\d\d)?", re.IGNORECASE)
FORMS = (
    "Say on, off, now, status or preview; a time such as 08:00 or 8am; a zone such as Asia/Seoul or Seoul; weekdays, every day "
    "or mon,wed,fri."
)


def parse(text: str, country: Country) -> PolicyRequest:
    """Read a command's text, in which Slack writes a channel as `<#C1|name>`. Never raises."""
    words = " ".join(text[:LONGEST].split())
    first, _, rest = words.partition(" ")
    match first.casefold():
        case "help" | "?" | "-h" | "--help":
            return PolicyHelp()
        case "watch":
            return Watch(rest) if rest else Watching()
        case "unwatch":
            return Unwatch(rest)
        case "watching" | "watches":
            return Watching()
        case "" | "daily" | "digest" | "summary":
            return _daily(rest, country) if rest else Daily("open")
    if first.casefold() in VERBS:
        return _daily(words, country)
    return Wrong(
        (
            f"“{_short(words)}” is nothing I know here. /policy takes daily, watch, unwatch, watching or help; "
            "for a rate type /tariff.",
        )
    )


class _Reader:
    """What is left of a text, and what was found wrong in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[str] = []

    def take(self, pattern: re.Pattern[str], what: str) -> re.Match[str] | None:
        """The one place where the pattern stands, taken out of the text."""
        found = list(pattern.finditer(self.text))
        if len(found) > 1:
            self.problems.append(f"I read more than one {what}: {', '.join(each[0].strip() for each in found)}.")
        self.text = pattern.sub(" , ", self.text)
        return found[0] if found else None


def _daily(text: str, country: Country) -> Daily | Wrong:
    reader = _Reader(plain(text))
    channel = _channel(reader)
    quiet = _quiet(reader)
    at = _clock(reader)
    days = _days(reader)
    verb = reader.take(VERB, "thing to do")
    named = _zone(reader, country)
    settings = {"at": at, "zone": named, "days": days, "quiet": quiet}
    told = VERBS[verb[1].casefold()] if verb else "on"
    if told != "on" and any(settings.values()):
        reader.problems.append(f"daily {told} takes a channel and nothing else; settings go with daily on.")
    if verb is None and not any(settings.values()) and not reader.problems:
        told = "status"
    if reader.problems:
        return Wrong(tuple(reader.problems))
    return Daily(told, channel, at, named, days, quiet)


def _channel(reader: _Reader) -> str | None:
    found = reader.take(CHANNEL, "channel")
    if loose := reader.take(NAMED, "channel"):
        reader.problems.append(f"Slack did not tell me which channel {_short(loose[1])} is: pick it from the list.")
    return found[1] if found else None


def _quiet(reader: _Reader) -> Quiet | None:
    found = reader.take(QUIET, "choice for quiet days")
    if found is None:
        return None
    word = found["before"] or found["after"] or ""
    if word.casefold() not in CHOICE:
        reader.problems.append(
            f"“{_short(found[0].strip())}”: say quiet post (a short post on days without news) or quiet skip (none)."
        )
        return None
    return CHOICE[word.casefold()]


def _clock(reader: _Reader) -> str | None:
    found = reader.take(TIMES, "time")
    if found is None:
        return None
    at = told(found)
    if at is None:
        reader.problems.append(
            f"“{_short(found[0].strip())}” is no time of day: from 00:00 to 23:59, such as 08:00 or 8am."
        )
    return at


def _days(reader: _Reader) -> str | None:
    found = reader.take(week.WORDS, "choice of days")
    if found is None:
        return None
    chosen = week.days(found)
    if not chosen:
        reader.problems.append(f"“{_short(found[0].strip())}” leaves no day: say weekdays, every day or mon,wed,fri.")
    return chosen or None


def _zone(reader: _Reader, country: Country) -> str | None:
    parts = [" ".join(FILLER.sub(" ", re.sub(r"[,;]", " ", part)).split()) for part in reader.text.split(" , ")]
    named: str | None = None
    for part in filter(None, parts):
        found = zone(part, country)
        if isinstance(found, str) and named in (None, found):
            named = found
        elif isinstance(found, str):
            reader.problems.append(f"I read two time zones: {named} and {found}.")
        else:
            reader.problems.append(problem(part, found))
    return named


def problem(text: str, found: Several | NoZone) -> str:
    """One line on a text that names no one zone."""
    if isinstance(found, Several):
        return f"{_short(text)} has several times: name one, such as {' or '.join(found.zones[:3])}."
    if OFFSET.fullmatch(text):
        return f"“{_short(text)}”: an offset does not follow the clocks when they change; name a city, such as Seoul."
    if found.near:
        return f"“{_short(text)}” is no time zone I know. Did you mean {' or '.join(found.near[:3])}?"
    return f"“{_short(text)}” I do not understand. {FORMS}"


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
