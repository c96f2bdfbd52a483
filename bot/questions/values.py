"""The kinds of value: what a question wants, what a fact gives, and what a withheld detail would have been."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.index.card import Card
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.terms import terms

DURATIONS = ("minute", "hour", "day", "week", "month", "year")
MONEY_OR_SHARE = ("percent", "won", "dollar", "point", "times", "trillion", "billion", "million", "section")
COUNTED = re.compile(r"\bhow many ((?:(?!of\b)[\w,-]+ ?){1,3})")

_VERBAL = re.compile(  # where what is counted ends and what is said of it begins
    r" ?\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|took|take|takes|taking|met|meet|said|say|join|"
    r"joins|came|come|went|go|held|hold|left|get|got|face|faces|pay|pays|buy|bought|sold|sell|in|on|at|for|by|to|from|with|"
    r"(?!unit)\w{3,}ed|participat\w+)\b.*$"
)
_WHICH = re.compile(r"\b(?:which|what) (?:@\d+@ (?:'s )?)?(\w+)")
_WHICH_ONES = re.compile(r"\bwhich\b|\bnames?\b|\bwho\b")
_WHAT_NOUN = re.compile(r"\bwhat (?:(?:is|are|was|were|the|other|exact|else|specific|new|two|three) )*((?:\S+ ?){1,2})")
_SORT = re.compile(r"\b(?:kinds?|sorts?|types?) of\b")
_OFTEN = re.compile(r"\bhow often\b")
_EXACT = re.compile(r"\b(?:exact|exactly|precise|days?)\b")
_IN_UNIT = re.compile(r"\bin (percent|won|dollars|minutes|hours|days|points)\b")
_AGE = re.compile(r"^how old\b|\bwhat age\b|\bage of @|@ (?:'s )?age\b")
_AGED = frozenset(terms("age aged old"))
_AVERAGE = re.compile(
    r"^what(?:'s| is| are| was| were)(?:(?!\b(?:times|compar\w*|than|claim\w*)\b).)*\baverage (?:@\d+@ )?(?:rate|tariff|duty|levy)"
    r"(?!.*\b(?:times|compar\w*|than|claim\w*)\b)"
)
_SIZE = re.compile(r"\b(?:size|big|large|strong|strength)\b")
_DAY = re.compile(r"\b(?:which|what|the|exact|one) (?:\w+ )?day\b|\bexact date|\bday of\b")
_UNIT = re.compile(r"\bhow many (?:\w+ )?(minute|hour|day|week|month|year)s?\b")
_RATE = re.compile(
    r"^(?:the )?(?:\w+ )?rate @|\brates?\W*$|\brates? (?:before|until|prior to|now|today|currently|on|in|at|for|of)\b"
)
_AMOUNT = re.compile(
    r"percent|points|times|(?:trillion |billion |million )?(?:won|dollars)|minutes|hours|days|weeks|months|years"
)
_MONEY = re.compile(r"\b(?:sum|money|amount|price|cost|costs|spend|spent|worth)\b")
_PERCENT = re.compile(
    r"\b(?:what|which) (?:\w+ )?rates?\b|\bper ?cent(?:age)?\b|%|\bwhat (?:share|proportion|fraction) of\b"
)

# How the name of a withheld detail begins, and the words of a question that ask for it.
_HEADS: tuple[tuple[str, str], ...] = (
    (r"names?|identity|who\b", r"\bwho\b|\bwhom\b|\bwhose\b|\bnames?\b|\bidentity\b|\bwho's\b|\bcalled\b"),
    (r"numbers?|how many|count", r"\bhow many\b|\bnumber\b|\bhow often\b|\bexactly\b|\bcount\b"),
    (r"days?|dates?|time|when|month|year", r"\bwhen\b|\bdays?\b|\bdates?\b|\btime\b|\bhow soon\b"),
    (r"lengths?|duration|how long", r"\bhow long\b|\blength\b|\bduration\b|\bhow many (?:minutes|hours|days|weeks)\b"),
    (r"places?|where|venue|location", r"\bwhere\b|\bplace\b|\bvenue\b|\bwhich city\b|\blocation\b"),
    (
        r"amounts?|sums?|costs?|size|value|level|rate|how much",
        r"\bhow (?:much|many|large|big|high)\b|\bamount\b|\bsum\b|\bcost\b|\bwhat rate\b|\bpercent|\brate\b|\bsize\b|\blevel\b",
    ),
    (r"why|reasons?|cause", r"\bwhy\b|\breason\b|\bhow come\b"),
    (r"which|what kind", r"\bwhich\b|\bwhat\b|\bnames?\b"),
    (
        r"what|whether|how|outcome|results?",
        r"\bwhat\b|\bhow\b|\boutcome\b|\bresult",
    ),
)
_COMPILED = tuple((re.compile(rf"^(?:the |exact |actual )*(?:{head})\b"), re.compile(asks)) for head, asks in _HEADS)


_OPEN_HEADS = tuple(head for head, _ in _COMPILED[-2:])  # "which ...", "what ..."


@lru_cache(maxsize=256)
def _measure_asked(ask: str, masked: str) -> tuple[bool, bool, str | None]:
    """Whether a share in percent is asked for, or an age, and the unit that is named: read once a question."""
    share = ask in ("what", "how_much", "how_many") and _PERCENT.search(masked) is not None
    rate = ask == "what" and _RATE.search(masked) is not None
    unit = _IN_UNIT.search(masked)
    return (
        share or rate or _AVERAGE.search(masked) is not None,
        not share and _AGE.search(masked) is not None,
        unit[1] if unit and not share else None,
    )


def gives(question: Question, card: Card) -> bool:
    """Whether the fact gives the kind of value that is asked for."""
    percent, age, unit_named = _measure_asked(question.ask, question.masked)
    if age:
        return any(_AGED & set(terms(each.partition(":")[2])) for each in card.measured)
    if unit_named and not any(unit_named in each.partition(":")[0] for each in card.measured):
        return False
    if percent:
        return "rate" in card.kinds or any(each.startswith("percent") for each in card.measured)
    match question.ask:
        case "when" if _DAY.search(question.masked):
            return any(len(day) == 10 for day in card.days)
        case "when":
            return bool(card.days)
        case "where":
            return card.place is not None or any(each.startswith(("points", "percent")) for each in card.measured)
        case "why":
            return "reason" in card.kinds
        case "how_long":
            unit = _UNIT.search(question.masked)
            return any(each.startswith(unit[1] if unit else DURATIONS) for each in card.measured)
        case "how_many":
            return _counts(question, card)
        case "how_much" if _MONEY.search(question.masked):
            return any(re.search(r"\b(?:won|dollars?)\b", each) for each in card.measured)
        case "how_much":
            sized = bool(card.measured) and _SIZE.search(question.masked) is not None
            return sized or "rate" in card.kinds or any(_AMOUNT.match(each) for each in card.measured)
        case "who":
            return _someone_else(question, card)
        case _:
            return True


def _someone_else(question: Question, card: Card) -> bool:
    """Whether the fact concerns somebody whom the question does not name already."""
    named = {each.code for each in question.mentions}
    return any(each.partition(":")[2] not in named for each in card.entities if not each.startswith("bloc:"))


def _counts(question: Question, card: Card) -> bool:
    """A count of what is counted in the question: "how many troops" wants a figure of troops."""
    if any(each.startswith("bloc:") for each in card.entities) and not question.codes("bloc"):
        return False  # a count within a group is no count of all
    counts = [each for each in card.measured if not each.startswith(MONEY_OR_SHARE)]
    found = COUNTED.search(question.masked)
    named = set(terms(_VERBAL.sub("", found[1]))) if found else set()
    if any(named & set(terms(each.partition(":")[0])) for each in card.measured):
        return True
    wanted = named - GENERIC
    if not wanted:
        return bool(counts)
    return any(wanted & set(terms(each)) for each in counts)


def asks_like(question: Question, detail: str, card: Card) -> bool:
    """Whether a question asks in the way in which a withheld detail would be the answer.

    A bare "when" or "where" is answered by whatever date or place the fact does give.
    """
    for head, asks in _COMPILED:
        if head.match(detail.lower()):
            if head in _OPEN_HEADS and (question.ask not in ("what", "said", "who") or _OFTEN.search(question.masked)):
                return False
            text = question.masked
            if detail.lower().startswith("which ") and _SORT.search(text):
                return False  # of what sort, a fact may tell that does not tell which
            if question.ask.startswith("how_") and gives(question, card):
                return detail.lower().split()[0] in text.split()
            if card.days:
                text = re.sub(r"\bwhen\b" if _EXACT.search(text) else r"\b(?:when|dates?|time)\b", "", text)
            if card.place:
                text = re.sub(r"\bwhere\b", "", text)
            if detail.lower().startswith("which ") and not _WHICH_ONES.search(text):
                return _names_which(text, detail) or _what_of(text, detail)
            return asks.search(text) is not None or _names_which(text, detail)
    return question.ask not in ("when", "where", "how_long", "why")  # a thing, as "countries with such agreements"


def _what_of(text: str, detail: str) -> bool:
    """Whether "what weapons" or "what were the weapons" asks for what is withheld as "which weapons"."""
    noun = next(iter(terms(detail.partition(" ")[2])), "")
    return any(noun in terms(found) for found in _WHAT_NOUN.findall(text))


def _names_which(text: str, detail: str) -> bool:
    """Whether "which newspapers" asks for what is withheld as "names of the newspapers"."""
    found = re.search(r"\bwhich ((?:\S+ ?){1,3})|\bwhat (\w+)", text)
    if found is None or not detail.lower().startswith("name"):
        return False
    return bool(set(terms(found[1] or found[2])) & set(terms(detail)))


def asks_for(question: Question, noun: str) -> bool:
    """Whether the question asks which or what of a noun: "which goods", "what products"."""
    return any(noun in terms(found) for found in _WHICH.findall(question.masked))


def split_head(detail: str) -> tuple[bool, list[str]]:
    """Whether a detail begins with a head that the question's kind stands for, and the terms of the rest."""
    for head, _ in _COMPILED:
        if found := head.match(detail.lower()):
            return True, terms(detail[found.end() :])
    return False, terms(detail)
