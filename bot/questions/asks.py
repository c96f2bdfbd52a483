"""The kind of thing a question asks for, read from its words: a table of patterns, first match wins."""

from __future__ import annotations

import re

from bot.facts import Ask
from bot.questions.frame import main_clause

__all__ = ["SAYING", "Ask", "kind_of"]

_SAYING = (
    r"say|says|said|tell|tells|told|think|thinks|thought|believe|believes|claim|claims|claimed|state|states|stated|warn|"
    r"warns|warned|urge|urges|urged|ask|asks|asked|advise|advises|advised|recommend|recommends|recommended|suggest|"
    r"suggests|suggested|propose|proposes|proposed|call|calls|called|predict|predicts|predicted|expect|expects|expected|"
    r"argue|argues|argued|note|notes|noted|want|wants|wanted|describe|describes|described|mean|explain|"
    r"explains|explained|comment|judge|judges|judged|view|stress|stresses|stressed|reckon|reckons|promise|promised|"
    r"announce|announced|threaten|threatened|demand|demanded|deny|denied|oppose|opposes|compare|compares|liken|likens|"
    r"reply|replied|answer|answered|point|label|labels|labell?ed|brand|brands|branded|characteri[sz]es?|characteri[sz]ed|"
    r"portray|portrays|portrayed|depict|depicts|depicted|dub|dubs|dubbed|insist|insists|insisted"
)
SAYING = re.compile(rf"^(?:{_SAYING})$")

_PATTERNS: tuple[tuple[Ask, str], ...] = (
    (
        "why",
        r"\bwhy\b|\bhow come\b|\bwhat (?:reasons?|caused?|drove|drives?|pushed|pushes|fuels?|fuell?ed|made|makes|lies behind|prompted|explains|is behind|was behind|motivat\w+)\b"
        r"|\b(?:the )?reasons? (?:for|why|behind|given|was|did)\b|\bwhat (?:is|are|was|were) the (?:\w+ )?reasons?\b|\bwhat for\b|\bfor what reason\b|\bon what grounds\b",
    ),
    (
        "how_long",
        r"\bhow long\b|\bwithin (?:what|which) (?:time|period|time ?frame|span)\b|\bhow many (?:\w+ )?(?:minutes|hours|days|weeks|months|years)\b|\b(?:length|duration) of\b|\bduration\b|\bfor how long\b",
    ),
    (
        "how_many",
        r"\bhow many\b|\bnumber of\b|\bdeath toll\b|\bhow large a number\b|\bcount of\b|\bheadcount\b",
    ),
    (
        "how_much",
        r"\bwhich rate\b|\bsize of\b|\bhow (?:big|much|high|large|low|far)\b|\bby how\b|\bwhat (?:\w+ )?(?:price|amount|sum|percentage|percent|share|level|value|rate|tariff|duty|number|figure)\b|\bat what\b|\bwhat number\b"
        r"|\b(?:what(?:'s| is| was| are| were)|^) ?(?:the )?(?:\w+ )?(?:total|amount|sum|size|volume|value) of\b",
    ),
    (
        "when",
        r"^(?:the )?(?:exact )?(?:month|year|day|week|time) (?:in|on|at|when|that|of)\b|\bwhen\b|\b(?:what|which) (?:date|day|days|month|year|week|time)\b|\bsince when\b|\b(?:by|until|till|from) when\b|\bdates?\b"
        r"|\bdeadline\b|\bhow soon\b|\bhow late\b|\bwhat time\b",
    ),
    (
        "where",
        r"^(?:the )?(?:city|town|place|country|venue|capital) (?:in|at|to) which\b|\bwhere\b(?! (?:do|does|did|is) (?:\S+ ){1,3}stands?\b)|\bvenue\b|\b(?:in )?(?:what|which) (?:city|town|location)\b|\blocation\b",
    ),
    (
        "who",
        r"^names? (?:of|the)\b|\bby name\b|\bidentity of\b|\bwho\b|\bwhom\b|\bwho's\b|\bwhose\b|\bwhich (?:\S+ )?(?:person|official|minister|analyst|expert|leader|general|politician)\b|\bby whom\b",
    ),
    (
        "said",
        rf"\bwhat (?:did|does|do|has|have|had|is|was|were)\b.*\b(?:{_SAYING}|view|opinion|position|verdict|take)\b"
        r"|\baccording to\b|\bopinion of\b|\bin \S+(?: \S+)?(?:'s)? (?:view|opinion|eyes|judg\w+)\b",
    ),
    (
        "whether",
        r"^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|must|may|might|isn't|aren't|didn't|true or false)\b"
        r"|\b(?:is it|it's) true\b|\btrue\?|\bwhether\b",
    ),
)
_COMPILED = tuple((ask, re.compile(pattern)) for ask, pattern in _PATTERNS)


# "What is wrong when it comes to X" asks what: the clause does not ask.
_OPENS = re.compile(r"^(?:so |and |but )?(?:what|which|who|whom|whose|how|why|is|are|was|were|did|does|do|has|have)\b")
# "Has a date been set" asks no when, unless it asks in a clause: "is it known when".
_YES_OR_NO = re.compile(
    r"^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)\b"
    r"(?!.*\b(?:when|where|who|whom|whose|why|how|what|which)\b).*\bdates?\b"
)
_CLAUSE = re.compile(
    r"(?<=[\w@]) (?:when|where) (?!and\b)\S+.*$|(?<=[\w@]) (?:about|on) (?:how|why|who|whom|whether)\b.*$"
    r"|(?<=[\w@]) whether\b.*$"
)


def kind_of(text: str) -> Ask:
    """What a question in lower-case English asks for; `what` when nothing more exact is seen."""
    text = main_clause(text)
    if _OPENS.match(text):
        text = _CLAUSE.sub("", text)
    if _YES_OR_NO.match(text):
        return "whether"
    for ask, pattern in _COMPILED:
        if pattern.search(text):
            return ask
    return "what"
