"""A text in free words to a Question: what is asked, about whom, of when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answers import Reading
from bot.names import Mention, Names
from bot.questions.asks import SAYING, Ask, kind_of
from bot.questions.dates import Asked, dates_in
from bot.questions.korean import to_english
from bot.terms import STOP as FUNCTION_WORDS
from bot.terms import term_of, words

LONGEST = 400  # letters of a question that are read
MOST_TERMS = 24
NOW = re.compile(r"\b(?:now|today|still|currently|current|at present|at the moment|these days|nowadays|as of today)\b")
PAST = re.compile(r"\b(?:did|was|were|came|happened|went|decided|agreed|outcome|result)\b")
PLACED = re.compile(r"\b(?:in|at|visits?|visited|reached) @(\d+)@")
VERB = re.compile(
    r"\b(?:did|does|do|will|would|can|could|should|must|might|may) (?:@\d+@|(?:the )?\w+)(?: and @\d+@)? (\w+)|\bto (\w+)|\b(\w+(?:ed|ing|ise|ize|ised|ized))\b"
)
AHEAD = re.compile(r"\b(?:next|upcoming|will|coming|forthcoming|future|going to)\b")
HOME = re.compile(r"\b(?:us|our|ours|we)\b")
ASKING = frozenset(
    "how when where why who whom whose which what long date day month year venue reason length duration".split()
)


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked. `masked` is the text in lower case with each name as `@0@`, `@1@` ...; `focus` are the terms
    that are neither names nor dates nor question words; `agent` is the one whose words are asked for."""

    text: str
    masked: str
    ask: Ask
    mentions: tuple[Mention, ...]
    focus: tuple[str, ...]
    dates: tuple[Asked, ...]
    agent: Mention | None
    now: bool
    ahead: bool  # the question is about something still to come
    past: bool  # it asks what happened
    mended: tuple[Reading, ...]  # words that were put right before it was understood
    verbs: frozenset[str]  # terms that stand as verbs: another word for the same act is common
    places: frozenset[int]  # which of the names are written as places: "in Washington", "at Seoul"

    def codes(self, kind: str) -> list[str]:
        """Codes of the names of one kind, in order."""
        return list(dict.fromkeys(each.code for each in self.mentions if each.kind == kind))


def understand(text: str, names: Names, home: str | None = None) -> Question:
    """Read a question. `home` is the ISO code that "us" and "our" stand for, if the team has set one."""
    english = re.sub(r"\bper cent\b", "percent", to_english(" ".join(text[:LONGEST].split())), flags=re.IGNORECASE)
    return _question(text, english, _mentions(english, names, home))


def _mentions(text: str, names: Names, home: str | None) -> tuple[Mention, ...]:
    found = list(names.find(text))
    if home and (ours := HOME.search(text)) and not any(m.start < ours.end() and ours.start() < m.end for m in found):
        found.append(Mention(ours.start(), ours.end(), ours[0], "country", home, home, "exact", 100.0, ours[0]))
    return tuple(sorted(found, key=lambda each: each.start))


def _question(text: str, english: str, mentions: tuple[Mention, ...]) -> Question:
    masked = _masked(english, mentions)
    dates = dates_in(masked)
    plain = _without_dates(masked, dates).lower()
    ask = kind_of(plain)
    return Question(
        text=text,
        masked=plain,
        ask=ask,
        mentions=mentions,
        focus=_focus(plain, ask),
        dates=dates,
        agent=_agent(plain, mentions),
        now=NOW.search(plain) is not None,
        ahead=AHEAD.search(plain) is not None,
        past=PAST.search(plain) is not None,
        mended=(),
        verbs=frozenset(term_of(word) for found in VERB.finditer(plain) for word in found.groups() if word),
        places=_places(plain, ask, mentions),
    )


def _places(plain: str, ask: Ask, mentions: tuple[Mention, ...]) -> frozenset[int]:
    """Seats of government that stand as places; elsewhere they stand for their government."""
    if ask not in ("when", "how_long", "how_many"):
        return frozenset()
    numbers = (int(found[1]) for found in PLACED.finditer(plain))
    return frozenset(number for number in numbers if mentions[number].via is not None)


def _masked(text: str, mentions: tuple[Mention, ...]) -> str:
    parts, end = [], 0
    for number, mention in enumerate(mentions):
        parts += [text[end : mention.start], f" @{number}@ "]
        end = mention.end
    return " ".join("".join([*parts, text[end:]]).split())


def _without_dates(text: str, dates: tuple[Asked, ...]) -> str:
    for date in reversed(dates):
        text = f"{text[: date.start]} {text[date.end :]}"
    return " ".join(text.split())


def _focus(plain: str, ask: Ask) -> tuple[str, ...]:
    bare = re.sub(r"@\d+@", " ", plain)
    kept = (word for word in words(bare) if word not in FUNCTION_WORDS and word not in ASKING)
    if ask == "said":
        kept = (word for word in kept if not SAYING.match(word))
    return tuple(dict.fromkeys(term_of(word) for word in kept))[:MOST_TERMS]


_TITLE = (
    r"(?:(?:the|mr|ms|mrs|dr|prof|professor|pm|president|prime minister|adm|gen|gov|governor|analyst|minister)\.? )*"
)
_VERB = SAYING.pattern.strip("^$")
_AGENTS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:did|does|do|has|have|had|would|will) {_TITLE}@(\d+)@(?: (?!and\b)\w+)? (?!(?:see|saw) @){_VERB}\b",
        rf"\b(?:according to|says|said|thinks|believes|argues|in the (?:view|opinion|eyes|words) of) {_TITLE}@(\d+)@",
        rf"\bin {_TITLE}@(\d+)@ ?'?s? (?:view|opinion|eyes|judge?ment|words|assessment|reading)\b",
        r"@(\d+)@ ?'?s? (?:view|opinion|take|stance|verdict|warning|advice|remark|comment|reaction|assessment|quote)s?\b",
        rf"\bwhat (?:is|was) {_TITLE}@(\d+)@ (?:saying|warning|recommending|urging|asking|demanding|claiming)\b",
        rf"^{_TITLE}@(\d+)@ on\b",
    )
)


def _agent(plain: str, mentions: tuple[Mention, ...]) -> Mention | None:
    for pattern in _AGENTS:
        if (found := pattern.search(plain)) and mentions[int(found[1])].kind in ("person", "organisation"):
            return mentions[int(found[1])]
    return None
