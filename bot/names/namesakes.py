"""People by surname and title. A title decides between namesakes; without one the desk asks back."""

from __future__ import annotations

from bot.names.entries import Entries, Entry
from bot.names.phrases import Word
from bot.names.readings import candidate, one_of
from bot.names.result import Resolution, Unmatched
from bot.names.titles import COURTESIES, TITLE_WORDS, split_title, title_words


def titled(entries: Entries, folded: str) -> Resolution | None:
    """A person named with a title: "President Lee", "Kim, chairman". Null where there is no title or no such name.

    A title that none of the namesakes bears gives an Unmatched that offers them.
    """
    words = folded.split()
    title, rest = split_title(words, entries.title_vocabulary)
    if len(rest) == len(words) or not rest:
        return None
    people = people_called(entries, rest)
    if not people:
        return None
    fitting = fitting_title(entries, people, title)
    return one_of(fitting) if fitting else Unmatched(tuple(map(candidate, people)))


def fitting_title(entries: Entries, people: list[Entry], title: frozenset[str]) -> list[Entry]:
    """Those to whom the title belongs. A courtesy such as "Dr." or "Ms." helps where it can, and rules nobody out."""
    for wanted in (title - {"mr"}, title - COURTESIES):
        fitting = [entry for entry in people if wanted <= offices(entries, entry.code)]
        if fitting:
            return fitting
    return []


def people_called(entries: Entries, words: list[str]) -> list[Entry]:
    """Everyone with this full name or surname, whatever its case."""
    spaced, joined = " ".join(words), "".join(words)
    forms = list(dict.fromkeys([spaced, joined, spaced.title()]))
    found = [entry for entries_ in entries.look_up(forms).values() for entry in entries_]
    full = {entry.code: entry for entry in found if entry.kind == "person"}
    return list((full or {entry.code: entry for entry in found if entry.kind == "surname"}).values())


def with_title(entries: Entries, words: list[Word], first: int, people: list[Entry]) -> tuple[int, list[Entry]] | None:
    """Where the mention of these namesakes begins with its title, and whom the title leaves.

    Null where a title shows that somebody else is meant: "Gov. Brown" is no general.
    """
    begins = first
    while begins > 0 and words[begins].joins and _is_title(words[begins - 1]):
        begins -= 1
    while begins < first and words[begins].alone.casefold() in {"of", "for", "and", "the"}:
        begins += 1
    title = title_words(" ".join(word.alone for word in words[begins:first]))
    fitting = fitting_title(entries, people, title)
    if fitting:
        return begins, fitting
    return (begins, people) if len(people) > 1 or people[0].kind == "person" else None


def _is_title(word: Word) -> bool:
    plain = word.alone.casefold()
    return plain in TITLE_WORDS


def offices(entries: Entries, person: str) -> frozenset[str]:
    """Every word of the titles that the seeds give the person."""
    return entries.title_words[person]
