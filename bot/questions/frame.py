"""What stands around a question and does not ask: how it is opened and closed, what it is asked for, asides.

"Morning, my boss wants to know whether they met" asks whether they met. Of "around the time of the visit" or "even
though it rains" the words may help to find the fact, but a fact without them may answer all the same.
"""

from __future__ import annotations

import re

_WE = r"(?:i|we|you|one|anyone|anybody|someone|somebody)"
_ME = r"(?:me|us|him|her|them|everyone|the team)"
_STAFF = (
    r"(?:boss|minister|director|chief|ambassador|team|office|desk|client|cabinet|committee|board|editor|colleague|manager|"
    r"secretary|delegation|head|principal|chair)"
)
_ASKER = rf"(?:{_WE}|(?:my|our) (?:\w+ ){{0,2}}?\w+|the {_STAFF}|(?:a|one of my|some of our) colleagues?)"
_SOFT = r"(?:please |kindly |just |perhaps |maybe |quickly |briefly |also |really |still |only |even )*"
_LEARN = r"(?:know|learn|find out|understand|see|hear|be told|ask|check|confirm|verify|clarify|establish)"
_THING = (
    r"(?:anything|something|idea|information|info|news|word|data|details?|indication|report|record|reporting|mention|"
    r"coverage|clue|hint|material)"
)
_ABOUT = r"(?: (?:about|on|of|as to|regarding|concerning|for))?"
_OPENINGS = (
    r"(?:good )?(?:morning|afternoon|evening|day)(?: (?:all|everyone|team|there))?[\s,!.:-]+",
    r"(?:hi|hello|hey|ok|okay|so|and|but|well|now|right|please|pls|quick question|question|quick one|fact[- ]check|"
    r"just checking|sorry|thanks)(?: (?:there|all|again|team|everyone))?[\s,!.:-]+(?=\w)",
    r"(?:true or false)\W+",
    r"as (?:i|we) (?:understand|hear|see|read|recall)(?: it| things)?[\s,]+",
    r"(?:is|was) it (?:really |actually )?(?:the case|so) that ",
    r"(?:as far as|if) (?:you|we|anyone|one|i) (?:can )?(?:knows?|tell|see|understand)s?[\s,:]+",
    r"(?:to (?:your|our|the best of your) knowledge|by any chance|by the way|btw|out of (?:\w+ )?(?:curiosity|interest)|"
    r"just to be (?:sure|clear|safe|certain)|in your view|if possible|if i may(?: ask)?|for the record|in short|in brief|in a nutshell)[\s,:]+",
    r"for (?:a|an|my|our|the|this|tomorrow's|today's) (?:[\w-]+ ){1,3}?(?:(?:that )?(?:i am|i'm|we are|we're|i have to|we have to|i need to) "
    r"\w+(?: \w+)?)?[,:]\s*(?=(?:\w+ ){0,2}(?:what|which|who|whom|how|when|where|why|is|are|was|were|did|does|do|has|have|can|could|would|will|please)\b)",
    rf"(?:can|could|would|will|may|might) {_WE} {_SOFT}(?:tell|show|give|remind|explain|confirm|check|look up|find out|say|"
    rf"let {_ME} know|clarify|summari[sz]e|recall)(?: to| for)?(?: {_ME})?(?: again| please| quickly| briefly| once more)*"
    rf"{_ABOUT}(?: for {_ME})?\s*,?\s*(?=\w)",
    rf"(?:tell|show|give|remind|let) {_ME}(?: know)?(?: again| please| quickly| briefly| once more)*{_ABOUT}[\s,:]+(?=\w)",
    rf"(?:do|does|did|would|have|has) {_WE} {_SOFT}(?:happen to )?(?:know|have|recall|remember)(?: (?:any|some)?{_THING})?{_ABOUT} ",
    rf"(?:is|are|was) there (?:any |some |already |yet )*{_THING}(?: known| available| out there| yet| at all)?{_ABOUT} ",
    rf"(?:any|some) {_THING}(?: yet)?{_ABOUT} ",
    rf"{_ASKER}(?:'d| would|'m| am| are|'re| is|'s| was| have been|'ve been)? {_SOFT}(?:wants?|likes?|love|needs?|wonders?|wondering|"
    rf"wondered|asks?|asked|asking|keeps? asking|curious|keen|interested|trying)(?: to be)?(?: me| us)?"
    rf"(?: (?:in|about))?(?: to {_LEARN}| (?:in )?(?:knowing|hearing|learning))?{_ABOUT} "
    r"(?=(?:whether|if|what|which|who|whom|whose|how|when|where|why|the|about)\b)",
    rf"(?:{_ASKER}(?:'ve| have| had)? {_SOFT}(?:read|heard|saw|seen|hear|see|gather|believe|recall|remember|understand|take it|was told|were told|am told|'m told|'re told|keep hearing|keep reading)"
    rf"|(?:{_ASKER}|they) (?:told|tells?|informs?|informed) {_ME}|there (?:is|was) (?:a )?talk|rumou?r has it)"
    r"(?: (?:somewhere|recently|yesterday|today|earlier|in the (?:news|papers?)))*(?: that| how)? (?!about\b)",
    r"(?:i|we)(?:'m| am|'re| are|'ve got| have got| have| need| must| had)?(?: to)? (?:be )?(?:prepar|writ|draft|explain|brief|present)\w* "
    r"(?:(?:a|an|the|my|our|some) (?:\w+ )?(?:brief(?:ing)?|note|speech|paper|report|memo|talk|piece|slide|deck|talking points) )?"
    r"(?:on |about |for |of )?(?:the )?",
)
_OPENING = re.compile("|".join(_OPENINGS), re.IGNORECASE)
# What is put after a statement to ask whether it holds.
_CLOSING = re.compile(
    r"[\s,.;:-]+(?:(?:and )?is there (?:anything|something|any truth|some truth) (?:to|in) (?:it|that|this)|"
    r"is (?:that|this|it) (?:really |actually )?(?:so|true|right|correct|the case|accurate)|(?:is that )?(?:true|right|correct|yes|no)|"
    r"can you confirm(?: (?:that|this|it))?)\s*\?*\s*$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s,]+(?:as far as (?:you|we|anyone|one) (?:can )?(?:know|tell|see)s?|do (?:you|we) know|if (?:you know|known|possible)|"
    r"by any chance|please|pls|thanks|thank you|do we have (?:anything|something) on (?:that|this|it)|any idea|exactly)(?=\s*[?.!]*\s*$)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^(?:what|which|who|whom|whose|how|when|where|why|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|whether|if)\b",
    re.IGNORECASE,
)


