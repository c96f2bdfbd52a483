"""Follow-ups: short texts that speak of the reply before them, such as "source?", "who said that?", "and Thailand?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot.names import Matched, Mention, Names
from bot.terms import STOP, words

Detail = Literal["who", "source", "when", "why", "where"]
LONGEST = 80  # letters; what is longer stands for itself
_THAT = r"(?:that|this|it|so)"
_IS = r"(?:'s| is| was| are| were| does| did| has| have)"
_SAID = r"(?:said|says?|claim(?:s|ed)?|told(?: you| them)?|states?|stated|announced|threatened|thinks?|believes?|forecast|recommend(?:s|ed)|call(?:s|ed) for|is saying|is claiming)"

# The first pattern that fits the whole text wins.
_DETAILS: dict[Detail, tuple[str, ...]] = {
    "source": (
        r"(?:what(?:'s| is| was| are)? |cite |give me |show me |any |do you have |have you |got |your |the |a |an |that's )*"
        rf"(?:sources?|citations?|references?|articles?|links?|evidence|proof)(?: (?:for|of|behind) {_THAT})?",
        rf"(?:which|what) (?:article|source|paper|newspaper|publication|outlet|story)(?:{_IS}? ?(?:says?|said)? ?{_THAT})?(?: (?:from|in))?",
        rf"where(?:{_IS})? {_THAT} (?:come )?from|where(?:'s)? from|from where",
        rf"where (?:did|do|have) you (?:get|got|find|read|see|hear|have) {_THAT}(?: from)?|how do you know(?: {_THAT})?",
        rf"who (?:reported|reports|wrote|published) {_THAT}|when was {_THAT} (?:published|reported|written|printed)",
        r"says which (?:article|source|paper)|출처(?:는|가|좀)?(?: 어디\w*| 뭐\w*| 알려\w*)?(?:요)?",
    ),
    "who": (
        rf"who(?: exactly| actually)? {_SAID}(?: {_THAT})?|who(?:'s| is| was) saying {_THAT}|who|says who|said who|by who(?:m)?",
        rf"according to who(?:m)?|who was {_THAT}|whose (?:words|opinion|view|claim|statement)(?:{_IS} {_THAT})?",
        r"누가(?: 그렇게| 그런| 그)?(?: 말을?)?(?: ?(?:말|얘기|이야기|주장))?(?: ?(?:했|한)\w*(?: 거\w*| 말\w*)?)?",
    ),
    "when": (
        rf"when|when(?:{_IS}) {_THAT}(?: happen| said| announced| agreed| decided| made| held)?|since when|as of when",
        rf"when(?: did| has)? (?:he|she|they) (?:say|said|claim|announce) {_THAT}|(?:on )?(?:what|which) (?:date|day)(?:{_IS} {_THAT})?|언제(?:요|였\w*|인가\w*)?",
    ),
    "why": (
        rf"why|why(?:{_IS})? {_THAT}|how come|how so|what for|for what reason|(?:what(?:'s| is| was) )?the reason(?: for {_THAT})?",
        rf"why (?:does|did|do|would|has|is) (?:he|she|they|it) (?:say|said|want|think|believe|claim|recommend|expect|do)(?: {_THAT})?|왜(?:요| 그런가\w*| 그렇\w*)?",
    ),
    "where": (
        rf"where|where exactly|where(?:{_IS}) {_THAT}(?: happen| held| said| take place)?|(?:in |at )?(?:what|which) (?:city|place|venue)(?:{_IS} {_THAT})?|어디서?(?:요|였\w*)?",
    ),
}
_COMPILED = {detail: re.compile("|".join(patterns)) for detail, patterns in _DETAILS.items()}
_OPENING = re.compile(r"^(?:(?:and|but|so|ok|okay|hm+|oh|wait|sorry|please|also|yes|no) )+")
_CLOSING = re.compile(r"(?: (?:please|exactly|though|then|again|actually|anyway|pls))+$")
_INSTEAD = re.compile(
    r"(?:(?:and|or|but|so|also|ok|okay),? )*(?:(?:what|how) about|same for|and|or|그럼|그러면|그리고),? "
    r"(?:(?:for|in|on|to|with|from|by|against) )?(.{1,60}?)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:it|this|they|them|he|she|him|her)\b|\bthat(?= (?:rate|tariff|duty|deal|meeting)\b|$)", re.IGNORECASE
)
_JOINING = frozenset("a an the and or for in on of to with from by at as too also vs".split())
_PARTICLE = re.compile(r"(?<=[가-힣])(?:은|는|도|의 경우)?요?$")


@dataclass(frozen=True, slots=True)
class DetailAsked:
    """A detail of what the last reply said is asked for."""

    detail: Detail


@dataclass(frozen=True, slots=True)
class Instead:
    """The last question is asked again, of something else: `name` as typed, not known to be a name."""

    name: str


@dataclass(frozen=True, slots=True)
class Meant:
    """A full question in which "it" or "that" stands for what the last question was about."""

    text: str


@dataclass(frozen=True, slots=True)
class Again:
    """The question that "and Thailand?" comes to: a text for `/tariff`, or one in free words."""

    kind: Literal["tariff", "ask"]
    text: str


def follow_up(text: str) -> DetailAsked | Instead | Meant | None:
    """How a text refers to the reply before it; None when it stands for itself."""
    said = " ".join(text.replace("\u2019", "'").split()).strip(" ?!.,;:\u2026\uff1f")
    if not said or len(said) > LONGEST:
        return None
    bare = _CLOSING.sub("", _OPENING.sub("", re.sub(r"[?!.,;:]", "", said.casefold())))
    for detail, pattern in _COMPILED.items():
        if pattern.fullmatch(bare):
            return DetailAsked(detail)
    found = _INSTEAD.fullmatch(_CLOSING.sub("", said))
    if found:
        return Instead(_PARTICLE.sub("", found[1]))
    return Meant(said) if _PRONOUN.search(said) else None


def spelt_out(text: str, question: str, kind: str, names: Names) -> str | None:
    """The question with its pronoun put into words from the one before; None when there is nothing to put there.

    A text that names somebody itself means nothing before it.
    """
    had = names.find(question)
    if names.find(text) or not had:
        return None
    last = [each for each in had if each.code != "US"] or list(had)
    meant = f"the tariff on {last[-1].text}" if kind == "tariff" else last[-1].text
    return _PRONOUN.sub(meant, text, count=1)


def again(question: str, kind: str, name: str, names: Names) -> Again | None:
    """The question asked again of `name`; None when that is no name.

    After rates (`kind` tariff) and after a bare name, a place asks for its rate. Else it takes the place of the last
    name of its sort (place, or person and body) in the question, and is added at the end where there is none.
    """
    wanted = _only_name(name, names)
    if wanted is None:
        return None
    had = names.find(question)
    alone = not words(question) or _bare(question, had)
    if _is_place(wanted) and (kind == "tariff" or alone):
        return Again("tariff", name)
    same = [each for each in had if _is_place(each.kind) is _is_place(wanted)]
    # the United States is the other side of nearly every question here, so another name goes before it
    least = [each for each in same if each.code != "US"] or same
    if least:
        return Again("ask", _replaced(question, [each for each in had if each.code == least[-1].code], name))
    return Again("ask", name if alone else f"{question.rstrip(' ?!.')} for {name}?")


def _only_name(text: str, names: Names) -> str | None:
    """The kind of the first name in a text of names and little words only."""
    found = names.find(text)
    if found:
        return found[0].kind if _bare(text, found, _JOINING) else None
    whole = names.resolve(text, seats=True, misspelt=False)
    return whole.kind if isinstance(whole, Matched) else None


def _is_place(kind: str) -> bool:
    return kind in ("country", "bloc")


def _bare(text: str, mentions: tuple[Mention, ...], little: frozenset[str] = STOP) -> bool:
    """Whether nothing but names and little words stands in a text."""
    for each in reversed(mentions):
        text = f"{text[: each.start]} {text[each.end :]}"
    return bool(mentions) and all(word in little for word in words(text))


def _replaced(text: str, mentions: list[Mention], name: str) -> str:
    for each in reversed(mentions):
        text = f"{text[: each.start]}{name}{text[each.end :]}"
    return text
