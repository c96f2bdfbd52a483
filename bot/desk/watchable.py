"""What people ask to watch: countries, blocs, people, organisations, topics, rates beyond a bound; several at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.facts import Topic
from bot.names import Ambiguous, Matched, Names
from bot.questions.tariff import LONGEST, Threshold, bare, bounded, parse, several

NEAR = 70  # of 100: what is less alike is not offered
PARTS = re.compile(r"\s*(?:[;/+、]|,(?!\d))\s*")
HERE = "\0"  # stands where the bound was
TOPICS: dict[Topic, str] = {
    "tariff": "tariff, tariffs, rates, duties, tariff rates, all tariffs, all rates, us tariffs",
    "trade talks": "trade, trade talks, trade deals, trade policy, negotiations",
    "diplomacy": "diplomacy, foreign policy, foreign affairs",
    "defence": "defence, defense, security, military",
    "war in Ukraine": "war in ukraine, the war in ukraine, ukraine war",
    "markets": "markets, financial markets, stocks, stock market",
    "monetary policy": "monetary policy, interest rates, interest rate, central banks",
    "domestic politics": "domestic politics, politics",
    "energy": "energy",
    "industry": "industry",
}
CALLED: dict[Topic, str] = {"tariff": "tariffs", "war in Ukraine": "the war in Ukraine"}
WORDS = {word: topic for topic, words in TOPICS.items() for word in words.split(", ")}
RATES = {"", "tariff", "tariffs", "rates", "rate", "duties", "duty"}  # of a piece with a bound: no name


@dataclass(frozen=True, slots=True)
class Subject:
    """Something to watch: `spec` is what `bot.desk.watching` reads, `label` the same in words."""

    spec: str
    label: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """The part of the text that names no one thing, and names that may be meant, possibly none."""

    text: str
    names: tuple[str, ...]


def subjects(names: Names, text: str) -> tuple[Subject, ...] | Unclear:
    """What a text asks to watch, each thing once; never raises over what a user typed."""
    read: dict[Subject, None] = {}
    for part in filter(None, PARTS.split(" ".join(text[:LONGEST].split()))):
        for each in _part(names, part):
            if isinstance(each, Unclear):
                return each  # and no further: a guess costs a millisecond
            read[each] = None
    return tuple(read) or Unclear(text, ())


def _part(names: Names, text: str) -> Iterator[Subject | Unclear]:
    """What stands between commas. A bound beside a name holds for all names in it, else it is a thing of its own."""

    def known(phrase: str) -> bool:
        found = names.resolve(phrase, seats=True, misspelt=False)
        return isinstance(found, Matched | Ambiguous) or phrase.casefold() in WORDS

    if known(text):
        yield _one(names, text)
        return
    if isinstance(asked := parse(text, known), Threshold):
        yield _rates(asked)
        return
    rest, bound = bounded(text, HERE)
    pieces = {piece: bare(" ".join(piece.replace(HERE, " ").split())) for piece in several(rest, known)}
    alone = any(HERE in piece and name.casefold() in RATES for piece, name in pieces.items())
    for piece, name in pieces.items():
        if bound and alone and HERE in piece:
            yield _rates(bound)
        else:
            found = _one(names, name)
            yield _joined(found, _rates(bound), text) if bound and not alone and isinstance(found, Subject) else found


def _one(names: Names, text: str) -> Subject | Unclear:
    """What one name stands for. A slip of the pen is forgiven only where the text is nothing as it stands."""
    found = names.resolve(text, seats=True, misspelt=False)
    if not isinstance(found, Matched) and (topic := WORDS.get(text.casefold())):
        return Subject(f"topic:{topic}", f"everything on {CALLED.get(topic, topic)}")
    mentions = names.find(text)
    if len(mentions) == 1 and mentions[0].kind == "organisation" and mentions[0].text.casefold() == text.casefold():
        return Subject(f"organisation:{mentions[0].code}", mentions[0].name)
    found = found if isinstance(found, Matched) else names.resolve(text, seats=True)
    if isinstance(found, Matched):
        return Subject(f"{found.kind}:{found.code}", found.name)
    return Unclear(text, tuple(dict.fromkeys(each.name for each in found.candidates if each.score >= NEAR)))


def _rates(asked: Threshold) -> Subject:
    low, high = (f"{bound:g}" if bound is not None else "" for bound in (asked.low, asked.high))
    return Subject(f"rate:{low}:{high}:{int(asked.strict)}", _bounds(asked))


def _joined(named: Subject, rates: Subject, text: str) -> Subject | Unclear:
    """Rates are laid on countries: a bound on an index or a body would never be met."""
    if not named.spec.startswith(("country:", "bloc:")):
        return Unclear(text, ())
    return Subject(f"{named.spec}+{rates.spec}", f"{named.label} ({rates.label})")


def _bounds(asked: Threshold) -> str:
    if asked.low is not None and asked.high is not None:
        return f"rates of {asked.low:g} percent" if asked.low == asked.high else f"rates of {asked.words}"
    if asked.low is not None:
        return f"rates {'over' if asked.strict else 'of at least'} {asked.low:g} percent"
    return f"rates {'under' if asked.strict else 'of at most'} {asked.high:g} percent"
