"""Questions about posts, answered from dated roles: who somebody is, since when, who holds one, who did before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.actors import Role
from bot.answers import Found
from bot.desk import offices
from bot.desk.replies import held
from bot.desk.succession import neighbours
from bot.desk.vouching import vouching
from bot.index import Index
from bot.questions.employers import employer_asked
from bot.questions.offices import as_many, office_asked, person_asked, tenure_asked, without_clause
from bot.questions.question import Question
from bot.questions.succession import succession_asked
from bot.when import day


def of_posts(index: Index, question: Question, today: date) -> Found | None:
    """The answer to a question about a post or who has one; None where it is no such question, or no role tells."""
    return (
        _succession(index, question, today)
        or _person(index, question, today)
        or _tenure(index, question, today)
        or _office(index, question, today)
    )


def _succession(index: Index, question: Question, today: date) -> Found | None:
    asked = succession_asked(question)
    holders = neighbours(index, asked) if asked else []
    return _held(index, question, holders, today) if holders else None


def _office(index: Index, question: Question, today: date) -> Found | None:
    alone = without_clause(question)
    asked = office_asked(alone)
    holders = offices.holders(index, alone, asked) if asked else []
    return _held(index, question, holders, today) if holders else None


def _held(index: Index, question: Question, holders: Sequence[offices.Holder], today: date) -> Found:
    """The holders of an office, with the facts that vouch for the first."""
    best = holders[0]
    told = "; ".join(f"{offices.line(each)}, as of {day(each.role.as_of)}" for each in holders[:2])
    articles = [article for role, article in index.roles(best.person) if role.title == best.role.title]
    return held(question, f"{told}.", vouching(index, best.person, articles, best.role.title, today), today)


def _person(index: Index, question: Question, today: date) -> Found | None:
    asked = person_asked(question)
    if asked is None:
        return None
    wanted = employer_asked(question)
    roles = [each for each in index.roles(asked.person) if wanted is None or wanted.search(each[0].title)]
    roles = [each for each in roles if _of_body(index, question, each[0])]
    if not roles or not as_many(question, [role for role, _ in roles]):
        return None
    name = index.speaker_name(asked.person)
    posts = [offices.Holder(asked.person, name, role, article) for role, article in roles]
    said = list(
        dict.fromkeys(each.role.title if not each.role.former else f"formerly {each.role.title}" for each in posts)
    )
    notes = [each.role.note for each in posts if each.role.note]
    facts = vouching(index, asked.person, [each.article for each in posts], " ".join(said), today)
    told = f"{name}: {'; '.join(said)}{f' ({notes[0]})' if notes else ''}, as of {day(posts[0].role.as_of)}."
    return held(question, told, facts, today)


def _of_body(index: Index, question: Question, role: Role) -> bool:
    """Whether a role is one at the bodies that the question names, if it names any."""
    bodies = question.codes("organisation")
    return not bodies or role.organisation in bodies or any(index.speaker_name(body) in role.title for body in bodies)


def _tenure(index: Index, question: Question, today: date) -> Found | None:
    asked = tenure_asked(question)
    dated = [(role, article) for role, article in index.roles(asked.person) if role.since] if asked else []
    if asked is None or not dated:
        return None
    role, article = dated[0]
    facts = vouching(index, asked.person, [article], role.title, today)
    return held(
        question, f"{index.speaker_name(asked.person)}: {role.title} since {day(role.since or '')}.", facts, today
    )
