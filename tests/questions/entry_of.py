"""Questions as entries of the index: what of a question its entry keeps.

`python -m tests.questions.entry_of < LINES` reads lines `FACT | QUESTION`, or `-FACT | QUESTION` for what the fact's
source leaves open, and prints them as they stand in a file of `seeds/entries`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

from bot.names import Names
from bot.questions.nearest import opening
from bot.questions.question import understand
from bot.terms import plain_words, term_of, words


def entry_of(text: str, names: Names, *, given: bool) -> str:
    """The entry under which such a question is looked for: kind and opening, words, names."""
    question = understand(text, names)
    said: dict[str, str] = {}
    for word in plain_words(words(re.sub(r"@\d+@", " ", question.masked))):
        said.setdefault(term_of(word), word)
    kept = (said.get(term, term) for term in question.focus)
    named = dict.fromkeys(f"@{each.code}" for each in question.mentions)
    return " ".join(["+" if given else "-", f"{question.ask}/{opening(question.masked)}", *kept, *named])


def lines_of(lines: Iterable[str], names: Names) -> Iterator[str]:
    """The lines of an entries' file, fact by fact in the order in which each was first named."""
    found: dict[str, list[str]] = {}
    for line in lines:
        fact, _, text = (part.strip() for part in line.partition("|"))
        if fact and text:
            entry = entry_of(text, names, given=not fact.startswith("-"))
            found.setdefault(fact.removeprefix("-"), []).append(entry)
    for fact, entries in found.items():
        yield f"fact {fact}"
        yield from sorted(dict.fromkeys(entries))


def main() -> None:
    """Read questions, print entries."""
    from tests.benchmarks.seeded import fresh_desk

    desk, _ = fresh_desk()
    for line in lines_of(sys.stdin, desk.names):
        print(line)  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    main()
