"""Who held an office before or after somebody: from dated roles of the same title, or none."""

from __future__ import annotations

from bot.actors import Role
from bot.desk.offices import Holder, everyone
from bot.index import Index
from bot.questions.succession import SuccessionAsked
from bot.terms import term_of, terms

_PREDECESSOR = term_of("predecessor")


def neighbours(index: Index, asked: SuccessionAsked) -> list[Holder]:
    """Those who held the person's office next before, or after; empty where no article tells.

    A former holder counts only where a note calls them predecessor: others may have stood between.
    """
    own = [role for role, _ in index.roles(asked.person)]
    others = [each for each in everyone(index) if each.person != asked.person]
    found = [each for each in others if any(_next(each.role, role, asked.side) for role in own)]
    found.sort(key=lambda each: each.role.as_of, reverse=asked.side == "before")
    return list({each.person: each for each in reversed(found)}.values())[::-1][:1]


def _next(role: Role, own: Role, side: str) -> bool:
    if role.title != own.title or role.organisation != own.organisation:
        return False
    earlier, later = (role, own) if side == "before" else (own, role)
    if earlier.former:
        return not later.former and _PREDECESSOR in terms(earlier.note or "")
    return not later.former and earlier.as_of[:10] < later.as_of[:10]
