"""The tables of the names file, and filling them. sqlite-utils builds; reading goes through sqlite3 alone."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

import sqlite_utils

from bot.actors import Places
from bot.facts import Seeds
from bot.names.claims import Origin
from bot.names.collisions import Reading, weigh
from bot.names.fold import fold
from bot.names.forms import FORMS_OF_STATE
from bot.names.harvest import (
    city_claims,
    code_claims,
    english_names,
    forget_locales,
    gathered_claims,
    territory_claims,
)
from bot.names.own import place_claims
from bot.names.person_forms import full_forms, surname_forms
from bot.names.plain import plain_names, read_as
from bot.names.script import script
from bot.names.sieve import sieve_of

Row = tuple[str | int | None, ...]
_COLUMNS: dict[str, type] = {
    "folded": str,
    "kind": str,
    "code": str,
    "name": str,
    "via": str,
    "origin": str,
    "derived": int,
    "english": int,
    "script": str,  # of names that misspellings are compared with; null for the others
    "length": int,  # of the folded form, in letters
}
_INSERT = f"INSERT INTO names VALUES ({', '.join('?' * len(_COLUMNS))})"
_ENGLISH_ADJECTIVE = re.compile(r"^[a-z]+(?:an|ans|ese|ish|i|is|ic)$")


def fill(path: Path, seeds: Seeds, about: dict[str, str], older: Path | None) -> None:
    """Write every table into an empty file. The names of places are copied from an `older` file if one is given."""
    db = sqlite_utils.Database(path)
    try:
        db.conn.execute("PRAGMA synchronous = OFF")  # the file counts only once it is whole and renamed
        db.table("names").create(_COLUMNS)
        with db.atomic():
            db.conn.executemany(_INSERT, _copied(older) if older else _places(seeds.places))
            db.conn.executemany(_INSERT, _seed_rows(seeds))
            forms = (row[0] for row in db.conn.execute("SELECT DISTINCT folded FROM names"))
            db.table("sieve").insert({"bits": sieve_of(forms)})
            db.table("people").insert_all(_people_rows(seeds), pk="id")
            db.table("about").insert_all(({"item": item, "value": value} for item, value in about.items()), pk="item")
        db.table("names").create_index(["folded"])
        db.table("names").create_index(["script", "length"])
    finally:
        db.close()


def _copied(older: Path) -> Iterator[Row]:
    with closing(sqlite3.connect(f"file:{older}?mode=ro", uri=True)) as db:
        yield from db.execute("SELECT * FROM names WHERE kind NOT IN ('person', 'surname', 'organisation')")


def _places(places: Places) -> Iterator[Row]:
    plain = plain_names(english_names())
    territories = list(territory_claims())
    gathered = gathered_claims(territories)
    claims = chain(place_claims(places, plain), territories, city_claims(), gathered, code_claims())
    readings = weigh(claims)
    forget_locales()
    return _place_rows(readings, plain, {bloc.id: bloc.name for bloc in places.blocs})


def _place_rows(readings: Iterable[Reading], plain: dict[str, str], blocs: dict[str, str]) -> Iterator[Row]:
    for reading in readings:
        shown = blocs.get(reading.code, reading.name) if reading.kind == "bloc" else plain.get(reading.code, "")
        habit = reading.kind == "seat" or read_as(reading.folded, reading.code)
        via = reading.name if habit else None
        yield _row(reading.folded, reading.kind, reading.code, shown, via, reading.origin, derived=reading.derived)


def _seed_rows(seeds: Seeds) -> Iterator[Row]:
    for person in seeds.people:
        for form in full_forms(person):
            yield _row(form, "person", person.id, person.name)
        for form in surname_forms(person):
            yield _row(form, "surname", person.id, person.name)
    for body in seeds.organisations:
        for folded in {fold(name) for name in (body.name, *body.aliases)}:
            yield _row(folded, "organisation", body.id, body.name)


def _row(
    folded: str,
    kind: str,
    code: str,
    name: str,
    via: str | None = None,
    origin: Origin = Origin.OWN,
    *,
    derived: bool = False,
) -> Row:
    letters = sum(map(str.isalpha, folded))
    comparable = not derived and letters > (4 if kind in {"bloc", "surname", "organisation"} else 3)
    return (
        folded,
        kind,
        code,
        name,
        via,
        origin.name.lower(),
        int(derived),
        int(_is_english(folded, kind, origin)),
        script(folded) if comparable else None,
        len(folded),
    )


def _is_english(folded: str, kind: str, origin: Origin) -> bool:
    if origin <= Origin.CODE or kind in {"city", "nothing"}:
        return folded.isascii()
    if kind != "country" or origin is not Origin.GATHERED or not folded.isascii():
        return False
    return bool(_ENGLISH_ADJECTIVE.match(folded)) or not FORMS_OF_STATE.isdisjoint(folded.split())


def _people_rows(seeds: Seeds) -> Iterator[dict[str, str]]:
    for person in seeds.people:
        titles = "\n".join(dict.fromkeys([*person.styles, *(role.title for role in person.roles)]))
        yield {"id": person.id, "name": person.name, "family": person.family, "titles": titles}
