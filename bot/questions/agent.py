"""Whose words a question asks for: "what did Rubio say", "in the columnist's view"."""

from __future__ import annotations

import re

from bot.names import Mention
from bot.questions.asks import SAYING

_TITLE = (
    r"(?:(?:the|mr|ms|mrs|dr|prof|professor|pm|president|prime minister|adm|gen|gov|governor|analyst|minister)\.? )*"
)
_VERB = rf"(?:{SAYING.pattern.strip('^$')}|assess|sum up|size up)"
_THEIRS = (
    "view|opinion|telling|eyes|judge?ment|words|assessment|reading|account|estimation|reckoning|advice|mind|analysis"
)
_GIVEN = (
    "advice|example|warning|reason|view|recommendation|comparison|image|metaphor|label|term|name|limit|risk|danger|chance|"
    "opportunity|explanation|principle|condition|argument|point|answer|proposal|suggestion"
)
_REPLY = "reply|response|reaction|answer|retort|rebuttal"
_ROLE = (
    r"(?: ?(?:'s )?(?:researcher|analyst|expert|scholar|economist|professor|correspondent|official|man|woman|guy|people|"
    r"writer|author|side)s?\b)?"
)
# Phrases that only say whose view is asked for: their own words are no part of what is asked.
_FRAMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:according to|per|in the (?:{_THEIRS}) of) {_TITLE}@(\d+)@{_ROLE}",
        rf"\bin {_TITLE}@(\d+)@{_ROLE} ?'?s? (?:own |[a-z]+ ?'s |'s )?(?:{_THEIRS})\b",
        rf"\bfrom {_TITLE}@(\d+)@{_ROLE} ?'?s? (?:\w+ ?'?s? )?(?:point of view|standpoint|perspective|viewpoint|vantage point)\b",
        rf"\bas {_TITLE}@(\d+)@{_ROLE} (?:\w+ )?(?:sees|puts|tells|has|views|saw|put|told|explains|explained|describes) (?:it|things|this|that)\b",
        rf"\bif you (?:ask|believe|listen to) {_TITLE}@(\d+)@{_ROLE}",
    )
)
_AGENTS = (
    re.compile(
        rf"\b(?:did|does|do|has|have|had|would|will) {_TITLE}@(\d+)@(?: ?'s)?(?: (?!and\b)\w+){{0,2}}? (?!(?:see|saw) @){_VERB}\b"
    ),
    *_FRAMES,
    *(
        re.compile(pattern)
        for pattern in (
            rf"\b(?:says|said|thinks|believes|argues|writes|wrote|warns|warned) {_TITLE}@(\d+)@\W*$",
            r"@(\d+)@ ?'?s? (?:view|opinion|stance|verdict|warning|advice|remark|comment|assessment|quote)s?\b",
            r"@(\d+)@ (?:'s takes?|takes? on)\b",
            r"@(\d+)@ (?:believes|thinks|says|said|writes|wrote|argues|warns|warned|claims|claimed|insists|insisted)\b",
            rf"@(\d+)@ ?'?s? (?:{_REPLY})\b|\b(?:{_REPLY}) (?:of|from|by) {_TITLE}@(\d+)@",
            rf"\b(?:did|does|has|will) {_TITLE}@(\d+)@ (?:{_REPLY}|respond|react|replied|responded|reacted)\b",
            rf"\bwhat (?:is|was) {_TITLE}@(\d+)@ (?:saying|warning|recommending|urging|asking|demanding|claiming)\b",
            rf"^{_TITLE}@(\d+)@ on\b",
            rf"\b(?:{_GIVEN})s?\b.* (?:does|do|did|has) {_TITLE}@(\d+)@ (?:give|given|use|offer|make|draw|hold|issue|see|add)\b",
        )
    ),
)


def without_frame(plain: str) -> str:
    """The question without the phrase that only says whose view is asked for."""
    for pattern in _FRAMES:
        plain = pattern.sub(lambda found: " ".join(re.findall(r"@\d+@", found[0])), plain)
    return re.sub(rf"(@\d+@){_ROLE}", r"\1", plain)


# "Did he answer the journalists?" asks of an act, not for words.
_ACT = re.compile(r"^(?:did|does|do|has|have|had|will|would) .*\b(?:answer|answered|reply|replied|respond|responded)\b")
# What a country says or answers, its people say; what it wants or expects, a reporter may tell.
_SPOKE = re.compile(rf"\b(?:{_REPLY}|respond|react|replied|responded|reacted|say|said|tell|told|comment|claim|claimed)")


def agent_of(plain: str, mentions: tuple[Mention, ...]) -> Mention | None:
    """The person, body or country whose words are asked for, in a question with its names as `@0@`; None if nobody's."""
    for pattern in () if plain.startswith(("who ", "whom ")) or _ACT.match(plain) else _AGENTS:
        if found := pattern.search(plain):
            mention = mentions[int(next(number for number in found.groups() if number))]
            if mention.kind in ("person", "organisation") or (mention.kind == "country" and _SPOKE.search(found[0])):
                return mention
    return None
