"""Names inside a sentence: whole phrases as written, longest first; then titles; then misspelt words left over."""

from __future__ import annotations

from collections.abc import Iterator

from bot.names.eastern import names_inside
from bot.names.entries import Entries, Entry
from bot.names.fold import clean
from bot.names.guards import Guard
from bot.names.leftovers import misspelt
from bot.names.namesakes import with_title
from bot.names.phrases import Phrasebook, Word, words_of
from bot.names.readings import candidate
from bot.names.result import Mention
from bot.names.script import has_east_asian
from bot.names.spelling import Spellings

LONGEST_SENTENCE = 600  # letters
MOST_WORDS = 80
# Of several things that one phrase can mean, the kinds in the order in which they are believed.
_ORDER = ("organisation", "nothing", "country", "bloc", "person", "seat", "surname", "region", "city")
_SHADOWS = frozenset({"nothing", "region", "city"})

Claimed = tuple[int, int, list[Entry]]  # first word, past the last, what it means


def find(entries: Entries, spellings: Spellings, text: str) -> tuple[Mention, ...]:
    """Every name in the sentence. See `Names.find`."""
    text = text[:LONGEST_SENTENCE]
    words = words_of(text)[:MOST_WORDS]
    book = Phrasebook(entries, words)
    guard = Guard(words, lambda at: bool(book.entries(at, at + 1)) or _in_a_phrase(book, words, at))
    claimed = list(_as_written(book, words, guard))
    mentions = [
        mention
        for first, past, readings in claimed
        if readings[0].kind not in _SHADOWS
        for mention in _mentions(entries, text, words, first, past, readings)
    ]
    taken = {at for first, past, _ in claimed for at in range(first, past)}
    mentions += _eastern(entries, words, taken)
    mentions = misspelt(spellings, text, words, taken, mentions)
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _in_a_phrase(book: Phrasebook, words: list[Word], at: int) -> bool:
    """Whether a neighbour and this word together are a name as written."""
    return any(book.entries(first, first + 2) for first in (at - 1, at) if 0 <= first < len(words) - 1)


def _as_written(book: Phrasebook, words: list[Word], guard: Guard) -> Iterator[Claimed]:
    """From left to right the longest run of words that means something here."""
    by_first: dict[int, list[int]] = {}
    for first, past in book.spans():
        by_first.setdefault(first, []).append(past)
    at = 0
    while at < len(words):
        step = 1
        for past in reversed(by_first.get(at, [])):
            readings = [each for each in book.entries(at, past) if guard.allows(at, past, each)]
            if readings:
                yield at, past, _most_believed(readings)
                step = past - at
                break
        at += step


def _most_believed(readings: list[Entry]) -> list[Entry]:
    """The entries of the first kind that occurs, literal ones before derived ones, each thing once."""
    kind = next(kind for kind in _ORDER if any(each.kind == kind for each in readings))
    same = sorted((each for each in readings if each.kind == kind), key=lambda each: each.derived)
    literal = [each for each in same if each.derived == same[0].derived]
    return list({each.code: each for each in literal}.values())


def _mentions(
    entries: Entries, text: str, words: list[Word], first: int, past: int, readings: list[Entry]
) -> Iterator[Mention]:
    if readings[0].kind in {"surname", "person"}:
        titled = with_title(entries, words, first, readings)
        if titled is None:
            return
        first, readings = titled
    yield mention(text, words[first].start, words[past - 1].end, readings)


def _eastern(entries: Entries, words: list[Word], taken: set[int]) -> Iterator[Mention]:
    for at, word in enumerate(words):
        if at in taken or not has_east_asian(word.text):
            continue
        plain = clean(word.text)
        for start, end, readings in names_inside(entries, plain):
            best = _most_believed(readings)
            if best[0].kind not in _SHADOWS:
                aligned = len(plain) == len(word.text)
                begins = word.start + start if aligned else word.start
                ends = word.start + end if aligned else word.end
                yield mention(word.text, begins, ends, best, offset=word.start)


def mention(text: str, start: int, end: int, readings: list[Entry], *, offset: int = 0) -> Mention:
    """A mention of the first reading, with all of them as rivals where there are several."""
    rivals = tuple(map(candidate, readings)) if len(readings) > 1 else ()
    best = candidate(readings[0])
    written = text[start - offset : end - offset]
    return Mention(start, end, written, best.kind, best.code, best.name, "exact", 100.0, best.via, rivals)
