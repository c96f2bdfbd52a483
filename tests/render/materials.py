"""Articles, measures and facts from which the cases are built, shaped as the base has them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.answers import (
    Cited,
    Coverage,
    Place,
    RateFound,
    RateRow,
)
from bot.facts import (
    Article,
    Basis,
    Dated,
    Event,
    Fact,
    Measure,
    Modality,
    Passage,
    Published,
    Rate,
    Relation,
    Source,
    Standing,
)
from bot.standing import state

TODAY = date(2026, 11, 22)
AUGUST = Dated(name="takes effect", date="2025-08-01", basis="inferred", text="Aug. 1", why="the next one")
UNLESS = "unless a deal is made"


def article(name: str = "rubio-lavrov", **changes: object) -> Article:
    """The AP report in the Korea Herald; `changes` replace its fields."""
    made = Article(
        id=name,
        publisher="The Korea Herald",
        agency="AP",
        carrier="Daily8",
        title="Rubio holds talks with Russia's Lavrov as Ukraine tensions soar",
        kind="news",
        published=Published(date="2025-07-10", basis="inferred", why="a Thursday"),
        source=Source(file="000.txt", begins="One two", ends="three four", sha256="0" * 64),
    )
    return replace(made, **changes)  # type: ignore[arg-type] # the tests name fields of Article


AP = article()
TIMES = article(
    "korea-times-march",
    publisher="The Korea Times",
    agency=None,
    carrier=None,
    title=None,
    published=Published(date="2025-03-06", latest="2025-03-07", basis="inferred", why="the day after"),
)


def event(standing: Standing, date_: str | None = None, basis: Basis = "inferred", **rest: str) -> Event:
    """A step in a measure's history."""
    return Event(standing=standing, date=date_, basis=basis, **rest)


def measure(target: str, percent: float, *events: Event, effective: Dated | None = None, **rest: str) -> Measure:
    """A US tariff on one country's goods."""
    rate = Rate(min=percent, max=percent, text=f"{percent:g} percent")
    return Measure(imposing="US", targets=(target,), events=events, rate=rate, effective=effective, **rest)  # type: ignore[arg-type] # words only


def cited(
    id_: str,
    statement: str,
    *,
    of: Measure | None = None,
    in_: Article = AP,
    modality: Modality = "reported",
    speaker: str | None = None,
    unnamed: str | None = None,
    where: tuple[Passage, ...] = (Passage(start="Vietnam recently agreed", end="on its imports", proves=("rate",)),),
    relations: tuple[Relation, ...] = (),
    counter: tuple[Cited, ...] = (),
    unstated: tuple[str, ...] = (),
) -> Cited:
    """A fact with its source, its standing as of `TODAY`."""
    fact = Fact(
        id=id_,
        topic="tariff",
        statement=statement,
        modality=modality,
        where=where,
        unnamed=unnamed,
        measure=of,
        relations=relations,
        unstated=unstated,
    )
    now = state(of, TODAY) if of else None
    return Cited(fact=fact, article=in_, speaker=speaker, state=now, counter=counter)


VIETNAM = Place("VN", "Vietnam")
ASEAN = Place("asean", "ASEAN")
AGREED = event("agreed", before="2025-07-10", text="recently")
VIETNAM_RATE = cited(
    "vietnam-rate",
    "Vietnam accepted a US tariff of 20 percent on its goods under a trade deal made shortly before.",
    of=measure("VN", 20, AGREED),
    unstated=("date of the deal", "goods concerned"),
)
SINGAPORE_RATE = cited(
    "singapore-rate",
    "Goods from Singapore have been under a US tariff of 10 percent since April 2025.",
    of=measure("SG", 10, event("in_force", "2025-04")),
    where=(Passage(start="Singapore still faces a", end="imposed in April", proves=("rate",)),),
)
COVERAGE = Coverage(
    5, "2025-03-06", "2025-07-10", (VIETNAM, Place("TH", "Thailand"), Place("LA", "Laos"), Place("SG", "Singapore"))
)


def threatened(code: str, name: str, percent: float, letter: str | None = None) -> RateRow:
    """A row with a rate that holds unless a deal is made."""
    step = event("threatened", letter) if letter else event("threatened", before="2025-07-10")
    of = measure(code, percent, step, effective=AUGUST, condition=UNLESS)
    where = (Passage(start=f"a tariff on {name}", end="if no deal", proves=("rate", "condition")),)
    fact = cited(
        f"{code.lower()}-rate", f"The US threatens {name} with a tariff of {percent:g} percent.", of=of, where=where
    )
    assert of.rate is not None
    return RateRow(Place(code, name), of.rate, fact)


def row(country: Place, of: Cited) -> RateRow:
    """A row from a rate of its own."""
    rate = of.measure.rate
    assert rate is not None
    return RateRow(country, rate, of)


MEMBERS = (
    threatened("LA", "Laos", 40),
    threatened("MM", "Myanmar", 40),
    threatened("KH", "Cambodia", 36),
    threatened("TH", "Thailand", 36),
    threatened("ID", "Indonesia", 32),
    threatened("BN", "Brunei", 25, "2025-07-09"),
    threatened("MY", "Malaysia", 25),
    row(VIETNAM, VIETNAM_RATE),
    threatened("PH", "Philippines", 20, "2025-07-09"),
    row(Place("SG", "Singapore"), SINGAPORE_RATE),
)
LOOSE = cited("asean-loose", "The report says loosely that most members would face 25 percent.")

DENIAL = cited(
    "korea-denial",
    "The South Korean government denied at once that its average tariff is four times higher than America's.",
    in_=TIMES,
    modality="denied",
    speaker="Government of South Korea",
    relations=(Relation(kind="denies", fact="korea-claim"),),
    where=(Passage(start="The Korean government", end="denied the claim", proves=("what",)),),
)
OFFICIAL = cited(
    "korea-official",
    "An unnamed official of the South Korean presidential office called the figures inaccurate.",
    in_=TIMES,
    modality="denied",
    unnamed="an official of the South Korean presidential office, speaking on condition of anonymity",
    relations=(Relation(kind="contradicts", fact="korea-claim"),),
    where=(Passage(start="The figures are", end="not accurate", proves=("what",)),),
)
CLAIM = cited(
    "korea-claim",
    "Donald Trump said in a speech to Congress that Korea's average tariff is four times higher than America's.",
    in_=TIMES,
    modality="stated",
    speaker="Donald Trump",
    counter=(DENIAL, OFFICIAL),
    where=(Passage(start="South Korea's average tariff", end="four times higher", proves=("what",)),),
)
VIETNAM_FOUND = RateFound(today=TODAY, country=VIETNAM, current=VIETNAM_RATE, newest="2025-07-10", blocs=(ASEAN,))
