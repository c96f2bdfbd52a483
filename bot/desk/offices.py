"""Who holds which office, from the dated roles: the holder with the article that vouches for it, or nobody."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actors import Role
from bot.index import Index
from bot.questions.functions import functions_of
from bot.questions.korean import has_korean
from bot.questions.offices import PAST, OfficeAsked
from bot.questions.question import Question
from bot.terms import terms

# A title with one of these is another office than the one without it.
APART = frozenset(
    terms(
        "vice deputy assistant acting prime foreign defence finance trade first interim associate adjunct senior"
        " division"
    )
)
KOREA = "KR"
_UNDER = frozenset(terms("vice deputy assistant acting interim associate"))
LEADING = frozenset(term for word in "president governor chairman director minister".split() for term in terms(word))


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in a role, and the article that says so."""

    person: str
    name: str
    role: Role
    article: str


def holders(index: Index, question: Question, asked: OfficeAsked) -> list[Holder]:
    """Those who hold the office that was asked for, newest first; each person once."""
    found = [each for each in everyone(index) if _fits(index, question, asked, each)]
    if has_korean(question.text) and not question.codes("country"):
        found = [each for each in found if each.role.country == KOREA] or found  # asked in Korean, of Korea
    found.sort(key=lambda each: (each.role.former, -_ordinal(each.role.as_of), "President" not in each.role.title))
    return list({each.person: each for each in reversed(found)}.values())[::-1]


def line(holder: Holder) -> str:
    """`Wang Yi: Foreign Minister of China, as of 10 Jul 2025`, in plain words."""
    role = holder.role
    former = "formerly " if role.former else ""
    note = f" ({role.note})" if role.note else ""
    return f"{holder.name}: {former}{role.title}{note}"


def everyone(index: Index) -> list[Holder]:
    """Every person in every role."""
    return [
        Holder(person, name, role, article) for person, name in index.people() for role, article in index.roles(person)
    ]


def _fits(index: Index, question: Question, asked: OfficeAsked, held: Holder) -> bool:
    title = set(terms(held.role.title))
    if question.codes("bloc") or not _of_body(index, question, asked, held.role):
        return False
    if any(not date.allows(day) for date in question.dates for day in [held.role.as_of]):
        return False
    wanted = asked.title - PAST
    former = bool(asked.title & PAST)
    if held.role.former != former:
        return False
    if asked.function:
        return asked.function in functions_of(held.role.title) and not title & _UNDER
    if not wanted:
        return bool(title & LEADING) and not title & APART - {"prime"}
    around = {term for text in _around(index, held.role) for term in terms(text)}
    return wanted <= title | around and title & APART <= wanted


def _of_body(index: Index, question: Question, asked: OfficeAsked, role: Role) -> bool:
    """Whether country and body named in the question are the role's; a country stands for offices of state alone."""
    countries, bodies = question.codes("country"), question.codes("organisation")
    if bodies and role.organisation not in bodies:
        return False
    if not countries or bodies:
        return True
    if role.country not in countries:
        return False
    if asked.function:
        return True
    return index.country_name(role.country or "") in role.title or role.title.startswith(("US ", "Governor"))


def _around(index: Index, role: Role) -> list[str]:
    found = [index.country_name(role.country)] if role.country else []
    return [*found, index.speaker_name(role.organisation)] if role.organisation else found


def _ordinal(iso: str) -> int:
    return int((iso + "-01-01")[:10].replace("-", ""))
