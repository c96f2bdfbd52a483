"""A question in free words to an Answer: posts and rates from their tables, all else from the fact that fits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.answers import Answer, Candidate, DidYouMean, Found, NotFound
from bot.desk.cite import cite
from bot.desk.extreme import by_figure
from bot.desk.judging import judged
from bot.desk.lead import lead
from bot.desk.namesakes import read_as_each
from bot.desk.posts import of_posts
from bot.desk.rated import of_rates
from bot.desk.replies import found, not_found
from bot.desk.settling import Settled, settled
from bot.index import Index
from bot.names import is_plain
from bot.questions.generic import GENERIC
from bot.questions.offices import holder_alone
from bot.questions.question import Question
from bot.questions.rates import whole_table
from bot.questions.succession import succession_asked

CLEARLY = 0.5  # by how many points one reading of a shared name must be surer than the next
VOUCHING = 0.5  # how likely a fact must be to be cited first for a post
PLAINLY = 0.9  # how likely a fact must be by the wording to go before posts and rates


def answer(index: Index, question: Question, today: date) -> Answer:
    """The answer to an understood question; NotFound with what is nearest when no fact answers it."""
    if _stranger(question):
        return not_found(index, question, (), today)
    several = read_as_each(question)
    return _one_of(index, question, several, today) if several else _answer(index, question, today)


def _stranger(question: Question) -> bool:
    """Whether a surname known here begins the name of somebody who is not: "Kim Jong Un"."""
    named = {word for each in question.mentions for word in each.text.split()}
    after = (
        found[1]
        for each in question.mentions
        if each.rivals
        for found in re.finditer(rf"\b{re.escape(each.text)} ([A-Z][a-z]+)", question.text)
    )
    return any(word not in named and not is_plain(word.casefold()) for word in after)


def _one_of(index: Index, question: Question, several: Sequence[Question], today: date) -> Answer:
    """The answer to the reading of a shared name that has one; where more have, the name is asked back."""
    if not set(question.focus) - GENERIC and len(question.mentions) == 1:
        return _ask_back(question, several, today)  # nothing is said of whoever is meant
    answers = [(each, _answer(index, each, today)) for each in several]
    known: Sequence[Question] = [each for each, given in answers if not isinstance(given, NotFound)]
    if not known:
        return _nobody(question, [given for _, given in answers if isinstance(given, NotFound)])
    if len(known) > 1:
        known = _surest(index, known, today)
    if len(known) > 1:
        return _ask_back(question, known, today)
    return next(given for each, given in answers if each is known[0])


def _surest(index: Index, several: Sequence[Question], today: date) -> Sequence[Question]:
    """The readings that are answered most surely: of those answered by a fact about all who are named, if any are.

    Where a post or a rate answers one, none is surer than the others.
    """
    best = {each: settled(index, each, today) for each in several}
    if not all(each.facts for each in best.values()) or any(of_posts(index, each, today) for each in several):
        return several
    own = [each for each in several if all(_about(best[each], person) for person in each.codes("person"))] or several
    most = max(best[each].certainty for each in own)
    return [each for each in own if best[each].certainty > most - CLEARLY]


def _about(best: Settled, person: str) -> bool:
    return any({f"person:{person}", f"speaker:{person}"} & fit.card.entities for fit in best.facts[:1])


def _nobody(question: Question, answers: Sequence[NotFound]) -> NotFound:
    """That the base does not say it of anybody of that name, with what is nearest for one of them."""
    shared = {mention.text for mention in question.mentions if mention.rivals}
    most = max(answers, key=lambda given: len(given.nearest))
    return replace(most, readings=tuple(each for each in most.readings if each.heard not in shared))


def _ask_back(question: Question, several: Sequence[Question], today: date) -> DidYouMean:
    """Which of those who bear the first name that the readings tell apart is meant."""
    shared = [place for place, mention in enumerate(question.mentions) if mention.rivals]
    codes = {place: {each.mentions[place].code for each in several} for place in shared}
    place = next((place for place in shared if len(codes[place]) > 1), shared[0])
    mention, meant = question.mentions[place], codes[place]
    choices = (
        Candidate(each.name, each.kind, each.code, ask=question.text.replace(mention.text, each.name))
        for each in mention.rivals
        if each.kind != "organisation" and each.code in meant
    )
    return DidYouMean(today=today, heard=mention.text, candidates=tuple(choices))


def _answer(index: Index, question: Question, today: date) -> Answer:
    post = of_posts(index, question, today)
    rate = None if post else of_rates(index, question, today)
    if isinstance(rate, NotFound) or (rate and whole_table(question)):
        return rate
    if not post and not rate and (holder_alone(question) or succession_asked(question)):
        return not_found(index, question, judged(index, question), today)  # what else is said of an office names nobody
    best = settled(index, question, today)
    if post and (vouched := _vouched(index, post, best, today)):
        return vouched
    known = post or rate
    return known if known and not _plainly(best) else _from_facts(index, best, today)


def _plainly(best: Settled) -> bool:
    """Whether a fact that is no single rate is asked for rather than a post or rates."""
    return bool(best.facts) and best.likely >= PLAINLY and "measure" not in best.facts[0].card.kinds


def _vouched(index: Index, post: Found, best: Settled, today: date) -> Found | None:
    """What roles tell, with the fact that answers as well at the head of those that vouch for it, if it does so too."""
    for each in cite(index, [fit.card.id for fit in best.facts[:1]], today):
        if each in post.facts and best.likely >= VOUCHING:
            return replace(post, facts=tuple(dict.fromkeys((each, *post.facts))))
    return None


def _from_facts(index: Index, best: Settled, today: date) -> Answer:
    if not best.facts:
        return not_found(index, best.question, best.fits, today, best.missing)
    facts = tuple(by_figure(best.question, cite(index, [fit.card.id for fit in best.facts], today)))
    return found(index, best.question, lead(best.question, facts[0]), facts, today)