def opens_as_question(text: str) -> bool:
    """Whether a text begins with a question word or an auxiliary, as no name of a country does."""
    return _ASKS.match(text) is not None


def unframed(text: str) -> str:
    """The question without how it is opened and closed; unchanged where nothing would be left of it."""
    left = text.strip()
    while (found := _OPENING.match(left)) and found.end() < len(left):
        left = left[found.end() :]
    left = re.sub(r"^if\b", "whether", left, flags=re.IGNORECASE) if left != text else left
    while found := _TAIL.search(left):
        left = f"{left[: found.start()]}{left[found.end() :]}"
    if (found := _CLOSING.search(left)) and not _ASKS.match(left):
        left = f"is it true that {left[: found.start()]}?"
    return left if len(left.split()) > 1 or "@" in left or len(text.split()) < 3 else text


_END = r"(?=\s*[,;:?!]|\s+-|$)"
_ASIDES = re.compile(
    r"\b(?:(?:around|about|at|near|close to) the (?:time|moment|day) (?:of|when)|with (?:everything|all|all that is|all this|so much) (?:that is |that's )?\w+(?: on)? in|"
    r"rather than|instead of|even though|although|though|despite|in spite of|regardless of|given that|considering|"
    r"now that|as opposed to|next to|compared (?:to|with)|in comparison (?:to|with)|as against|in the run-?up to|on the sidelines of|in the margins of|amid)"
    rf" (?:(?!\b(?:what|which|who|whom|how|why|did|does|do)\b)[^,;:?!])+{_END}",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\b(?:in|on) @\d+@ (?:matters|affairs|questions|issues)\b")
# What is put in about a name: "Russel, formerly at the department, said".
_PUT_IN = re.compile(
    r"(?<=@), (?:formerly|previously|once|now|who (?:is|was|used)|an?|the) [^,?!]+,(?= \w)", re.IGNORECASE
)
_BEARER = re.compile(
    r"@\d+@ ?(?:'s )?((?:researchers?|analysts?|experts?|scholars?|economists?|professors?|correspondents?|people|man|woman|guy|"
    r"side|folks|team(?! up)|lot|camp)(?: says| tells it| sees it| puts it)?)\b"
)
_WHEN = re.compile(
    r"^(?:when|once|after|before|as|while|during) [^,?:]+, (?=(?:and )?(?:what|which|who|whom|whose|how|when|where|why|did|does|do|is|are|was|were|has|have)\b)",
    re.IGNORECASE,
)
_WHILE = re.compile(
    r"(?<=[\w@]) (?:when|while) (?!and\b)(?!.*\b(?:said|says|told|wrote|called)\b)\S+ [^,;:?!]+(?=[\s?!.]*$)"
)


def asides(masked: str) -> list[tuple[int, int]]:
    """Where a masked question speaks of what its answer need not speak of, names included."""
    return [found.span() for pattern in (_ASIDES, _PUT_IN, _FIELD) for found in pattern.finditer(masked)]


def settings(masked: str) -> list[tuple[int, int]]:
    """Where it tells the occasion, or what the bearer of a name is: the names there count, the words hardly."""
    told = [found.span(1) for found in _BEARER.finditer(masked)]
    told += [found.span() for found in _WHEN.finditer(masked)]
    return told if told and _WHEN.match(masked) else [*told, *(found.span() for found in _WHILE.finditer(masked))]


def main_clause(text: str) -> str:
    """A question in lower case without the clause that tells when before it asks: "when they met, what was said"."""
    return _WHEN.sub("", text)
