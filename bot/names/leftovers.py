"""Misspelt names in a sentence: only words that nothing else claimed, and only when clearly one thing."""

from __future__ import annotations

from collections.abc import Iterator

from bot.names.fold import fold
from bot.names.phrases import Word
from bot.names.readings import candidate
from bot.names.result import Mention
from bot.names.spelling import Hit, Spellings
from bot.names.wording import FUNCTION_WORDS, PUBLIC_WORDS, THINGS
from bot.names.words import ORDINARY_WORDS

MOST_TRIED = 6  # words; a sentence with more strange words is not about countries
_PLAIN_WORDS = FUNCTION_WORDS | PUBLIC_WORDS | ORDINARY_WORDS | THINGS
_NAMES = frozenset({"country", "bloc", "person", "surname"})
_LONGEST_WINDOW = 3
SHORT = 5  # letters


def misspelt(
    spellings: Spellings, text: str, words: list[Word], taken: set[int], mentions: list[Mention]
) -> list[Mention]:
    """The mentions, with those of misspelt names added; a longer one takes the place of what it overlaps.

    "Nroth Korea" is North Korea, not the Korea inside it.
    """
    strange = [at for at, word in enumerate(words) if at not in taken and _is_strange(word)]
    for at in strange[:MOST_TRIED]:
        for first, past in _windows(words, at):
            found = _heard(spellings, text, words, first, past)
            if found is None:
                continue
            mentions = [m for m in mentions if m.end <= found.start or m.start >= found.end]
            mentions.append(found)
            break
    return mentions


def is_plain(word: str) -> bool:
    """Whether a word in small letters is an ordinary one of the language."""
    return word in _PLAIN_WORDS


def _is_strange(word: Word) -> bool:
    plain = word.alone
    shortest = 4 if word.capital else 5
    return plain.isalpha() and plain.isascii() and len(plain) >= shortest and plain not in _PLAIN_WORDS


def _windows(words: list[Word], at: int) -> Iterator[tuple[int, int]]:
    """Runs with this word in them, longest first, down to itself: capitalised words, or two in small letters."""
    for size in range(_LONGEST_WINDOW if words[at].capital else 2, 0, -1):
        for first in range(max(0, at - size + 1), at + 1):
            run = words[first : first + size]
            if len(run) == size and (size == 1 or _may_be_one_name(run)):
                yield first, first + size


def _may_be_one_name(run: list[Word]) -> bool:
    alike = len({word.capital for word in run}) == 1
    return alike and all(word.joins for word in run[1:]) and all(word.alone not in FUNCTION_WORDS for word in run)


def _heard(spellings: Spellings, text: str, words: list[Word], first: int, past: int) -> Mention | None:
    run = words[first:past]
    name = " ".join(word.alone.casefold() for word in run)
    edits = 1 if len(name) < 8 or not run[0].capital else 2
    hits = [hit for hit in spellings.near_english(name, edits) if _same_size(hit, past - first)]
    if not hits or not hits[0].edits or hits[0].entry.kind not in _NAMES:
        return None  # no edits at all: the name is known, and was refused where it stands
    if hits[0].entry.kind == "person" and len(run) == 1 and (not run[0].capital or _is_nickname(hits[0])):
        return None  # neither an ordinary word nor "OPEC" nor "Open" is a slip of a short nickname: "op-ed"
    rivals = [hit for hit in hits if hit.edits < hits[0].edits + 1]
    if any(hit.entry.kind not in _NAMES for hit in rivals) or (len(rivals) > 1 and not run[0].capital):
        return None
    best = candidate(hits[0].entry, hits[0].score)
    start, end = run[0].start, run[-1].end
    others = tuple(candidate(hit.entry, hit.score) for hit in rivals) if len(rivals) > 1 else ()
    return Mention(start, end, text[start:end], best.kind, best.code, best.name, "fuzzy", best.score, best.via, others)


def _is_nickname(hit: Hit) -> bool:
    """Whether a short name stands nowhere in the name that its bearer goes by."""
    return len(hit.entry.folded) <= SHORT and hit.entry.folded not in fold(hit.entry.name)


def _same_size(hit: Hit, words: int) -> bool:
    """A slip does not add or drop whole words: "North Korean talks" is not North Korea misspelt."""
    return hit.entry.folded.count(" ") + 1 == words
