"""Every way a person's name is written: family name first or last, hyphens, spaces and case as one likes."""

from __future__ import annotations

from bot.actors import Person
from bot.names.fold import fold
from bot.names.forms import run_together


def full_forms(person: Person) -> frozenset[str]:
    """Folded full names, spaced and run together, in both orders; and aliases of a single word (POTUS, 트럼프)."""
    family = fold(person.family).casefold()
    forms: set[str] = set()
    for name in (person.name, *person.aliases):
        folded = fold(name)
        words = folded.casefold().split()
        if len(words) == 1 and folded.casefold() != family:
            forms.add(folded)
            continue
        orders = {" ".join(words)}
        if family in words:
            given = [word for word in words if word != family]
            orders |= {" ".join([family, *given]), " ".join([*given, family])}
        forms |= orders | {run_together(order) or order.replace(" ", "") for order in orders}
    return frozenset(form for form in forms if form and form != family)


def surname_forms(person: Person) -> frozenset[str]:
    """The family name alone. Under four letters its case counts, as for every short name: "Lee", "LEE", not "lee"."""
    folded = fold(person.family)
    return frozenset({folded, folded.upper()}) if len(folded) < 4 else frozenset({folded})
