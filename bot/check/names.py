"""The names that a check needs: of people, bodies and countries, and the words that names are made of."""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale

from bot.actors import Person
from bot.facts import Fact, Seeds
from bot.when import MONTHS, WEEKDAYS


@dataclass(frozen=True)
class Names:
    """Everything that has a name in the base."""

    people: dict[str, Person]
    bodies: dict[str, tuple[str, ...]]  # organisation id -> name and aliases
    countries: dict[str, tuple[str, ...]]  # ISO code -> English names
    words: frozenset[str]  # every word of a known name

    def of_bodies(self, fact: Fact) -> str:
        """All names of the organisations of a fact, as one text to look in."""
        return " | ".join(name for body in fact.organisations for name in self.bodies.get(body, ()))


def of(seeds: Seeds) -> Names:
    """The names of the base, with the English names of countries from CLDR."""
    countries = _countries(seeds)
    bodies = {body.id: (body.name, *body.aliases) for body in seeds.organisations}
    texts = [*MONTHS, *WEEKDAYS, *seeds.places.seats, *seeds.places.not_countries]
    texts += [name for some in bodies.values() for name in some]
    texts += [name for bloc in seeds.places.blocs for name in (bloc.name, *bloc.aliases)]
    for person in seeds.people:
        texts += [person.name, *person.aliases, *person.styles, *(role.title for role in person.roles)]
    texts += [name for some in countries.values() for name in some]
    texts += [fact.place for _, fact in seeds.facts if fact.place]
    words = frozenset(word.strip(".,()'") for text in texts for word in text.split())
    return Names({person.id: person for person in seeds.people}, bodies, countries, words)


def _countries(seeds: Seeds) -> dict[str, tuple[str, ...]]:
    """ "Myanmar (Burma)" gives Myanmar; "South Korea" gives Korea too, as newspapers in Seoul write."""
    found = {}
    for code, name in Locale("en").territories.items():
        short = name.split(" (")[0]
        words = (word for word in short.split() if len(word) > 4 and word not in ("South", "North", "Islands"))
        found[code] = (short, *words, *seeds.places.countries.get(code, ()))
    return found
