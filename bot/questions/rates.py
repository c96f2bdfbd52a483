"""Questions about rates of several countries: comparisons, extremes, thresholds, lists, and which way a tariff points."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from bot.facts import Standing
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.questions.reactions import REACTION
from bot.questions.tariff import ABOVE, BELOW, NUMBER
from bot.terms import term_of, terms

IMPOSING = "US"  # whose tariffs the base is about, when a question names it beside another country

_VOCABULARY = """
    tariff tariffs duty duties levy levies rate rates import imports importing imported tax taxes taxed taxation goods good
    product products charge charged charges customs export exports exporting exporter exporters shipment shipments entering
    impose imposed imposing pay pays paying face faces facing hit hits slapped subject percent percentage high higher
    highest low lower lowest steep steeper steepest big bigger biggest heavy heavier heaviest large larger largest worst
    await awaits treat treated treatment easy easier easiest border arriving shipped sold sell selling
    top most least smallest light lightest mild mildest max maximum min minimum compare compared comparison versus
    difference than between country countries member members state states nation nations economy economies each all
    every list table overview individual current present rate-wise respective over above more under below less exactly equal same identical
    threat threatened threatening agreed agreement deal force effect effective already apply applies applied announced
    trade trump president white house american washington us new any bloc group letter trading partner partners
    asian southeast asia against bargain strike strikes struck market down fare fares worse better off line heavily hang hangs absent loom looms stand start starts begin begins due date
