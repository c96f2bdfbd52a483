"""What refers to what over all files: ids are unique, and everything that is named exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.actors import Person
from bot.facts import Fact, Measure, Relation
from bot.seeds.document import Document, Fault, Loc
from bot.seeds.rules import each


@dataclass(frozen=True)
class Known:
    """The ids of the whole base."""

    articles: frozenset[str]
    facts: dict[str, Fact]
    people: frozenset[str]
    organisations: frozenset[str]
    blocs: frozenset[str]


def doubled(items: Iterable[tuple[Document, Loc, str]]) -> None:
    """Raises SeedError at the second of two items with one id, naming where the first stands."""
    first: dict[str, Document] = {}
    for document, loc, name in items:
        if name in first:
            raise document.error(Fault((*loc, "id"), f"{name!r} is taken already, in {first[name].path.name}"))
        first[name] = document


def of_fact(loc: Loc, fact: Fact, known: Known) -> Iterator[Fault]:
    """Everything a fact names is in the base."""
    if fact.speaker:
        yield from _there((*loc, "speaker"), fact.speaker, known.people | known.organisations, "person or organisation")
    lists = (
        ("people", fact.people, known.people, "person"),
        ("organisations", fact.organisations, known.organisations, "organisation"),
        ("blocs", fact.blocs, known.blocs, "bloc"),
    )
    for name, values, ids, kind in lists:
        for field in each(loc, name, values):
            yield from _there(*field, ids, kind)
    for field in each(loc, "relations", fact.relations):
        yield from _relation(field.loc, fact, field.value, known)
    if fact.measure:
        yield from _events((*loc, "measure"), fact.measure, known)


def of_person(loc: Loc, person: Person, known: Known) -> Iterator[Fault]:
    """A role is given by an article of the base, at an organisation of the base."""
    for here, role in each(loc, "roles", person.roles):
        yield from _there((*here, "article"), role.article, known.articles, "article")
        if role.organisation:
            yield from _there((*here, "organisation"), role.organisation, known.organisations, "organisation")


def _there(loc: Loc, name: str, ids: Iterable[str], kind: str) -> Iterator[Fault]:
    if name not in ids:
        yield Fault(loc, f"there is no {kind} {name!r} in the base")


def _relation(loc: Loc, fact: Fact, relation: Relation, known: Known) -> Iterator[Fault]:
    other = known.facts.get(relation.fact)
    if other is None or other is fact:
        problem = "a fact has no relation to itself" if other else f"there is no fact {relation.fact!r} in the base"
        yield Fault((*loc, "fact"), problem)
    elif relation.kind == "denies" and not any(back.fact == fact.id for back in other.relations):
        # A claim shown without its denial would mislead, so the way must lead both ways.
        yield Fault((*loc, "fact"), f"{other.id!r} is denied here and has no relation back to {fact.id!r}")


def _events(loc: Loc, measure: Measure, known: Known) -> Iterator[Fault]:
    for here, event in each(loc, "events", measure.events):
        if event.fact:
            yield from _there((*here, "fact"), event.fact, known.facts, "fact")
