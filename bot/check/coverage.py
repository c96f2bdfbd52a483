"""What in an article does no fact carry? Every number, date and person of the text is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.actors import Person
from bot.check.calendar import matches, mentions
from bot.check.names import Names
from bot.check.numbers import Number, numbers
from bot.check.statements import carried
from bot.check.texts import Placed, Reading, all_dates
from bot.passages import occurrences, sentence_ends


def of_numbers(reading: Reading, names: Names) -> Iterator[str]:
    """Each number is carried by a fact whose passage covers it.

    A number that a sentence gives twice (two countries at 36 percent) needs two figures.
    """
    found = [number for number in numbers(reading.text) if not reading.is_furniture(number.start)]
    ends = sentence_ends(reading.text)
    groups: dict[tuple[int, float, bool], list[Number]] = {}
    for number in found:
        sentence = min(end for end in ends if end > number.start)
        groups.setdefault((sentence, number.value, number.ordinal), []).append(number)
    for group in groups.values():
        carriers = sum(_carries(placed, group, reading.text, names) for placed in reading.placed)
        for number in group[carriers:]:
            yield f'figure {number.value:g} at "{reading.near(number.start, number.end)}" is carried by no fact'


def of_dates(reading: Reading) -> Iterator[str]:
    """Each month, year, day and weekday is carried by a date of a fact whose passage covers it."""
    for mention in mentions(reading.text):
        over = [] if reading.is_furniture(mention.start) else list(_over(reading, mention.start))
        if reading.is_furniture(mention.start):
            continue
        if not any(matches(mention, *day) for placed in over for day in all_dates(placed.fact)):
            said = reading.text[mention.start : mention.end]
            yield f'date {said} at "{reading.near(mention.start, mention.end)}" is carried by no fact'


def of_sentences(reading: Reading) -> Iterator[str]:
    """Each sentence lies for the most part within passages: one that no fact was taken from is told."""
    begin = 0
    for end in sentence_ends(reading.text):
        words = [match.start() + begin for match in re.finditer(r"\w+", reading.text[begin:end])]
        bare = [word for word in words if not (reading.is_furniture(word) or any(_over(reading, word)))]
        if len(bare) > len(words) / 2:
            yield f'the sentence at "{reading.near(bare[0], bare[0])}" is in no fact\'s passage'
        begin = end


def of_people(reading: Reading, names: Names) -> Iterator[str]:
    """Each person the text names is in some fact of the article."""
    people = names.people
    there = {name for placed in reading.placed for name in (*placed.fact.people, placed.fact.speaker or "")}
    named = {person.id for person in people.values() if _named_in_full(person, reading)}
    for name in sorted(named - there):
        yield f"{people[name].name} is carried by no fact"
    for family in sorted({person.family for person in people.values()}):
        bearers = {person.id for person in people.values() if person.family == family}
        places = [place for place in occurrences(family, reading.text) if not reading.is_furniture(place[0])]
        if places and not bearers & (there | named):
            yield f'"{family}" at "{reading.near(*places[0])}" is carried by no fact'


def of_unknown_names(reading: Reading, names: Names) -> Iterator[str]:
    """What looks like a person's name and is in no list."""
    ordinary = frozenset(re.findall(r"(?<![\w-])[a-z]+(?![\w-])", reading.text)) | _ORDINARY_WORDS
    told = set()
    for match in _NAME.finditer(reading.text):
        if reading.is_furniture(match.start()) or match.group() in told:
            continue
        if any(not _is_known(word, names.words, ordinary) for word in match.group().split()):
            told.add(match.group())
            yield f'unknown name "{match.group()}": neither a person nor an organisation of the base'


_NAME = re.compile(r"(?<![\w.])(?:[A-Z][a-z]+|[A-Z]{2})(?: [A-Z]\.?)?(?: [A-Z][a-z]+(?:-[a-z]+)?){1,2}(?![\w-])")
_ORDINARY_WORDS = frozenset(
    "a after although among and as at but by during for from he his if in it no on once our regarding she since so "
    "that the their then these they this those to under we what when where while with yet "
    "africa america asia europe indo pacific".split()
)


def _is_known(word: str, known: frozenset[str], ordinary: frozenset[str]) -> bool:
    """A word of a name of ours, a country's people ("Malaysian"), or a word that is also written small."""
    return word in known or word.lower() in ordinary or any(word.startswith(name) for name in known if len(name) > 3)


def _over(reading: Reading, position: int) -> Iterator[Placed]:
    return (placed for placed in reading.placed if placed.covers(position))


def _carries(placed: Placed, group: list[Number], text: str, names: Names) -> int:
    """How many of the same numbers of a sentence a fact carries."""
    fact, covered = placed.fact, [number for number in group if placed.covers(number.start)]
    if not covered:
        return 0
    number, word = covered[0], text[covered[0].start : covered[0].end]
    if number.ordinal:  # "first since" is a claim, which the sentence itself carries
        said = number.value in carried(fact) or re.search(rf"\b{re.escape(word)}", fact.statement, re.IGNORECASE)
        return len(covered) if said else 0
    if occurrences(word, names.of_bodies(fact)):
        return len(covered)
    slots = sum(number.value in (figure.value, figure.upto) for figure in fact.figures)
    rate = fact.measure.rate if fact.measure else None
    slots += len(fact.measure.targets) if fact.measure and rate and number.value in (rate.min, rate.max) else 0
    return min(len(covered), max(slots, number.value in carried(fact)))


def _named_in_full(person: Person, reading: Reading) -> bool:
    names = [person.name, *(alias for alias in person.aliases if " " in alias)]
    return any(not reading.is_furniture(a) for name in names for a, _ in occurrences(name, reading.text))
