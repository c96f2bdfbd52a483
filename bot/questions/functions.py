"""What an office is for, however it is titled: the "top diplomat" of one country is a foreign minister, of another a
secretary of state. Matched in questions and in titles alike."""

from __future__ import annotations

import re

_TOP = r"(?:top|chief|head|heads?|leading|(?:top|highest)[- ]ranking|most[- ]senior|senior[- ]most|number[- ]one|no\. ?1|supreme|ranking)"
_ARMY = r"(?:general|officer|soldier|commander|brass|admiral|uniformed officer|military (?:officer|man|leader|commander|official))"

_ASKED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "diplomacy",
            rf"\b{_TOP}(?: @\d+@)? diplomats?\b|\b(?:diplomacy|diplomatic) (?:chief|head|boss)\b|\b(?:foreign|external) (?:affairs )?(?:minister|secretary|chief)\b"
            rf"|\bministers? (?:of|for) foreign affairs\b|\bsecretary of state\b|\b{_TOP} of (?:@\d+@(?:'s)? )?(?:diplomacy|foreign affairs|the foreign ministry|state department)\b|\bfm\b",
        ),
        (
            "military",
            rf"\b{_TOP}(?: @\d+@)? (?:military )?{_ARMY}\b|\b(?:military|army|armed forces|defen[cs]e staff|joint chiefs|joint staff) (?:chief|head|boss|chairman|leader|commander)\b"
            rf"|\b(?:head|chief|chairman|chair|leader|commander) of (?:the )?(?:@\d+@(?:'s)? )?(?:military|armed forces|army|forces|joint chiefs|joint staff|defen[cs]e staff|general staff)\b|\bchief of (?:defen[cs]e|staff)\b",
        ),
        (
            "central bank",
            rf"\bcentral bank(?:'s)? (?:governor|chief|head|boss|president|chairman)\b|\bcentral banker\b|\b(?:head|chief|governor|boss|president|chairman) of (?:the |@\d+@(?:'s)? )?(?:@\d+@ )?central bank\b|\b{_TOP} central banker\b",
        ),
        (
            "intelligence",
            r"\b(?:spy|intelligence|espionage|secret service)(?: (?:agency|service)(?:'s)?)? (?:chief|head|boss|director)\b|\bspymaster\b"
            r"|\b(?:heads?|chief|director|boss|leads?|runs|in charge) (?:of )?(?:the )?(?:@\d+@(?:'s)? )?(?:national )?(?:spy|intelligence|secret service)",
        ),
        ("security adviser", r"\b(?:national )?security advis[eo]r\b"),
        ("government", r"\b(?:prime minister|premier|pm|head of (?:the )?government)\b"),
        ("state", r"\b(?:president|head of state|leader of the country)\b"),
    )
)
_TITLED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "diplomacy",
            r"^(?:foreign (?:affairs )?minister|minister (?:of|for) foreign affairs|(?:US )?secretary of state|foreign secretary)\b",
        ),
        (
            "military",
            r"^(?:chairman|chief|head|commander).* (?:joint chiefs|joint staff|armed forces|general staff|defen[cs]e staff)\b",
        ),
        ("central bank", r"^(?:governor|president|chairman|chair) of .*\b(?:bank|reserve)\b"),
        ("intelligence", r"^(?:director|head|chief) of .*\bintelligence\b"),
        ("security adviser", r"\bnational security advis[eo]r\b"),
        ("government", r"^(?:prime minister|premier|chancellor)\b"),
        ("state", r"^(?:president|king|emperor) of\b"),
    )
)


# what may stand around the office in a question that asks for its holder and for nothing else
_AROUND = frozenset(
    "who who's whos is was are name names of the a an s in at for on as by what what's whats tell me please currently"
    " current now today still present former previous predecessor ex old last person holder serves serving holds held"
    " post office job agency service bureau title and so do you know does which year time then".split()
)


def function_asked(masked: str) -> str | None:
    """What the office is for whose holder is asked for, names masked as @0@; None where anything else is asked."""
    masked = masked.replace("@ 's", "@'s")
    for name, pattern in _ASKED:
        if found := pattern.search(masked):
            rest = re.sub(r"@\d+@", " ", masked[: found.start()] + " " + masked[found.end() :])
            return name if _AROUND.issuperset(re.findall(r"[a-z']+", rest.replace("'s ", " "))) else None
    return None


def functions_of(title: str) -> frozenset[str]:
    """What the office with this title is for."""
    return frozenset(name for name, pattern in _TITLED if pattern.search(title))
