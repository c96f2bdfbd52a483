"""The facts that vouch for a person's role: about the person, from the role's article, proving the role."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.answers import Cited
from bot.desk.cite import cite
from bot.index import Index
from bot.terms import terms

MOST = 3


def vouching(index: Index, person: str, articles: Sequence[str], title: str, today: date) -> tuple[Cited, ...]:
    """Facts that name the person in the role, best first: those that say the title come before those that prove it."""
    numbers = index.concerning("person", person, 60)
    cards = [index.card(number) for number in numbers]
    wanted = set(terms(title))
    surname = index.speaker_name(person).split()[-1]
    facts = cite(index, [card.id for card in cards if card.article in articles], today)
    ranked = sorted(
        facts,
        key=lambda each: (
            each.fact.modality != "reported",
            -len(wanted & set(terms(each.fact.statement))),
            not any("role" in passage.proves for passage in each.fact.where),
            each.fact.statement.find(surname),  # what a fact is about stands first in it
            len(each.fact.statement),
        ),
    )
    return tuple(ranked[:MOST])