"""
RATE_WORDS = frozenset(term for word in _VOCABULARY.split() for term in terms(word)) | GENERIC
_TARIFF = re.compile(
    r"\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|rates?|tax(?:ed|es)?|customs|charged?|import tax(?:es)?|percent|per cent|pct|pays?)\b|%"
)
_LAYS = r"(?:\w+ )?(?:levy|levies|levied|impose[sd]?|charge[sd]?|put|puts|place[sd]?|set|sets|apply|applies|applied|collects?)"
_CHARGES = re.compile(
    r"@\d+@ (?:charges?|charged|levy|levies|levied|collects?|imposes?|imposed) (?:\w+ )?(?:on|for|against) "
    r"|\bdo(?:es)? @\d+@ (?:charge|tax)\b"
)
_DUTY = r"(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax(?:es)?|rates?|retaliat\w+)"
_DEALS = re.compile(r"\b(?:deal|agreement)s?\b")
_EITHER = re.compile(r"@\d+@ or @\d+@")
_COUNTRIES = re.compile(r"\b(?:countr|nation|member|state|econom)\w*")
_NEGATED = re.compile(r"\b(?:not|no|never|without|except|spared|exempt)\b|n't\b")
_GOODS = re.compile(
    r"\b(?:which|what) (?:@\d+@ (?:'s )?)?(?:goods|products|sectors?|items|industries|exports|imports)\b"
)
_AFTER_DEAL = re.compile(
    r"\bafter (?:the|its|a|that|their) (?:trade )?(?:deal|agreement|accord|talks|negotiations?)\b"
    r"|\bif (?:there (?:is|were|was) )?(?:an?|the) (?:trade )?(?:deal|agreement)\b"
    r"|\bif (?:@\d+@|they|it|both|the two)(?: and @\d+@)? (?:do |does |did )?(?:make|strike|reach|sign|get|agree)(?:s|es|ed)? (?:on )?an? (?:trade )?(?:deal|agreement)\b"
)
_EARLIER = re.compile(r"\b(?:before|prior to|previously|until then|used to|formerly|originally|first|earliest)\b")
_LATER = re.compile(r"\b(?:later|further|in (?:re)?turn|in return|eventually|in the end)\b")
# Somebody speaks of a rate, or trade bears it: that is no rate.
_SPEAKS = re.compile(r"\b(?:mention|say|tell|call|speak|spoke|reply|respond|answer|thank)(?:s|ed|ing)?\b")
_EFFECT = re.compile(
    r"\b(?:exports?|imports?|sales|trade|economy|economies)\b.*\b(?:fall|drop|shrink|decline|suffer|lose)\b|\b(?:cost|cut) .*\b(?:exports?|imports?|sales|trade|economy|economies)\b|\b(?:percent|share|part|proportion) of @\d+@ ?(?:'s )?(?:exports|imports|trade)\b"
)
_MULTIPLE = re.compile(r"\btimes\b|\w+fold\b|\b(?:double|triple|half|average)\b")
_LEVY = re.compile(r"\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax(?:ed|es)?|customs)\b")
_HIGHEST = re.compile(
    r"\b(?:high|steep|heav|hard|bigg|larg|stiff|tough|harsh)(?:i?est|gest)\b|\bworst\b|\b(?:the )?most\b(?! (?:asean|of|@\d+@|countries|nations|members|states))|\bmax(?:imum)?\b|\btop\b"
)
_LOWEST = re.compile(
    r"\b(?:low|small|light|mild|soft|gentl|cheap|easi|mildest)e?(?:st)\b|\bbest\b|\bleast\b(?! \d)|\bmin(?:imum)?\b|\bbottom\b"
)
_COMPARED = re.compile(
    r"\b(?:higher|lower|more|less|bigger|smaller|steeper|worse|better|heavier|compare[ds]?|comparison|versus|vs|than|difference|same|identical|or|between|and|equal)\b"
)
_LISTING = re.compile(
    r"\b(?:which|what|name|give|show|how many|who)\b.*\b(?:countr|nation|member|econom)|\b(?:which|who)\b.*\b(?:face|hit|threat)"
    r"|\b(?:list|all|each|every|table|overview)\b.*\b(?:countr|nation|member|state|econom|tariff|rate|dut|lev)"
)
_TABLE = re.compile(r"\b(?:lists?|table|overview|individual|respective|each|every)\b")
_EXACTLY = re.compile(rf"\b(?:exactly|at|of|with|same|equal to) {NUMBER}|{NUMBER}")
_STANDINGS: tuple[tuple[Standing, re.Pattern[str]], ...] = (
    (
        "agreed",
        re.compile(
            r"\b(?:agreed|(?:struck|made|reached|signed|has|have|with) (?:a |an |the )?(?:trade )?(?:deals?|agreements?|bargains?))\b"
        ),
    ),
    (
        "in_force",
        re.compile(
            r"\b(?:in force|in effect|into effect|already|effective|being paid|actually pay|apply|applied|imposed)\b"
        ),
    ),
    ("threatened", re.compile(r"\bthreat(?:en(?:ed|s|ing)?)?\b")),
)


_AGREES = re.compile(r"\b(?:agrees?|agreed|signed|settled|accept(?:s|ed)?|negotiated)\b(?! (?:not|no))")


@dataclass(frozen=True, slots=True)
class RatesAsked:
    """What several rates are wanted: which countries or bloc, from which end, within which bounds, of which standing."""

    kind: Literal["one", "comparison", "highest", "lowest", "threshold", "list"]
    countries: tuple[str, ...]
    blocs: tuple[str, ...]
    low: float | None = None
    high: float | None = None
    strict: bool = False
    standing: Standing | None = None
    without: tuple[str, ...] = ()  # countries set aside: "besides Laos"
    without_blocs: tuple[str, ...] = ()


def rates_asked(question: Question) -> RatesAsked | None:
    """The rates a question wants, or None when it is about something else or more than rates."""
    asked = _rates_asked(question)
    if asked is None:
        return None
    aside = sorted(each.split(":") for each in question.aside)
    without, blocs = (tuple(key for kind, key in aside if kind == wanted) for wanted in ("country", "bloc"))
    return replace(asked, without=without, without_blocs=blocs)


def _rates_asked(question: Question) -> RatesAsked | None:
    if not _about_rates(question) or points_back(question):
        return None
    countries = tuple(code for code in question.codes("country") if code != IMPOSING)
    blocs = tuple(question.codes("bloc"))
    text = re.sub(r"@\d+@", "it", question.masked)
    if question.ask == "whether" and blocs:
        return None  # what is said of a bloc as a whole is a fact of its own
    if question.ask == "who" and countries and not _EITHER.search(question.masked):
        return None  # who did it to a country is no rate
    if bounds := _bounds(text, countries):
        return RatesAsked("threshold", countries, blocs, *bounds, standing=_standing(text))
    if _HIGHEST.search(text) and len(countries) < 2:
        return RatesAsked("highest", countries, blocs, standing=_said(text)) if not countries else None
    if _LOWEST.search(text) and len(countries) < 2:
        return RatesAsked("lowest", countries, blocs, standing=_said(text)) if not countries else None
    if len(countries) + len(blocs) > 1:
        return RatesAsked("comparison", countries, blocs)
    if countries:
        return RatesAsked("one", countries, (), standing=_agreed(question, text))
    if question.ask in ("how_many", "whether") or _NEGATED.search(text):
        return None
    if question.mentions and not blocs and set(question.focus) - GENERIC == {term_of("tariff")}:
        return RatesAsked("list", (), ())  # "US tariffs": all that the base holds
    if blocs or (_LISTING.search(text) and not question.codes("person")):
        return RatesAsked("list", (), blocs, standing=_standing(text))
    return None


def whole_table(question: Question) -> bool:
    """Whether a table of rates is wanted in so many words, or what lies within bounds: no fact tells that as well."""
    asked = rates_asked(question)
    if asked is None or asked.kind == "one" or question.ask == "who":
        return False
    return asked.kind == "threshold" or _TABLE.search(question.masked) is not None


def _said(text: str) -> Standing | None:
    """The standing that the highest or lowest is wanted of; "imposed" and the like are said of every rate."""
    standing = _standing(text)
    return None if standing == "in_force" else standing


def _agreed(question: Question, text: str) -> Standing | None:
    """Whether the rate that a country agreed is asked for, which one only threatened is not."""
    settled = question.ask != "whether" and not _NEGATED.search(text) and _AGREES.search(text)
    return "agreed" if settled or _AFTER_DEAL.search(text) else None


def points_back(question: Question) -> bool:
    """Whether the question asks for another country's tariff on American goods: the base holds only the other way."""
    if not _LEVY.search(question.masked) and not _CHARGES.search(question.masked):
        return False
    for number, mention in enumerate(question.mentions):
        if mention.code != IMPOSING and re.search(rf"@{number}@ {_LAYS} (?:.*\bon\b .*)?@\d+@", question.masked):
            return True
        if mention.kind in ("country", "bloc") and mention.code != IMPOSING:
            us = [f"@{n}@" for n, each in enumerate(question.mentions) if each.code == IMPOSING]
            target = "|".join(us)
            text = question.masked
            if us and re.search(
                rf"@{number}@(?: ?'s)? (?:\w+ ){{0,2}}{_DUTY}\b.*\b(?:on|against|for)\b (?:\w+ ){{0,2}}(?:{target})",
                text,
            ):
                return True
            if us and re.search(rf"\bdo(?:es)? @{number}@ (?:charge|tax)\b.*(?:{target})", text):
                return True
            if us and re.search(
                rf"{_DUTY} (?:of|by|from) @{number}@.*\b(?:on|against)\b (?:\w+ ){{0,2}}(?:{target})", text
            ):
                return True
            if us and re.search(rf"\b(?:{target})(?: \w+)? (?:pay|face|be charged|owe)s?\b.*@{number}@", text):
                return True
    return False


