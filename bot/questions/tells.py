"""What more a fact must tell for some questions, beside their words and names. Pure: a question and a card."""

from __future__ import annotations

import re

from bot.index.card import Card
from bot.questions.question import Question
from bot.terms import term_of, terms

REACTION = re.compile(r"\breact\w*|\bhow (?:did|does|do) @\d+@ (?:respond|take|receive|greet)\b")
_REACTIONS = frozenset(
    term_of(word)
    for word in (
        "react reaction respond reply welcome criticise reject deny oppose support accept approve happy angry disappoint "
        "surprise shock astonish regret calm protest retaliate mock praise cheer relief thank outcry backlash"
    ).split()
)
_SETTING_ASIDE = frozenset(term_of(word) for word in "besides except excluding aside beyond".split())
_AFTER = re.compile(r"\b(?:after|following|leaving|left|besides|outside|beyond|from) @(\d+)@")
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
        (r"net (?!assessment)", "net"),
        (r"intraday|intra-day", "intraday"),
    )
)
_DOERS = re.compile(
    r"^who(?: all| exactly)? (?:has |have |had )?(?:sign|negotiat|broker|author|wr[oi]t|draft|order|said|call|host)\w*\b"
)


def tells(question: Question, card: Card) -> bool:
    """Whether a fact tells what the question needs beyond its words: a reaction, the doer, the very kind of figure."""
    return (
        _of_the_rest(question, card)
        and _reacts(question, card)
        and _elsewhere(question, card)
        and _qualified(question, card)
        and _done_by(question, card)
    )


def _of_the_rest(question: Question, card: Card) -> bool:
    """Not about what was set aside, unless the fact sets it aside as well."""
    if not question.besides or not question.besides <= card.terms:
        return True
    return bool(_SETTING_ASIDE & card.terms)


def _reacts(question: Question, card: Card) -> bool:
    """A reaction is told by a fact that speaks of one; whose it is, by one that names the country, not its words."""
    if question.agent or not REACTION.search(question.masked):
        return True
    countries = question.codes("country")
    if not countries:
        return bool(_REACTIONS & (card.terms | card.aids))
    return bool(_REACTIONS & card.terms) and any(f"country:{code}" in card.entities for code in countries)


def _elsewhere(question: Question, card: Card) -> bool:
    """Where somebody went after a place is not that place."""
    if question.ask != "where" or card.place is None:
        return True
    place = set(terms(card.place))
    left = (question.mentions[int(found[1])] for found in _AFTER.finditer(question.masked))
    return not any(set(terms(name)) <= place for each in left for name in (each.name, each.text))


def _qualified(question: Question, card: Card) -> bool:
    """An all-time high is no high of the year: the fact must have the qualifier too."""
    return all(said & (card.terms | card.aids) for asked, said in _QUALIFIERS if asked.search(question.masked))


def _done_by(question: Question, card: Card) -> bool:
    """Who signed is told by a fact with a person or body that the question did not name."""
    if not _DOERS.search(question.masked):
        return True
    named = {each.code for each in question.mentions}
    actors = (each.partition(":") for each in card.entities)
    return any(kind in ("person", "speaker", "organisation") and code not in named for kind, _, code in actors)
