"""Rows to values: the way back from the tables to articles and facts. Pure."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import cast

from bot.actors import Role
from bot.facts import Article, Dated, Event, Fact, Figure, Measure, Passage, Published, Rate, Relation, Source

Row = sqlite3.Row
Children = Mapping[str, Sequence[Row]]


def article(row: Row) -> Article:
    """The article of a row of `articles`; furniture is for the seeds check alone and is not kept."""
    return Article(
        id=row["id"],
        publisher=row["publisher"],
        agency=row["agency"],
        carrier=row["carrier"],
        title=row["title"],
        author=row["author"],
        kind=row["kind"],
        published=Published(
            date=row["published"],
            latest=row["published_latest"],
            basis=row["published_basis"],
            why=row["published_why"],
        ),
        url=row["url"],
        source=Source(file=row["file"], begins=row["begins"], ends=row["ends"], sha256=row["sha256"]),
    )


def lines(text: str) -> tuple[str, ...]:
    """Several texts kept in one column."""
    return tuple(text.split("\n")) if text else ()


def fact(row: Row, children: Children) -> Fact:
    """The fact of a row of `facts` and of its rows in the other tables, by table name."""
    return Fact(
        id=row["id"],
        topic=row["topic"],
        statement=row["statement"],
        modality=row["modality"],
        where=tuple(
            Passage(start=r["start"], end=r["end"], proves=tuple(r["proves"].split())) for r in children["passages"]
        ),
        speaker=row["speaker"],
        unnamed=row["unnamed"],
        countries=tuple(r["country"] for r in children["fact_countries"]),
        blocs=tuple(r["bloc"] for r in children["fact_blocs"]),
        people=tuple(r["person"] for r in children["fact_people"]),
        organisations=tuple(r["organisation"] for r in children["fact_organisations"]),
        place=row["place"],
        figures=tuple(_figure(r) for r in children["figures"]),
        dates=tuple(_dated(r) for r in children["dates"]),
        because=row["because"],
        unstated=lines(row["unstated"]),
        relations=tuple(Relation(kind=r["kind"], fact=r["other"]) for r in children["relations"]),
        search=lines(row["search"]),
        measure=_measure(children),
    )


def role(row: Row) -> Role:
    """The role of a row of `roles`."""
    return Role(
        title=row["title"],
        article=row["article"],
        as_of=row["as_of"],
        organisation=row["organisation"],
        country=row["country"],
        since=row["since"],
        until=row["until"],
        former=bool(row["former"]),
        note=row["note"],
    )


def _figure(row: Row) -> Figure:
    return Figure(
        name=row["name"],
        value=row["value"],
        unit=row["unit"],
        upto=row["upto"],
        approx=bool(row["approx"]),
        text=row["text"],
    )


def _dated(row: Row) -> Dated:
    return Dated(
        name=row["name"],
        date=row["date"],
        basis=row["basis"],
        until=row["until"],
        why=row["why"],
        text=row["text"],
    )


def _measure(children: Children) -> Measure | None:
    if not children["measures"]:
        return None
    row = children["measures"][0]
    targets = children["measure_targets"]
    return Measure(
        imposing=row["imposing"],
        targets=tuple(r["country"] for r in targets if not r["excluded"]),
        excluded=tuple(r["country"] for r in targets if r["excluded"]),
        events=tuple(_event(r) for r in children["events"]),
        rate=_rate(row),
        rate_kind=row["rate_kind"],
        scope=row["scope"],
        stacking=row["stacking"],
        legal_basis=row["legal_basis"],
        condition=row["condition"],
        caveat=row["caveat"],
        effective=_effective(row),
    )


def _rate(row: Row) -> Rate | None:
    if row["rate_min"] is None:
        return None
    return Rate(min=row["rate_min"], max=row["rate_max"], text=cast("str", row["rate_text"]))


def _effective(row: Row) -> Dated | None:
    if row["effective"] is None:
        return None
    return Dated(
        name=row["effective_name"],
        date=row["effective"],
        basis=row["effective_basis"],
        until=row["effective_until"],
        why=row["effective_why"],
        text=row["effective_text"],
    )


def _event(row: Row) -> Event:
    return Event(
        standing=row["standing"],
        date=row["date"],
        basis=row["basis"],
        before=row["before"],
        until=row["until"],
        why=row["why"],
        text=row["text"],
        fact=row["fact"] if row["fact"] != row["measure"] else None,
    )
