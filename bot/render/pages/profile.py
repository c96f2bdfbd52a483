"""The page of a person: each role with its date and its source, then what the base has them saying or doing."""

from __future__ import annotations

from bot.answers import Citation, Office, Profile
from bot.render import links, sources, words
from bot.render.page import Line, Note, Part, Source, Title
from bot.render.pages import pieces
from bot.render.text import clean, sentence

FACTS = 6


def office_line(office: Office) -> str:
    """`President of the United States (as of 6 Mar 2025)`; a past post is called former."""
    role = office.role
    former = "former " if role.former else ""
    known = [f"as of {words.day(role.as_of)}"]
    known += [f"since {words.day(role.since)}"] if role.since else []
    known += [f"until {words.day(role.until)}"] if role.until else []
    note = f"; {clean(role.note)}" if role.note else ""
    return f"{former}{clean(role.title)} ({', '.join(known)}){note}"


def profile(answer: Profile) -> list[Part]:
    """Roles, newest first, then facts; roles that two articles give differently both stay."""
    parts: list[Part] = [Title(clean(answer.name)), *pieces.readings(answer.readings)]
    for office in sorted(answer.offices, key=lambda each: each.role.as_of, reverse=True):
        parts += [Line(sentence(office_line(office))), _source(office, answer)]
    if not answer.offices:
        parts.append(Line("The base gives no role."))
    parts += pieces.points(answer.facts[:FACTS], answer.today)
    if len(answer.facts) > FACTS:
        parts.append(
            Note(f"{len(answer.facts) - FACTS} more facts; ask what {clean(answer.name)} said about a subject.")
        )
    return parts


def _source(office: Office, answer: Profile) -> Source:
    link = links.link(Citation(office.article, ()))
    age = sentence(words.age(office.article.published, answer.today))
    return Source(f"Source: {sources.article_line(office.article)}. {age}", *(link or ()))
