"""A small invented base for tests: two articles that differ in date, a denied claim, and a few measures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.actors import Bloc, Membership, Organisation, Person, Places, Role
from bot.facts import Article, Dated, Event, Fact, Figure, Measure, Passage, Published, Rate, Relation, Seeds, Source

COUNTRIES = {"US": "United States", "KR": "South Korea", "VN": "Vietnam", "LA": "Laos", "SG": "Singapore"}
WHERE = (Passage(start="From here", end="to there", proves=("what",)),)


def article(key: str, day: str, **changes: Any) -> Article:
    """An invented article; `changes` replace fields."""
    made = Article(
        id=key,
        publisher="The Daily Example",
        published=Published(date=day, basis="stated"),
        source=Source(file=f"{key}.txt", begins="Here it begins", ends="there it ends", sha256="0" * 64),
        kind="news",
        title=f"Example {key}",
    )
    return replace(made, **changes)


def fact(key: str, **changes: Any) -> Fact:
    """An invented fact; `changes` replace fields."""
    made = Fact(id=key, topic="diplomacy", statement=f"Statement of {key}.", modality="reported", where=WHERE)
    return replace(made, **changes)


def rate(key: str, code: str, percent: float, *events: Event, **changes: Any) -> Fact:
    """An invented US measure on one country; without events it was threatened on 9 July 2025."""
    measure = Measure(
        imposing="US",
        targets=(code,),
        rate=Rate(min=percent, max=percent, text=f"{percent:g} percent"),
        events=events or (Event(standing="threatened", date="2025-07-09", basis="stated"),),
        effective=Dated(name="takes effect", date="2025-08-01", basis="stated"),
    )
    return fact(key, topic="tariff", countries=(code,), measure=measure, **changes)


CLAIM = fact(
    "claim",
    topic="tariff",
    statement="Ann Example said the average tariff is four times higher.",
    modality="stated",
    speaker="ann",
    countries=("KR", "US"),
    figures=(Figure(name="ratio of the averages", value=4, unit="times", text="four times"),),
    relations=(Relation(kind="contradicts", fact="denial"),),
    search=("duty", "levy"),
)
DENIAL = fact(
    "denial",
    topic="tariff",
    statement="The government denied the claim at once.",
    modality="denied",
    speaker="ministry",
    countries=("KR",),
    relations=(Relation(kind="denies", fact="claim"),),
)
OLD_THREAT = fact(
    "old-threat",
    topic="tariff",
    statement="High tariffs on goods from South Korea were threatened.",
    modality="threatened",
    countries=("KR",),
    measure=Measure(
        imposing="US", targets=("KR",), events=(Event(standing="threatened", date="2025-03-04", basis="stated"),)
    ),
)
TALKS = fact(
    "talks",
    statement="Ann Example met Bo Sample in Vientiane for 50 minutes because time was short.",
    people=("ann", "bo"),
    countries=("LA",),
    place="Vientiane, Laos",
    because="time was short",
    figures=(Figure(name="length of the meeting", value=50, unit="minutes", approx=True),),
    dates=(Dated(name="held", date="2025-07-10", basis="inferred", why="a Thursday", text="Thursday"),),
    unstated=("what was agreed",),
)

SEEDS = Seeds(
    articles=(article("march", "2025-03-06", title=None), article("july", "2025-07-10")),
    facts=(
        ("march", CLAIM),
        ("march", DENIAL),
        ("march", OLD_THREAT),
        ("july", rate("korea-rate", "KR", 25)),
        ("july", rate("laos-rate", "LA", 40)),
        (
            "july",
            rate("vietnam-rate", "VN", 20, Event(standing="agreed", date=None, before="2025-07-10", basis="stated")),
        ),
        ("july", TALKS),
        (
            "july",
            fact(
                "bloc-note", topic="tariff", blocs=("group",), figures=(Figure(name="rate", value=25, unit="percent"),)
            ),
        ),
    ),
    people=(
        Person(
            id="ann",
            name="Ann Example",
            family="Example",
            roles=(Role(title="minister", article="march", as_of="2025-03-06", organisation="ministry"),),
        ),
        Person(id="bo", name="Bo Sample", family="Sample", roles=()),
    ),
    organisations=(Organisation(id="ministry", name="Ministry of Examples", country="KR", aliases=("MoE",)),),
    places=Places(
        countries={"KR": ("ROK",)},
        seats={"Seoul": "KR"},
        blocs=(
            Bloc(
                id="group",
                name="The Group",
                members=(
                    Membership(country="LA"),
                    Membership(country="VN"),
                    Membership(country="SG", since="2025-09-01"),
                ),
            ),
        ),
    ),
    digest="d" * 64,
)
