"""The seed folder read as a whole: files, shapes, rules, references, in that order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from bot.actors import Places
from bot.errors import SeedError
from bot.facts import Seeds, Wording
from bot.seeds import references, rules, wording
from bot.seeds.document import Document, Fault
from bot.seeds.files import digest_of, read_files
from bot.seeds.references import Known
from bot.seeds.shapes import ArticleFile, OrganisationsFile, PeopleFile, shape
from bot.seeds.yamltext import parse

SHARED = ("people.yaml", "organisations.yaml", "places.yaml")


class Files(NamedTuple):
    """Every file as its document and its values."""

    people: tuple[Document, PeopleFile]
    organisations: tuple[Document, OrganisationsFile]
    places: tuple[Document, Places]
    articles: tuple[tuple[Document, ArticleFile], ...]


def read_seeds(folder: Path) -> Seeds:
    """Reads and checks the folder. Raises SeedError for the first fault."""
    contents = read_files(folder)
    files = _files(folder, {path: content for path, content in contents.items() if path.suffix == ".yaml"})
    for document, found in _faults(files):
        raise document.error(found)
    return Seeds(
        articles=tuple(file.article for _, file in files.articles),
        facts=tuple((file.article.id, fact) for _, file in files.articles for fact in file.facts),
        people=files.people[1].people,
        organisations=files.organisations[1].organisations,
        places=files.places[1],
        digest=digest_of(contents),
        wording=tuple(_wording(files, contents)),
    )


def _wording(files: Files, contents: dict[Path, bytes]) -> Iterator[Wording]:
    known = _known(files)
    for path, content in contents.items():
        if path.suffix == ".txt":
            yield from wording.read(path, content, known)


def _files(folder: Path, contents: dict[Path, bytes]) -> Files:
    documents = {path.name: parse(path, content) for path, content in contents.items()}
    for name in SHARED:
        if name not in documents:
            raise SeedError(str(folder / name), 0, "(file)", "is missing")
    people, organisations, places = (documents.pop(name) for name in SHARED)
    if not documents:
        raise SeedError(str(folder), 0, "(folder)", "holds no article")
    return Files(
        (people, shape(people, PeopleFile)),
        (organisations, shape(organisations, OrganisationsFile)),
        (places, shape(places, Places)),
        tuple((document, shape(document, ArticleFile)) for document in documents.values()),
    )


def _faults(files: Files) -> Iterator[tuple[Document, Fault]]:
    """Every fault of the base, lazily: only the first is told."""
    _no_doubles(files)
    known = _known(files)
    for document, file in files.articles:
        yield from ((document, found) for found in _of_article(document, file, known))
    yield from ((files.people[0], found) for found in _of_people(files.people[1], known))
    yield from ((files.organisations[0], found) for found in _of_organisations(files.organisations[1]))
    yield from ((files.places[0], found) for found in _of_places(files.places[1]))


def _of_article(document: Document, file: ArticleFile, known: Known) -> Iterator[Fault]:
    if file.article.id != document.path.stem:
        yield Fault(("article", "id"), f"{file.article.id!r} must be the file's name, {document.path.stem!r}")
    yield from rules.article(("article",), file.article)
    if file.article.author and file.article.author not in known.people:
        yield Fault(("article", "author"), f"there is no person {file.article.author!r} in the base")
    for loc, fact in rules.each((), "facts", file.facts):
        yield from rules.fact(loc, fact)
        yield from references.of_fact(loc, fact, known)


def _of_people(file: PeopleFile, known: Known) -> Iterator[Fault]:
    for loc, person in rules.each((), "people", file.people):
        yield from rules.an_id(loc, person.id)
        if person.family not in person.name.split():
            yield Fault((*loc, "family"), f"{person.family!r} is not a word of the name {person.name!r}")
        for field in rules.each(loc, "roles", person.roles):
            yield from rules.role(*field)
        yield from references.of_person(loc, person, known)


def _of_organisations(file: OrganisationsFile) -> Iterator[Fault]:
    for loc, organisation in rules.each((), "organisations", file.organisations):
        yield from rules.an_id(loc, organisation.id)
        if organisation.country:
            yield from rules.a_country((*loc, "country"), organisation.country)


def _of_places(places: Places) -> Iterator[Fault]:
    for code in places.countries:
        yield from rules.a_country(("countries", code), code)
    for seat, code in places.seats.items():
        yield from rules.a_country(("seats", seat), code)
    for loc, bloc in rules.each((), "blocs", places.blocs):
        yield from rules.an_id(loc, bloc.id)
        for field in rules.each(loc, "members", bloc.members):
            yield from rules.membership(*field)


def _no_doubles(files: Files) -> None:
    articles = ((document, ("article",), file.article.id) for document, file in files.articles)
    references.doubled(articles)
    facts = (
        (document, loc, fact.id)
        for document, file in files.articles
        for loc, fact in rules.each((), "facts", file.facts)
    )
    references.doubled(facts)
    people = ((files.people[0], loc, item.id) for loc, item in rules.each((), "people", files.people[1].people))
    bodies = (
        (files.organisations[0], loc, item.id)
        for loc, item in rules.each((), "organisations", files.organisations[1].organisations)
    )
    references.doubled(chain(people, bodies))  # one set of ids: a speaker is either
    blocs = ((files.places[0], loc, item.id) for loc, item in rules.each((), "blocs", files.places[1].blocs))
    references.doubled(blocs)


def _known(files: Files) -> Known:
    return Known(
        articles=frozenset(file.article.id for _, file in files.articles),
        facts={fact.id: fact for _, file in files.articles for fact in file.facts},
        people=frozenset(person.id for person in files.people[1].people),
        organisations=frozenset(body.id for body in files.organisations[1].organisations),
        blocs=frozenset(bloc.id for bloc in files.places[1].blocs),
    )
