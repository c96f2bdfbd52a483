"""A text in free words to a Question: what is asked, about whom, of when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.answers import Reading
from bot.facts import Modality
from bot.names import Mention, Names
from bot.questions.agent import agent_of, without_frame
from bot.questions.asks import SAYING, Ask, kind_of
from bot.questions.besides import besides
from bot.questions.dates import Asked, dates_in
from bot.questions.foreign import tariff_in_english
from bot.questions.frame import asides, settings, unframed
from bot.questions.generic import GENERIC
from bot.questions.korean import has_korean, to_english
from bot.questions.phrases import plainly
from bot.terms import STOP as FUNCTION_WORDS
from bot.terms import plain_words, term_of, terms, words
from bot.thesaurus.numbers import NUMBERS, ordinal

LONGEST = 400  # letters of a question that are read
MOST_TERMS = 24
NOW = re.compile(r"\b(?:now|today|still|currently|current|at present|at the moment|these days|nowadays|as of today)\b")
PAST = re.compile(r"\b(?:did|was|were|came|happened|went|decided|agreed|outcome|result)\b")
# Of what was planned or expected nothing need have happened.
WAS_TO_BE = re.compile(
    r"\b(?:was|were) (?:the )?(?:@\d+@ |\w+ )?(?:going|due|supposed|expected|likely|meant|scheduled|about) to\b"
)
MASK = re.compile(r"@(\d+)@")
PLACED = re.compile(r"\b(?:in|at|visits?|visited|reached) @(\d+)@")
VERB = re.compile(
    r"\b(?:did|does|do|will|would|can|could|should|must|might|may) (?:@\d+@|(?:the )?\w+)(?: and @\d+@)? (\w+)|\bto (\w+)|\b(\w+(?:ed|ing|ise|ize|ised|ized))\b"
)
MANNERS: tuple[tuple[Modality, re.Pattern[str]], ...] = (
    (
        "recommended",
        re.compile(r"\b(?:advis|advice|recommend|urg(?:e|ed|es|ing)\b|call(?:s|ed)? (?:on|for)|propos|should|want)"),
    ),
    ("threatened", re.compile(r"\bthreat")),
    ("forecast", re.compile(r"\b(?:expect|predict|forecast|foresee|anticipat|warn|likely|outlook)")),
    ("denied", re.compile(r"\b(?:den(?:y|ies|ied|ial)|reject|refut|rebut)")),
    ("opinion", re.compile(r"\b(?:think|thought|believ|judg|see as|compar|liken)")),
    ("agreed", re.compile(r"\b(?:agree|sign(?:ed|s)?\b|deal\b)")),
)
THE_TWO = re.compile(
    r"\b(the|these|those|both|which|what) (?:two|three|2|3)\b(?!-|[.,]\d)(?: (?:countries|nations|sides)\b)?"
)
# "Round two", "phase 3": which of a row of them.
COUNTED = re.compile(
    rf"\b(round|phase|stage)(?: no\.?| number)? (\d+|{'|'.join(NUMBERS.split())})\b|\b(\d+) (round|phase|stage)\b"
)
PURPOSE = re.compile(
    r"^what (?:is|are|was|were) .* for\W*$|\bwhat (?:is|are|was) (?:it|they|this|that) (?:all )?for\b|\b(?:purpose|point) of\b"
)
HOMELESS = re.compile(
    r"\b(?:tariffs?|rates?|dut(?:y|ies)|lev(?:y|ies)) (?:on|for|against) (?:us|our \w+)\b\W*$|\bour (?:\w+ )?(?:tariff|rate|duty)s?\b"
)
AHEAD = re.compile(r"\b(?:next|upcoming|will|coming|forthcoming|future|going to)\b")
HOME = re.compile(r"\b(?:us|our|ours|we)\b")
ASKING = frozenset(
    "how when where why who whom whose which what else long date day month year venue reason length duration".split()
)
PLACES = frozenset("city cities town place location spot".split())


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
    manner: frozenset[str]  # the modalities its verb speaks of: "urge" of what is recommended
    strange: frozenset[str]  # terms written as proper names that are nobody we know: "Zelensky", "Nikkei"
    mended: tuple[Reading, ...]  # words that were put right before it was understood
    verbs: frozenset[str]  # terms that stand as verbs: another word for the same act is common
    besides: frozenset[str]  # terms of what is set aside: "apart from gas"
    aside: frozenset[str]  # and its names, as the entities of a fact: "person:lavrov"
    places: frozenset[int]  # which of the names are written as places: "in Washington", "at Seoul"
    incidental: frozenset[str] = frozenset()  # terms that stand only in asides: "around the time of the visit"
    by_the_way: frozenset[int] = frozenset()  # and the names in them

    def codes(self, kind: str) -> list[str]:
        """Codes of the names of one kind, in order."""
        return list(dict.fromkeys(each.code for each in self.mentions if each.kind == kind))


def understand(text: str, names: Names, home: str | None = None) -> Question:
    """Read a question. `home` is the ISO code that "us" and "our" stand for, if the team has set one."""
    english = re.sub(r"\bper cent\b", "percent", _english(text[:LONGEST], names), flags=re.IGNORECASE)
    english = plainly(unframed(english))
    rest, aside = besides(english)
    named = names.find(aside) if aside else ()
    question = _question(text, rest if named else english, _mentions(rest if named else english, names, home))
    # of a name its last word, which facts have however they call its bearer
    apart = " ".join(each.name.split()[-1] for each in named) or aside
    known = frozenset(f"{each.kind}:{each.code}" for each in named)
    return replace(question, besides=frozenset(terms(apart)), aside=known) if aside else question


def homeless(text: str) -> bool:
    """Whether a text asks for the tariff on "us" or "our" goods, which means a country only the settings can name."""
    return HOMELESS.search(text) is not None


def _english(text: str, names: Names) -> str:
    """The text in English words: in Korean the names go first, since particles are glued to them."""
    text = " ".join(text.split())
    if not has_korean(text):
        return tariff_in_english(text if text.isascii() else _named(text, names), names)
    return " ".join(to_english(_named(text, names)).split())


def _named(text: str, names: Names) -> str:
    for mention in reversed(names.find(text)):
        if not mention.text.isascii():
            text = f"{text[: mention.start]} {mention.name} {text[mention.end :]}"
    return text


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
    agent = None if ask in ("when", "where") else agent_of(plain, mentions)
    focus = _focus(without_frame(plain) if agent else plain, ask, agent)
    incidental, by_the_way = _incidental(plain, focus)
    return Question(
        text=text,
        masked=plain,
        ask=ask,
        mentions=mentions,
        focus=focus,
        dates=dates,
        agent=agent,
        now=NOW.search(plain) is not None,
        ahead=AHEAD.search(plain) is not None,
        past=PAST.search(plain) is not None and not WAS_TO_BE.search(plain),
        strange=_strange(masked, focus),
        manner=frozenset(modality for modality, verb in MANNERS if verb.search(plain)),
        mended=(),
        verbs=frozenset(term_of(word) for found in VERB.finditer(plain) for word in found.groups() if word),
        besides=frozenset(),
        aside=frozenset(),
        places=_places(plain, ask, mentions),
        incidental=incidental,
        by_the_way=by_the_way,
    )


def _incidental(plain: str, focus: tuple[str, ...]) -> tuple[frozenset[str], frozenset[int]]:
    """The terms and the numbers of the names that stand only in asides; none where that would be all there is."""
    loosely, told = asides(plain), settings(plain)
    if not loosely and not told:
        return frozenset(), frozenset()
    core = frozenset(terms(MASK.sub(" ", _without(plain, loosely + told))))
    left = frozenset(map(int, MASK.findall(_without(plain, loosely))))
    loose = frozenset(map(int, MASK.findall(plain))) - left
    if not (core & set(focus)) - (frozenset() if left and plain.startswith("why") else GENERIC):
        return frozenset(), frozenset()
    return frozenset(focus) - core, loose


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def _strange(masked: str, focus: tuple[str, ...]) -> frozenset[str]:
    """Terms of words that stand with a capital inside the sentence, where not every word does."""
    words_there = re.findall(r"[^\W\d_][\w'-]*", re.sub(r"@\d+@", "", masked))
    capitals = [word for word in words_there[1:] if word[0].isupper()]
    if len(capitals) * 2 > len(words_there):
        return frozenset()  # a headline, or all in capitals
    return frozenset(term_of(word) for word in words(" ".join(capitals))) & set(focus)


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


def _ordinally(found: re.Match[str]) -> str:
    number = found[2] or found[3]
    value = int(number) if number.isdigit() else NUMBERS.split().index(number)
    return f"{ordinal(value)} {found[1] or found[4]}"


def _focus(plain: str, ask: Ask, agent: Mention | None) -> tuple[str, ...]:
    bare = THE_TWO.sub(r"\1", re.sub(r"@\d+@", " ", plain))
    kept = (
        word
        for word in plain_words(words(COUNTED.sub(_ordinally, bare)))
        if word not in FUNCTION_WORDS and word not in ASKING
    )
    if ask == "where":
        kept = (word for word in kept if word not in PLACES)
    if ask == "said" or agent:
        kept = (word for word in kept if not SAYING.match(word))
    aim = [term_of("aim")] if PURPOSE.search(plain) else []
    return tuple(dict.fromkeys([*(term_of(word) for word in kept), *aim]))[:MOST_TERMS]
