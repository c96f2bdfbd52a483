"""An invented article with its facts, all proved and covered, for the tests of the check to put faults into."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.actors import Bloc, Membership, Organisation, Person, Places, Role
from bot.check import Report, check
from bot.facts import Article, Dated, Event, Fact, Figure, Furniture, Measure, Passage, Published, Rate, Seeds, Source

TEXT = """Menu
Quelm opens a pier
Mayor Ada Toll opened a pier in Quelm on Thursday after about 40 days of work. Photo: Quelm Post
The second pier, Toll said, may cost 1,250.5 million crowns and be ready in May last year's budget allowing.
Norway lays 20 percent on boats from Chile and 36 percent on those from Peru, and Fiji faces 36 percent too.
Comments"""
SPAN = TEXT.split("pier\n", 1)[1].removesuffix("\nComments")


def passage(start: str, end: str) -> Passage:
    """A passage that proves what the fact says."""
    return Passage(start=start, end=end, proves=("what",))


def duty(code: str, name: str, rate: float, where: Passage) -> Fact:
    """A fact with a measure of Norway's."""
    measure = Measure(
        imposing="NO",
        targets=(code,),
        rate=Rate(min=rate, max=rate, text=f"{rate:g} percent"),
        events=(Event(standing="in_force", date=None, before="2025-06-05", basis="inferred", why="the present"),),
    )
    statement = f"Norway lays a duty of {rate:g} percent on boats from {name}."
    return Fact(
        id=name.lower(), topic="tariff", statement=statement, modality="reported", where=(where,), measure=measure
    )


OPENED = Fact(
    id="opened",
    topic="industry",
    statement="Mayor Ada Toll opened a pier in Quelm on Thursday 5 June 2025 after about 40 days of building.",
    modality="reported",
    where=(passage("Mayor Ada Toll", "of work."),),
    people=("toll",),
    figures=(Figure(name="length of the building", value=40, unit="days", approx=True),),
    dates=(Dated(name="opened", date="2025-06-05", basis="inferred", why="a Thursday", text="on Thursday"),),
)
COST = Fact(
    id="cost",
    topic="industry",
    statement="Ada Toll, the mayor, puts a second pier at 1,250.5 million crowns, with May 2024 as its date.",
    modality="stated",
    speaker="toll",
    where=(passage("The second pier,", "allowing."),),
    figures=(Figure(name="cost", value=1250.5, unit="million crowns"),),
    dates=(Dated(name="ready", date="2024-05", basis="inferred", why="the year before", text="May last year's"),),
)
DUTIES = passage("Norway lays 20", "36 percent too.")
FACTS = (
    OPENED,
    COST,
    duty("CL", "Chile", 20, DUTIES),
    duty("PE", "Peru", 36, DUTIES),
    duty("FJ", "Fiji", 36, passage("and Fiji faces", "too.")),
)


def article(text: str = SPAN, **changes: Any) -> Article:
    """The article, with the hash of `text`."""
    source = Source(
        file="quelm.txt",
        begins="Mayor Ada Toll",
        ends="36 percent too.",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )
    given = Article(
        id="quelm",
        publisher="Quelm Post",
        kind="news",
        title="Quelm opens a pier",
        published=Published(date="2025-06-06", basis="stated"),
        source=source,
        furniture=(Furniture(text="Photo: Quelm Post", why="a credit"),),
    )
    return replace(given, **changes)


def seeds(
    facts: tuple[Fact, ...] = FACTS, given: Article | None = None, people: tuple[str, ...] = ("Ada Toll",)
) -> Seeds:
    """The base around the facts."""
    role = Role(title="Mayor", article="quelm", as_of="2025-06-05")
    return Seeds(
        articles=(given or article(),),
        facts=tuple(("quelm", fact) for fact in facts),
        people=tuple(
            Person(id=name.split()[-1].lower(), name=name, family=name.split()[-1], roles=(role,)) for name in people
        ),
        organisations=(Organisation(id="post", name="Quelm Post"),),
        places=Places(
            countries={}, seats={"Oslo": "NO"}, blocs=(Bloc(id="x", name="X", members=(Membership(country="NO"),)),)
        ),
        digest="",
    )


def run(tmp_path: Path, base: Seeds, text: str = TEXT) -> Report:
    """The check over a text."""
    (tmp_path / "quelm.txt").write_text(text, encoding="utf-8")
    return check(base, tmp_path)


def with_fact(fact: Fact) -> Seeds:
    """The seeds with one fact in the place of the one of its id."""
    return seeds(tuple(fact if item.id == fact.id else item for item in FACTS))


def figured(value: float, unit: str, **changes: Any) -> Fact:
    """The fact about the cost with one more figure."""
    more = Figure(name="x", value=value, unit=unit, **changes)
    return replace(COST, figures=(*COST.figures, more))


def dated(fact: Fact, day: str, text: str | None, **changes: Any) -> Fact:
    """A fact with one more date, inferred unless it is said otherwise."""
    more = Dated(**({"name": "x", "date": day, "basis": "inferred", "why": "y", "text": text} | changes))
    return replace(fact, dates=(*fact.dates, more))


def rated(fact: Fact, value: float) -> Fact:
    """A duty with another rate, in its sentence too."""
    assert fact.measure is not None
    rate = Rate(min=value, max=value, text=f"{value:g} percent")
    statement = fact.statement.replace("20", f"{value:g}").replace("36", f"{value:g}")
    return replace(fact, measure=replace(fact.measure, rate=rate), statement=statement)
