"""The files of the facts' wording: which words readers use when they ask for a fact, counted, kind by kind of value.

    fact rubio-lavrov-meeting-length
    + how_long:41 ^how-long:38 @rubio:35 meeting:30 @lavrov:29 ~@rubio:24 ~did:20 talk:17
    - when:6 ~@rubio:6 @rubio:6 @lavrov:5 talk:5 ^what-time:4 begin:3

`+` counts questions that the fact answers, `-` questions beside it that its source leaves open. First stands the kind
of value and how many asked for it, then how many of those used a word, named `@someone` by the code or id that the
seeds have, opened with `^one` or `^two-words`, had a `~small` word, or named `~@someone` first. A count of one may be
left out. Several lines of a kind add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from bot.errors import SeedError
from bot.facts import Ask, Wording
from bot.seeds.countries import COUNTRY_CODES
from bot.seeds.references import Known

KINDS = frozenset(get_args(Ask))
SIGNS = ("+", "-")
_COUNTED = re.compile(r"(?P<word>[^\s:]+)(?::(?P<count>[1-9]\d{0,5}))?")


def read(path: Path, content: bytes, known: Known) -> Iterator[Wording]:
    """The wording of one file. Raises SeedError for the first line that is none, or names a fact there is not."""
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
            raise SeedError(str(path), number, "fact" if sign == "fact" else "wording", problem)
        if sign != "fact":
            yield Wording(fact=fact, text=line.strip())


def counted(part: str) -> tuple[str, int]:
    """`talk:17` as ("talk", 17), `talk` as ("talk", 1); a count of 0 where it is neither."""
    found = _COUNTED.fullmatch(part)
    return (found["word"], int(found["count"] or 1)) if found else (part, 0)


def _problem(sign: str, parts: list[str], names: frozenset[str]) -> str:
    """What is wrong with a line that should be wording; nothing where it is."""
    if sign not in SIGNS or len(parts) < 2:
        return "must be `fact ID`, or `+` or `-`, a kind and words"
    (kind, asked), *words = map(counted, parts)
    if kind not in KINDS:
        return f"{kind!r} is no kind of value: {', '.join(sorted(KINDS))}"
    for word, count in words:
        if not 0 < count <= asked:
            return f"{word!r} needs a count of 1 to {asked}, the number of questions in the line"
        name = word.removeprefix("~")
        if name.startswith("@") and name[1:] not in names:
            return f"{name} is no country's code and no id in the base"
    return ""
