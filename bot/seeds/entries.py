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
from typing import cast, get_args

from bot.errors import SeedError
from bot.facts import Ask, Entry
from bot.seeds.countries import COUNTRY_CODES
from bot.seeds.references import Known

KINDS = frozenset(get_args(Ask))
SIGNS = {"+": True, "-": False}


def read(path: Path, content: bytes, known: Known) -> Iterator[Entry]:
    """The entries of one file. Raises SeedError for the first line that is none, or names a fact there is not."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SeedError(str(path), 1, "(file)", f"is not UTF-8: byte {content[error.start]:#04x}") from error
    fact = ""
    for number, line in enumerate(text.splitlines(), 1):
        sign, *rest = line.split() or [""]
        if sign == "" or sign.startswith("#"):
            continue
        if sign == "fact" and len(rest) == 1:
            fact = rest[0]
            if fact not in known.facts:
                raise SeedError(str(path), number, "fact", f"there is no fact {fact!r} in the base")
        elif sign in SIGNS and len(rest) > 1 and fact:
            yield _entry(path, number, fact, SIGNS[sign], rest, known)
        else:
            shape = sign in SIGNS and len(rest) > 1
            wanted = "stands before any `fact ID`" if shape else "must be `fact ID`, or `+` or `-`, a kind and words"
            raise SeedError(str(path), number, "entry", wanted)


def _entry(path: Path, number: int, fact: str, given: bool, parts: list[str], known: Known) -> Entry:
    form, *words = parts
    kind, _, opening = form.partition("/")
    if kind not in KINDS:
        raise SeedError(str(path), number, "entry", f"{kind!r} is no kind of value: {', '.join(sorted(KINDS))}")
    names = tuple(word[1:] for word in words if word.startswith("@"))
    for name in names:
        if name not in COUNTRY_CODES and name not in known.people | known.organisations | known.blocs:
            raise SeedError(str(path), number, "entry", f"@{name} is no country's code and no id in the base")
    return Entry(
        fact=fact,
        given=given,
        asks=cast(Ask, kind),
        opening=opening,
        words=tuple(word for word in words if not word.startswith("@")),
        names=names,
    )
