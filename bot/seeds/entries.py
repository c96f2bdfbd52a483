"""The files of index entries: under which words, names and kinds of value a reader looks, fact by fact.

    fact rubio-lavrov-meeting
    + when/on-what meeting @rubio @lavrov
    - what/what-did agree @rubio @lavrov

`+` leads to the fact; `-` is a detail that its source leaves open. First stand the kind of value and the one or two
words with which one asks for it, then the words that matter; a name stands as the code or id the seeds have for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from bot.errors import SeedError
from bot.facts import Ask, Entry
from bot.seeds.countries import COUNTRY_CODES
from bot.seeds.references import Known

KINDS = frozenset(get_args(Ask))
SIGNS = ("+", "-")


def read(path: Path, content: bytes, known: Known) -> Iterator[Entry]:
    """The entries of one file. Raises SeedError for the first line that is none, or names a fact there is not."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SeedError(str(path), 1, "(file)", f"is not UTF-8: byte {content[error.start]:#04x}") from error
    names = COUNTRY_CODES | known.people | known.organisations | known.blocs
    fact = ""
    for number, line in enumerate(text.splitlines(), 1):
        sign, *rest = line.split() or [""]
        if sign == "" or sign.startswith("#"):
            continue
        if sign == "fact" and len(rest) == 1:
            fact = rest[0]
            problem = "" if fact in known.facts else f"there is no fact {fact!r} in the base"
        else:
            problem = _problem(sign, rest, names) if fact or sign not in SIGNS else "stands before any `fact ID`"
        if problem:
            raise SeedError(str(path), number, "fact" if sign == "fact" else "entry", problem)
        if sign != "fact":
            yield Entry(fact=fact, text=line.strip())


def _problem(sign: str, parts: list[str], names: frozenset[str]) -> str:
    """What is wrong with a line that should be an entry; nothing where it is one."""
    if sign not in SIGNS or len(parts) < 2:
        return "must be `fact ID`, or `+` or `-`, a kind and words"
    kind = parts[0].partition("/")[0]
    if kind not in KINDS:
        return f"{kind!r} is no kind of value: {', '.join(sorted(KINDS))}"
    strange = next((word for word in parts[1:] if word.startswith("@") and word[1:] not in names), "")
    return f"{strange} is no country's code and no id in the base" if strange else ""
