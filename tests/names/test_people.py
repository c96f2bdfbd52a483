"""All people of the seeds under every form of their names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.actors import Person
from bot.names import Ambiguous, Matched, Names, Unmatched
from bot.paths import CHECKOUT
from bot.seeds import load

PEOPLE = load(CHECKOUT / "seeds").people


def forms(person: Person) -> Iterator[str]:
    """Reordered, unhyphenated, otherwise spaced, otherwise cased, titled."""
    given = [word for word in person.name.replace("-", " ").split() if word != person.family]
    spaced = " ".join(given)
    hyphened = "-".join([given[0], *(word.lower() for word in given[1:])])
    joined = "".join([given[0], *(word.lower() for word in given[1:])])
    for first in (spaced, hyphened, joined):
        yield from (f"{person.family} {first}", f"{first} {person.family}", f"{person.family}, {first}")
    yield from (person.name.lower(), person.name.upper(), f" {person.name} ", f"{person.family}{joined}".lower())
    yield from (f"{person.styles[0]} {person.name}", f"Mr. {person.name}", f"{person.name}'s")
    yield from person.aliases


def misspelt(name: str) -> Iterator[str]:
    """One slip near the end: a letter doubled, swapped, left out or changed."""
    yield from (name + name[-1], name[:-2] + name[-1] + name[-2], name[:-1])
    yield name[:-2] + ("o" if name[-2] != "o" else "i") + name[-1]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.id)
def test_a_person_is_found_under_every_form_of_the_name(names: Names, person: Person) -> None:
    """Name order, hyphens, spaces, case and titles do not matter; nor does the language of an alias."""
    for text in forms(person):
        found = names.resolve(text)
        assert isinstance(found, Matched), (text, found)
        assert (found.kind, found.code, found.how) == ("person", person.id, "exact"), text


@pytest.mark.parametrize("person", [each for each in PEOPLE if len(each.name) > 8], ids=lambda person: person.id)
def test_a_slightly_misspelt_name_is_found(names: Names, person: Person) -> None:
    """One slip in a full name of nine letters or more still finds the person."""
    for text in misspelt(person.name):
        found = names.resolve(text)
        assert isinstance(found, Matched), (text, found)
        assert found.code == person.id, text


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("President Lee", "lee-jae-myung"),
        ("president lee", "lee-jae-myung"),
        ("South Korean President Lee", "lee-jae-myung"),
        ("Director Lee", "lee-jong-seok"),
        ("NIS chief Lee", "lee-jong-seok"),
        ("Prime Minister Kim", "kim-min-seok"),
        ("PM Kim", "kim-min-seok"),
        ("Adm. Kim", "kim-myung-soo"),
        ("Admiral Kim", "kim-myung-soo"),
        ("JCS Chairman Kim", "kim-myung-soo"),
        ("analyst Kim", "kim-ji-won"),
        ("Ms. Kim", "kim-ji-won"),
        ("Foreign Minister Wang", "wang-yi"),
        ("Prof. Wang", "wang-son-taek"),
        ("Gov. Rhee", "rhee"),
        ("BOK Governor Rhee", "rhee"),
        ("Gen. Caine", "caine"),
        ("이재명 대통령", "lee-jae-myung"),
    ],
)
def test_a_title_decides_between_namesakes(names: Names, text: str, person: str) -> None:
    """Of several people with one surname the title picks the one who bears it."""
    found = names.resolve(text)
    assert isinstance(found, Matched)
    assert found.code == person


@pytest.mark.parametrize(("surname", "how_many"), [("Lee", 3), ("lee", 3), ("Kim", 3), ("Mr. Kim", 3), ("Wang", 2)])
def test_a_surname_that_several_share_asks_back(names: Names, surname: str, how_many: int) -> None:
    """A bare Lee, Kim or Wang is nobody in particular."""
    found = names.resolve(surname)
    assert isinstance(found, Ambiguous)
    assert len({each.code for each in found.candidates}) == how_many


@pytest.mark.parametrize("text", ["President Kim", "Prime Minister Lee", "Gov. Brown", "President Rubio"])
def test_a_title_that_nobody_of_the_name_bears_matches_nobody(names: Names, text: str) -> None:
    """Somebody else may be meant: the namesakes are only offered."""
    found = names.resolve(text)
    assert isinstance(found, Unmatched)
    assert found.candidates


@pytest.mark.parametrize("text", ["Kim Jong-un", "Bruce Lee", "Gordon Brown", "Syngman Rhee", "Park Geun-hye"])
def test_other_people_are_not_taken_for_ours(names: Names, text: str) -> None:
    """A surname that agrees is not enough."""
    assert not isinstance(names.resolve(text), Matched)
