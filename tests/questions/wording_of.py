"""Questions as wording: what of them the seeds count, fact by fact and kind by kind of value.

`python -m tests.questions.wording_of < LINES` reads lines `FACT | QUESTION`, or `-FACT | QUESTION` for what the fact's
source leaves open beside it, and prints what stands in a file of `seeds/wording`. Its lines may be put under the same
fact beside others: they add up.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from bot.names import Names
from bot.questions.question import understand
from bot.questions.wording import how
from bot.terms import plain_words, term_of, words

Counted = dict[tuple[str, str, str], Counter[str]]  # of a fact, a sign and a kind of value; "" is all questions


def parts_of(text: str, names: Names) -> tuple[str, list[str]]:
    """The kind of value that a question asks for, and what else of it is counted: small words, words, names."""
    question = understand(text, names)
    said: dict[str, str] = {}
    for word in plain_words(words(re.sub(r"@\d+@", " ", question.masked))):
        said.setdefault(term_of(word), word)
    parts = list(how(question))
    parts += [said.get(term, term) for term in question.focus]
    parts += [f"@{each.code}" for each in question.mentions]
    return question.ask, list(dict.fromkeys(parts))


def counted(lines: Iterable[str], names: Names) -> Counted:
    """What all the lines count."""
    found: Counted = defaultdict(Counter)
    for line in lines:
        fact, _, text = (part.strip() for part in line.partition("|"))
        if fact and text:
            kind, parts = parts_of(text, names)
            found[fact.removeprefix("-"), "-" if fact.startswith("-") else "+", kind].update(["", *parts])
    return found


def lines_of(found: Counted) -> Iterator[str]:
    """The lines of a file of wording, fact by fact in the order in which each was first named, oftenest words first."""
    for fact in dict.fromkeys(fact for fact, _, _ in found):
        yield f"fact {fact}"
        for (_, sign, kind), count in sorted(item for item in found.items() if item[0][0] == fact):
            said = sorted((part for part in count.items() if part[0]), key=lambda part: (-part[1], part[0]))
            yield " ".join([sign, _part(kind, count[""]), *(_part(*part) for part in said)])


def _part(word: str, often: int) -> str:
    return f"{word}:{often}" if often > 1 else word


def main() -> None:
    """Read questions, print wording."""
    from tests.benchmarks.seeded import fresh_desk

    desk, _ = fresh_desk()
    for line in lines_of(counted(sys.stdin, desk.names)):
        print(line)  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    main()
