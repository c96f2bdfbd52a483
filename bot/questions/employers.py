"""Whom somebody works for, asked by the kind of employer: "which university does she teach at"."""

from __future__ import annotations

import re

from bot.questions.question import Question

_WORKS = re.compile(
    r"\b(?:which|what) ((?:[a-z-]+ ){0,3}?)(?:does|did|is|was|has|had) (?:the )?@\d+@ (?:\w+ )?"
    r"(?:work|works|worked|working|teach|taught|lecture|serve|served|belong|report|write|speak|employed|affiliated|based|with|at|from|part)\b"
    r"(?: (?:for|at|with|to|by|of|from|before|earlier|previously|once|in the past|now|as an? [a-z]+))*\W*$"
)
_ANY = frozenset("organisation organization company firm employer institution body outfit agency group place".split())
# The kind of employer, and what the titles of its people have.
_KINDS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(rf"\b(?:{asked})\b"), re.compile(titled, re.IGNORECASE))
    for asked, titled in (
        (r"universit\w+|college|school|faculty|campus", r"\buniversity\b|\bcollege\b|\bprofessor\b|\blecturer\b"),
        (
            r"tv|television|stations?|broadcasters?|channel|network|newspaper|paper|media(?: outlet)?|outlet|newsroom",
            r"\bcorrespondent\b|\breporter\b|\beditor\b|\banchor\b|\bjournalist\b",
        ),
        (
            r"brokerage|brokers?|securities|investment|house|broker house|financial|finance",
            r"\bsecurities\b|\binvestment\b|\bcapital\b|\bbroker",
        ),
        (
            r"think ?-?tanks?|institute|research|thinktank",
            r"\binstitute\b|\bresearch\b|\bfellow\b|\bsociety\b|\bfoundation\b",
        ),
        (r"ministry|department", r"\bminister\b|\bsecretary\b"),
        (r"bank", r"\bbank\b"),
    )
)


def employer_asked(question: Question) -> re.Pattern[str] | None:
    """What the titles of a person's roles must have for the employer asked for, if that is the question."""
    found = _WORKS.search(question.masked)
    if found is None:
        return None
    if _ANY & set(found[1].split()) or not found[1].strip():
        return re.compile("")
    return next((titled for asked, titled in _KINDS if asked.search(found[1])), None)