def _about_rates(question: Question) -> bool:
    if question.ask in ("why", "when", "where", "how_long") or question.agent or REACTION.search(question.masked):
        return False
    if question.codes("organisation") or any(code != "trump" for code in question.codes("person")):
        return False
    if (
        _EARLIER.search(question.masked)
        or _GOODS.search(question.masked)
        or _MULTIPLE.search(question.masked)
        or _LATER.search(question.masked)
        or _SPEAKS.search(question.masked)
        or _EFFECT.search(question.masked)
        or question.dates
        or not set(question.focus) <= RATE_WORDS | _numbers(question.focus)
    ):
        return False
    several = len([code for code in question.codes("country") if code != IMPOSING]) > 1
    if _COUNTRIES.search(question.masked) and _standing(question.masked) and _LISTING.search(question.masked):
        return True
    compared = several and not _DEALS.search(question.masked)  # which deal is better is no matter of rates
    told = (_TARIFF, _HIT, _COMPARED) if compared else (_TARIFF, _HIT)
    return any(pattern.search(question.masked) for pattern in told)


_HIT = re.compile(r"\b(?:hit|threatened|facing|face|faces|pays?)\b")


def _numbers(focus: tuple[str, ...]) -> set[str]:
    return {term for term in focus if term[:1].isdigit()}


def _bounds(text: str, countries: tuple[str, ...]) -> tuple[float | None, float | None, bool] | None:
    if found := ABOVE.search(text):
        return float(found[2].replace(",", ".")), None, found[1].lower() not in {">=", "at least", "≥", "from"}
    if found := BELOW.search(text):
        return None, float(found[2].replace(",", ".")), found[1].lower() not in {"<=", "at most", "up to", "≤"}
    if not countries and (found := _EXACTLY.search(text)):
        rate = float((found[1] or found[2]).replace(",", "."))
        return rate, rate, False
    return None


def _standing(text: str) -> Standing | None:
    return next((standing for standing, pattern in _STANDINGS if pattern.search(text)), None)
