"""What only a whole fact shows, not its card: whether it answers after all what its card seems to answer."""

from __future__ import annotations

import re

from bot.facts import Fact
from bot.questions.generic import GENERIC
from bot.questions.polarity import DONE_TO, picks_greatest, superlative, turned_round
from bot.questions.question import Question
from bot.questions.substance import has_substance, substance_asked
from bot.terms import term_of, terms

_START, _END, _AGAIN = (
    frozenset(term_of(word) for word in words.split())
    for words in ("start begin open establish", "end finish stop expire lapse", "resume again")
)
_LIMIT = re.compile(
    r"\b(?:until|till|by) (?:when|what (?:date|day)|which (?:date|day))\b|\bhow long until\b|\bdeadline\b"
)
_LIMITS = frozenset(
    term_of(word) for word in "end finish expire due deadline until postponed cutoff last reach take effect".split()
)
_SHOULD = re.compile(r"^(?:what|how|whom|with whom|which \w+|where|when)(?: else)? (?:should|must|ought)\b")
_ADVISES = re.compile(
    r"\b(?:should|must|ought|needs?|needed|urge[sd]?|recommend\w*|advi[sc]e\w*|calls? (?:for|on)|essential|propos\w+|"
    r"suggest\w*|important|counts|(?:has|have|is|are) to)\b"
)
_NOT = re.compile(
    r"^(?:which|what|who|how many)\b(?:(?!\b(?:if|unless)\b).)*(?:\b(?:not|never|spared?|exempt\w*)\b|n't\b)"
)
_NEGATIVE = re.compile(
    r"\b(?:not|no|never|none|without|except|neither|nor|hardly|cannot|refus\w+|den(?:y|ied|ies)|lacks?|exempt\w*)\b(?! (?:an? )?(?:trade )?deal)|n't\b",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(r"\b(?:about|to|of|on|regarding|concerning|call|describe) (?:the )?@(\d+)@")
_ENDS = re.compile(r"\b(?:does|do|did|will|would)\b.* (?<!to )(?:end|finish|expire|lapse)\W*$")
_CLOSED = frozenset(term_of(word) for word in "end finish expire lapse conclude".split())
# A date with such a name only places or bounds what the fact tells, unless the question speaks of that.
_BOUNDS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(rf"\b(?:{named})\b"), re.compile(rf"\b(?:{asked})"))
    for named, asked in (
        (r"compared with|measured from", r"compar|than\b|since|from\b|start|base"),
        (
            r"ends?|expires?|runs out",
            r"end|expir|until|till|by\b|deadline|last\b|limit|how long|long|over\b|due\b|extend|run",
        ),
    )
)
_WHY_NOT = re.compile(r"^why\b.*(?:\bnot\b|\bnever\b|n't\b)")
_HELD = frozenset(
    term_of(word) for word in "freeze hold keep unchanged leave stay suspend pause stop avoid reject".split()
)


def needs_whole(question: Question) -> bool:
    """Whether facts must be read in full to tell which answers."""
    text = question.masked
    return (
        question.ask == "why"
        or substance_asked(question)
        or picks_greatest(question)
        or DONE_TO.match(text) is not None
        or _NOT.search(text) is not None
        or _LIMIT.search(text) is not None
        or _SHOULD.search(text) is not None
        or _SPOKEN_OF.search(text) is not None
        or question.ask == "when"
    )


def answers_whole(question: Question, fact: Fact) -> bool:
    """Whether the fact, read in full, answers a question that needs it so."""
    if substance_asked(question) and not has_substance(fact):
        return False
    if question.ask == "why" and fact.because and set(question.focus).issuperset(_reason(question, fact.because)):
        return False  # the reason it gives is the very thing whose reason is asked for
    if picks_greatest(question) and not superlative(fact.statement):
        return False
    if _NOT.search(question.masked) and not _NEGATIVE.search(fact.statement):
        return False  # who did not is not told by who did
    if _WHY_NOT.search(question.masked) and not (
        _NEGATIVE.search(fact.statement) or _HELD.intersection(terms(fact.statement))
    ):
        return False  # why it was done is not why it was not done
    if _only_quoting(question, fact) or not _of_its_own(question, fact):
        return False
    if _SHOULD.search(question.masked) and not _advises(fact):
        return False  # what was done is not what should be done
    if _LIMIT.search(question.masked) and not _sets_limit(fact):
        return False
    return not turned_round(question, fact.statement) and not _other_phase(question, fact)


def _advises(fact: Fact) -> bool:
    """Whether a fact tells what somebody holds to be right, not only what is or was."""
    return fact.modality == "recommended" or _ADVISES.search(fact.statement) is not None


def _reason(question: Question, because: str) -> set[str]:
    """What a reason says beyond the names in the question."""
    named = {term for each in question.mentions for term in terms(f"{each.text} {each.name}")}
    return {term for term in terms(because) if term not in named and term not in GENERIC}


def _only_quoting(question: Question, fact: Fact) -> bool:
    """Whether the one of whom words are asked is in the fact only as the one who passed them on."""
    found = _SPOKEN_OF.search(question.masked)
    if found is None or question.agent is None:
        return False
    mention = question.mentions[int(found[1])]
    if mention.kind != "person" or mention is question.agent:
        return False
    called = re.escape(mention.name.split()[-1])
    rest = re.sub(
        rf"\b(?:as )?(?:quoted|told|cited|reported|relayed|noted) by (?:\S+ ){{0,4}}?{called}\b", "", fact.statement
    )
    return re.search(rf"\b{called}\b", rest) is None and called in fact.statement


def _of_its_own(question: Question, fact: Fact) -> bool:
    """Whether some date of the fact is that of what it tells, not one that only places or bounds it."""
    if question.ask != "when" or not fact.dates:
        return True
    return any(
        all(asked.search(question.masked) or not named.search(each.name) for named, asked in _BOUNDS)
        for each in fact.dates
    )


def _sets_limit(fact: Fact) -> bool:
    """Whether a date of the fact is the last of something: a period's end, or named as such."""
    dates = [*fact.dates, *([fact.measure.effective] if fact.measure and fact.measure.effective else [])]
    return any(each.until or _LIMITS & set(terms(each.name)) for each in dates)


def _other_phase(question: Question, fact: Fact) -> bool:
    """Whether the beginning of something is asked for and every date of the fact is one of its end, or the like."""
    if question.ask != "when" or not fact.dates:
        return False
    if _ENDS.search(question.masked):
        told = set(terms(fact.statement)).union(*(terms(each.name) for each in fact.dates))
        return not _CLOSED & told and not any(each.until for each in fact.dates)
    for phase in (_START, _END, _AGAIN):
        if phase & set(question.focus):
            others = (_START | _END | _AGAIN) - phase
            return all(others & (names := set(terms(each.name))) and not phase & names for each in fact.dates)
    return False
