"""What more a fact must tell for some questions, beside their words and names. Pure: a question and a card."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import lru_cache

from bot.index.card import Card
from bot.questions.direction import same_direction
from bot.questions.doer import done_by, of_act, of_number, of_subject
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.questions.reactions import REACTION, reacts
from bot.terms import term_of, terms

SETTING_ASIDE = frozenset(term_of(word) for word in "besides except excluding aside beyond".split())
_AFTER = re.compile(
    r"\b(?:after|before|following|leaving|left|besides|outside|beyond|from|other than|apart from) @(\d+)@"
)
# Qualifiers without which a figure is another one: the question's, and the words of a fact that mean the same.
_QUALIFIERS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (re.compile(rf"\b(?:{asked})\b"), frozenset(term_of(word) for word in said.split()))
    for asked, said in (
        (
            r"all[- ]time|record|(?:highest|lowest|biggest|largest|most) ever|in history",
            "record ever history historic first",
        ),
        (r"per (?:capita|head|person)", "capita head person"),
        (r"average|mean (?:rate|tariff|price)", "average mean"),
        (r"median", "median"),
        (r"(?<!so )low(?=\W*$| (?:this|of|for|since|in|on) )", "low bottom trough"),
        (r"(?<!so )high(?=\W*$| (?:this|of|for|since|in|on) )", "high peak record top"),
        (r"net (?!assessment)", "net"),
        (r"intraday|intra-day", "intraday"),
    )
)
_FIGURE = re.compile(
    r"\b(?:what|which)(?: is| was)?(?: the)? (\w+) (rate|price|index|yield|volume|ratio|deficit|surplus|budget)\b"
)
_FORESEEN = re.compile(
    r"(?:(\w+)|@\d+@) (?:forecasts?|projections?|estimates?)(?: for| of| in)?\W*(?:$|\bby\b|\bfrom\b|\bper\b|\baccording\b)"
)
_HOW_MUCH = re.compile(r"\bhow much (\w+) (?:do|does|did|is|are|was|were|has|have)\b")
_DUTIES = frozenset(term_of(word) for word in "tariff duty levy tax percent rate customs us".split())
_HAS_DONE = re.compile(
    r"^(?:has|have)\b(?!.*\b(?:hint|signal|indicat|said|announc|warn|predict|expect|forecast|foreseen|suggest|advis|urg|"
    r"recommend|propos|call))"
)
_FOLLOWS = re.compile(
    r"^(?:what|which \w+|who) (?:is |was |will |would |does |did |supposed |expected |to |be |due )*(?:follows?|comes? (?:next|after))\b"
)
_NEXT = frozenset(term_of(word) for word in "follow next subsequent successor after".split())
_LIKENED = re.compile(r"^(?:what|who)\b.*\b(?:compar|liken)\w*\b.*\b(?:to|with)\b")
_COMPARE = term_of("compare")
_CLOSE = re.compile(
    r"@\d+@ ?(?:'s )?(?:last |latest )?(?:close|closing(?: level| price| figure)?|finish|index|index level|level)(?: price| level)?\W*$"
    r"|\bdid (?:the )?@\d+@ (?:index )?(?:close|finish|end)(?: at| on| up| down)?\W*$|^(?:the )?(?:close|closing (?:level|price|figure)) of (?:the )?@\d+@\W*$"
)
_BY_NAME = re.compile(r"\bby name\b|^(?:the )?names? of\b|\bwhat (?:is|was|are|were) (?:the )?names? of\b|\bidentity\b")
_THEIRS = re.compile(
    r"\b(?:did|does|do|has|have) (?:the )?@(\d+)@ ?'s "
    r"(?!(?:article|column|op-ed|oped|piece|essay|text|words|remarks?|comments?|statement|analysis)\b)(\w+) \w+"
)
_MATTER = re.compile(
    r"\b(?:say|says|said|think|thinks|thought|view|opinion|advice|comment|remark)\b (?:about|on|regarding|concerning) "
    r"((?:(?!\b(?:about|on|in|at|to|for|with|that|if|when|how|whether|according|per|of|by|during|after)\b)[^,?.])+)"
)


def tells(question: Question, card: Card) -> bool:
    """Whether a fact tells what the question needs beyond its words: a reaction, the doer, the very kind of figure."""
    return (
        _has_reason(question, card)
        and _of_the_rest(question, card)
        and same_direction(question, card)
        and _elsewhere(question, card)
        and of_subject(question, card)
        and of_act(question, card)
        and of_number(question, card)
        and all(rule(question, card) for rule in _asked_of(question.masked))
    )


def _measures(question: Question, card: Card) -> bool:
    """A growth rate is no base rate: what stands before the figure's name must be in the fact."""
    held = card.terms | card.aids
    if (found := _FIGURE.search(question.masked)) and not found[1].startswith("@"):
        kind = term_of(found[1])
        if kind not in GENERIC and kind not in held and kind not in _DUTIES:
            return False
    if (found := _HOW_MUCH.search(question.masked)) and card.measured == ():
        return term_of(found[1]) in _DUTIES  # a measure has a rate and no other amount
    return True


