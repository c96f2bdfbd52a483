"""Who someone is: the roles the articles give, each dated, newest first."""

from __future__ import annotations

from datetime import date

from bot.answers import Candidate, DidYouMean, Office, Profile
from bot.desk.cite import cite
from bot.index import Index
from bot.names import Ambiguous, Matched, Resolution

MOST_FACTS = 6


def profile(index: Index, resolution: Resolution, heard: str, today: date) -> Profile | DidYouMean | None:
    """The profile of the person a name was resolved to; None when it is no person's name."""
    if isinstance(resolution, Ambiguous):
        people = [Candidate(each.name, "person", each.code, ask=each.name) for each in resolution.candidates]
        return DidYouMean(today=today, heard=heard, candidates=tuple(people))
    if not isinstance(resolution, Matched) or resolution.kind != "person":
        return None
    offices = tuple(Office(role, index.article(article)) for role, article in index.roles(resolution.code))
    facts = cite(index, index.about("person", resolution.code)[:MOST_FACTS], today)
    return Profile(today=today, id=resolution.code, name=resolution.name, offices=offices, facts=facts)
