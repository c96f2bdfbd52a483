"""Questions whose answer may be the contrary: antonyms, who did it to whom, and the greatest of several."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.names import Mention
from bot.questions.question import Question
from bot.terms import term_of

_PAIRS = """
happy/angry rise/fall raise/lower buy/sell start/end begin/stop support/oppose accept/reject agree/disagree approve/reject
strong/weak expand/shrink strengthen/weaken optimistic/pessimistic confident/doubtful friendly/hostile improve/worsen
ease/escalate win/lose confirm/deny welcome/criticise hurt/help cut/keep increase/decrease trust/doubt calm/worry
gain/lose succeed/fail keep/change include/exclude
"""
_CONTRARY: dict[str, str] = {}
for _pair in _PAIRS.split():
    _one, _other = (term_of(word) for word in _pair.split("/"))
    _CONTRARY.setdefault(_one, _other)
    _CONTRARY.setdefault(_other, _one)
DONE_TO = re.compile(
    r"^(?:did|does|has|had|is|was|will) (?:the )?@(\d+)@ (?:ever )?(\w+)(?: back)?(?: (?:at|to|for|on|against))? (?:the )?@(\d+)@"
    r"|^(?:did|does|has|had) (?:the )?@(\d+)@ (?:ever )?(\w+)(?: back)?\W*$"
)
_MUTUAL = frozenset(
    term_of(word) for word in "meet talk see agree negotiate discuss phone join cooperate fight speak".split()
)
_GREATEST = re.compile(r"^(?:which|what|who)\b(?! (?:is|was)\b).*\b(?:the )?(?:most|least)\W*(?:$|on\b|in\b|this\b|@)")
_SUPERLATIVE = re.compile(r"\b(?:most|least|\w{3,}est|first(?! time)|top|leading|chief|main|biggest)\b", re.IGNORECASE)


def contrary(question: Question) -> Question | None:
    """A yes-or-no question with its word turned round, since a fact that says the contrary answers it too."""
    if question.ask != "whether":
        return None
    focus = tuple(_CONTRARY.get(term, term) for term in question.focus)
    return replace(question, focus=focus) if focus != question.focus else None


def turned_round(question: Question, statement: str) -> bool:
    """Whether a statement tells that the other did it: "did Lavrov wink at Rubio" of Rubio's wink."""
    found = DONE_TO.match(question.masked)
    if found is None or (verb := term_of(found[2] or found[5])) in _MUTUAL:
        return False
    at = next((word.start() for word in re.finditer(r"\w+", statement) if term_of(word[0].lower()) == verb), None)
    if at is None:
        return False
    before, after = statement[:at], statement[at:]
    doer = _called(question.mentions[int(found[1] or found[4])])
    if found[3] is None:
        # of the doer alone: somebody else did it to, at or with the doer
        return not doer.search(before) and re.search(rf"^\w+ (?:at|to|on|against) .*{doer.pattern}", after) is not None
    other = _called(question.mentions[int(found[3])])
    return bool(other.search(before) and not doer.search(before) and doer.search(after))


def _called(mention: Mention) -> re.Pattern[str]:
    """How statements call somebody: the last word of a person's name, a country's name."""
    names = [mention.name.split()[-1]] if mention.kind == "person" else [mention.name, mention.text]
    if mention.code == "US":
        names += ["US", "American"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")


def picks_greatest(question: Question) -> bool:
    """Whether one of several is asked for that did something the most."""
    return _GREATEST.search(question.masked) is not None


def superlative(statement: str) -> bool:
    """Whether a statement says that something is the greatest of its kind."""
    return _SUPERLATIVE.search(statement) is not None