def _foreseen(question: Question, card: Card) -> bool:
    """A growth forecast is a figure of growth that is expected, not whatever has both words."""
    kind = next((term_of(found) for found in _FORESEEN.findall(question.masked) if found), None)
    if question.ask not in ("what", "how_much") or kind is None:
        return True
    return bool(card.measured) and (kind in GENERIC or kind in card.terms)


def _settled(question: Question, card: Card) -> bool:
    """Whether something has happened is not told by what is only expected or advised."""
    asks = question.ask == "whether" and not question.agent and _HAS_DONE.match(question.masked) is not None
    return not (asks and card.modality in ("forecast", "recommended"))


def _has_reason(question: Question, card: Card) -> bool:
    """The reason for one thing is not the reason for another: the fact must have some word of the question."""
    if question.agent or not question.focus:
        return True
    if question.ask != "why":
        own = [term for term in question.focus if term not in GENERIC]
        return len(own) < 2 or any(term in card.terms or term in card.aids for term in own)
    own = [term for term in question.focus if term not in GENERIC]
    if not own and question.codes("organisation"):
        return True
    return any(term in card.terms or term in card.aids for term in question.focus)


def _possessed(question: Question, card: Card) -> bool:
    """What somebody's letter says is told by a fact that speaks of the letter."""
    if question.agent is None or not (found := _THEIRS.search(question.masked)):
        return True
    return question.mentions[int(found[1])] is not question.agent or term_of(found[2]) in card.terms | card.aids


def _about(question: Question, card: Card) -> bool:
    """What somebody said about a matter of a word or two is told by a fact that has the words."""
    return question.agent is None or of_matter(question, card)


def of_matter(question: Question, card: Card, said: AbstractSet[str] = frozenset()) -> bool:
    """Whether a fact, or what else is `said` of it, has the words of the matter that something was said about."""
    if not (found := _MATTER.search(question.masked)):
        return True
    matter = [term for term in dict.fromkeys(terms(re.sub(r"@\d+@", " ", found[1]))) if term not in GENERIC]
    return len(matter) not in (1, 2) or all(term in card.terms or term in card.aids or term in said for term in matter)


def _of_the_rest(question: Question, card: Card) -> bool:
    """Not about a name that was set aside, unless the fact sets it aside as well or has others beside."""
    if not question.aside or not question.besides <= card.terms or SETTING_ASIDE & card.terms:
        return True
    named = {f"{each.kind}:{each.code}" for each in question.mentions} | question.aside | {"country:US"}
    kinds = {each.partition(":")[0] for each in question.aside}
    return any(each.partition(":")[0] in kinds for each in card.entities - named)


def _follows(_: Question, card: Card) -> bool:
    """What comes after something is told by a fact that speaks of what follows."""
    return not _NEXT.isdisjoint(card.terms | card.aids)


def _likens(_: Question, card: Card) -> bool:
    """To what something was compared is told by a fact that compares."""
    return _COMPARE in card.terms or _COMPARE in card.aids


def _at_close(_: Question, card: Card) -> bool:
    """Where an index closed is told in points, not by what its stocks were worth at the close."""
    return any(each.startswith("point") for each in card.measured)


def _names_it(_: Question, card: Card) -> bool:
    """A name asked for as such is not told by a fact whose source keeps one back."""
    return not any(each.startswith(("name", "identity")) for each in card.withheld)


def _elsewhere(question: Question, card: Card) -> bool:
    """Where somebody went after a place, or outside of it, is not that place."""
    if question.ask != "where" or card.place is None:
        return True
    place = set(terms(card.place))
    left = (question.mentions[int(found[1])] for found in _AFTER.finditer(question.masked))
    return not any(set(terms(name)) <= place for each in left for name in (each.name, each.text))


def _qualified(question: Question, card: Card) -> bool:
    """An all-time high is no high of the year: the fact must have the qualifier too."""
    return all(said & card.terms for asked, said in _QUALIFIERS if asked.search(question.masked))


# What a question's words must have for a rule to concern it; looked for once a question, not once a fact.
_RULES: tuple[tuple[re.Pattern[str], Callable[[Question, Card], bool]], ...] = (
    (_FIGURE, _measures),
    (_HOW_MUCH, _measures),
    (_HAS_DONE, _settled),
    (_FORESEEN, _foreseen),
    (_THEIRS, _possessed),
    (_MATTER, _about),
    (REACTION, reacts),
    (_LIKENED, _likens),
    (_FOLLOWS, _follows),
    (_CLOSE, _at_close),
    (_BY_NAME, _names_it),
    (re.compile("|".join(asked.pattern for asked, _ in _QUALIFIERS)), _qualified),
    (re.compile("^who"), done_by),
)


@lru_cache(maxsize=256)
def _asked_of(masked: str) -> tuple[Callable[[Question, Card], bool], ...]:
    """The rules that concern a question."""
    return tuple(dict.fromkeys(rule for asked, rule in _RULES if asked.search(masked)))
