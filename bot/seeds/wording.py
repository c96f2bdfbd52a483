"""The files of the facts' wording: how much each word of a question speaks for a fact.

    fact rubio-lavrov-meeting-length
    + -1.2 -0.4 meeting:2.1 talk:1.6 @rubio:0.8 @lavrov:0.8 ^how-long:1.3 ~did:0.2
    +how_long 2.4 talk:0.7
    - -1.9 -0.3 begin:1.8 discuss:1.5
    -when 1.1 begin:0.4

`+` is what the fact gives, `-` what its source leaves open beside it. First stands with how many points it begins, then
how many every word of the question adds, one that stands here or not; then how many more a word adds, a name `@someone`
by the code or id that the seeds have, a question that opens with `^one` or `^two-words`, a `~small` word, and the name
`~@someone` that comes first. With a kind of value at the sign, the first number is what that kind adds, and the others
are what these words add further in a question of that kind. Points are natural logarithms, and may be below 0.
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
_POINTS = r"-?\d{1,2}(?:\.\d{1,2})?"
_NUMBER = re.compile(_POINTS)
_WORD = re.compile(rf"(?P<word>[^\s:]+):(?P<points>{_POINTS})")


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
            problem = _problem(sign, rest, names) if fact or sign[0] not in SIGNS else "stands before any `fact ID`"
        if problem:
            raise SeedError(str(path), number, "fact" if sign == "fact" else "wording", problem)
        if sign != "fact":
            yield Wording(fact=fact, text=line.strip())


def pointed(part: str) -> tuple[str, float]:
    """`talk:1.6` as ("talk", 1.6). Raises ValueError where it is no such thing."""
    found = _WORD.fullmatch(part)
    if found is None:
        raise ValueError(part)
    return found["word"], float(found["points"])


def _problem(sign: str, parts: list[str], names: frozenset[str]) -> str:
    """What is wrong with a line that should be wording; nothing where it is."""
    kind = sign[1:]
    if sign[0] not in SIGNS:
        return "must be `fact ID`, or `+` or `-`, maybe with a kind of value, points and words"
    if kind and kind not in KINDS:
        return f"{kind!r} is no kind of value: {', '.join(sorted(KINDS))}"
    numbers = 1 if kind else 2
    if len(parts) < numbers or not all(map(_NUMBER.fullmatch, parts[:numbers])):
        return f"needs {numbers} number{'s' * (numbers > 1)} of points before its words"
    for part in parts[numbers:]:
        if not _WORD.fullmatch(part):
            return f"{part!r} must be a word and its points, as in `talk:1.6`"
        name = pointed(part)[0].removeprefix("~")
        if name.startswith("@") and name[1:] not in names:
            return f"{name} is no country's code and no id in the base"
    return ""
