"""Answers as the desk gives them, built by hand: the ordinary ones, the long ones and the hostile ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.answers import (
    Answer,
    Candidate,
    Cited,
    Coverage,
    DidYouMean,
    Found,
    Help,
    History,
    Memo,
    NoRate,
    NotFound,
    Office,
    Place,
    Profile,
    Quote,
    RateFound,
    RateRow,
    RateTable,
    Reading,
    Step,
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
    Role,
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
    step = event("threatened", letter, before=None if letter else "2025-07-10") if letter else event(
        "threatened", before="2025-07-10"
    )  # fmt: skip
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

HOSTILE = (
    "<!channel> <!here> <@U1> <!subteam^S1> <https://evil.example|https://gov.example> & *bold* _it_ ~no~ `code` "
    "\u202egpj.exe\u202c zero\u200bwidth \x00 \ud800 line\nbreak"
)
HOSTILE_ARTICLE = article(
    "hostile", title=HOSTILE, publisher=HOSTILE, agency=HOSTILE, url="https://gov.example/a|b>c\nd"
)
HOSTILE_FACT = cited(
    "hostile-fact",
    HOSTILE,
    in_=HOSTILE_ARTICLE,
    of=measure(
        "VN", 20, AGREED, scope=HOSTILE, stacking=HOSTILE, legal_basis=HOSTILE, caveat=HOSTILE, condition=HOSTILE
    ),
    modality="stated",
    speaker=HOSTILE,
    where=(Passage(start=HOSTILE, end="<!here>", proves=("what",)),),
)
LONG = cited("long-fact", "word & <tag> " * 385, speaker="name " * 100, modality="stated")
MANY = tuple(threatened(f"X{n}", f"Country number {n}", 150 - n) for n in range(130))

ANSWERS: dict[str, Answer] = {
    "vietnam": VIETNAM_FOUND,
    "singapore": RateFound(
        today=TODAY,
        country=Place("SG", "Singapore"),
        current=SINGAPORE_RATE,
        newest="2025-08-05",
        others=(CLAIM,),
        related=(LOOSE,),
        readings=(Reading("singapur", "Singapore", "spelling"),),
    ),
    "thailand": RateFound(
        today=TODAY, country=Place("TH", "Thailand"), current=MEMBERS[3].cited, newest="2025-07-10", blocs=(ASEAN,)
    ),
    "korea_disputed": Found(
        today=TODAY,
        question="Is it true that Korea's tariffs are four times America's?",
        lead=CLAIM.fact.statement,
        facts=(CLAIM,),
        readings=(Reading("Korea", "South Korea", "short name"),),
    ),
    "asean": RateTable(
        today=TODAY,
        kind="bloc",
        heading="ASEAN",
        rows=MEMBERS,
        notes=(LOOSE,),
        bloc=ASEAN,
        bloc_as_of="2025-07-10",
        missing=(Place("TL", "Timor-Leste"),),
    ),
    "comparison": RateTable(
        today=TODAY,
        kind="comparison",
        heading="Vietnam, Narnia and Laos",
        rows=(
            MEMBERS[0],
            row(VIETNAM, replace(VIETNAM_RATE, article=TIMES, counter=(replace(DENIAL, article=AP),))),
        ),
        unknown=("Narnia",),
    ),
    "empty_table": RateTable(today=TODAY, kind="threshold", heading="over 90 percent", rows=()),
    "brazil": NoRate(today=TODAY, place=Place("BR", "Brazil"), coverage=COVERAGE, nearest=(LOOSE,)),
    "did_you_mean": DidYouMean(
        today=TODAY,
        heard="thialand",
        candidates=(
            Candidate("Thailand", "country", "TH", "Thailand"),
            Candidate("Lee Jae-myung", "person", "l", "Lee"),
        ),
    ),
    "history": History(
        today=TODAY,
        country=Place("TH", "Thailand"),
        steps=(
            Step(event("announced", "2025-04-02"), MEMBERS[3].cited),
            Step(event("threatened", "2025-07-09"), CLAIM),
        ),
    ),
    "found_rate": Found(
        today=TODAY,
        question="Which countries agreed?",
        lead="Vietnam accepted 20 percent.",
        facts=(VIETNAM_RATE, LOOSE),
        as_of="2025-07-10",
    ),
    "found_nothing_cited": Found(
        today=TODAY, question="How many articles?", lead="The base holds 5 articles.", facts=()
    ),
    "quote": Quote(today=TODAY, cited=VIETNAM_RATE, texts=("These words were made up for the tests.",)),
    "quote_absent": Quote(today=TODAY, cited=CLAIM, texts=(None,)),
    "memo": Memo(today=TODAY, cited=VIETNAM_RATE),
    "memo_disputed": Memo(today=TODAY, cited=CLAIM),
    "help": Help(today=TODAY, coverage=COVERAGE),
    "help_problem": Help(today=TODAY, coverage=COVERAGE, problem="that has 2,000 letters; ask in at most 500"),
    "not_found": NotFound(
        today=TODAY,
        question="How many troops has Japan?",
        coverage=COVERAGE,
        nearest=(CLAIM,),
        missing="the number of Japan's troops",
        readings=(Reading("Tokyo", "Japan", "seat of government"),),
    ),
    "not_found_bare": NotFound(today=TODAY, question="?", coverage=COVERAGE),
    "profile": Profile(
        today=TODAY,
        id="yoon",
        name="Yoon Suk Yeol",
        offices=(
            Office(
                Role(
                    title="President of South Korea",
                    article=TIMES.id,
                    as_of="2025-03-06",
                    country="KR",
                    note="suspended after impeachment",
                ),
                TIMES,
            ),
        ),
        facts=(CLAIM,),
    ),
    "profile_bare": Profile(today=TODAY, id="x", name="Nobody", offices=()),
}

HARD: dict[str, Answer] = {
    "hostile_rate": RateFound(
        today=TODAY,
        country=Place("XX", HOSTILE),
        current=replace(HOSTILE_FACT, counter=(HOSTILE_FACT,)),
        newest="2025-07-10",
        others=(HOSTILE_FACT,),
        related=(HOSTILE_FACT,),
        blocs=(Place(HOSTILE, HOSTILE),),
        readings=(Reading(HOSTILE, HOSTILE, "spelling"),),
    ),
    "hostile_found": Found(today=TODAY, question=HOSTILE, lead=HOSTILE, facts=(HOSTILE_FACT,)),
    "hostile_table": RateTable(
        today=TODAY,
        kind="comparison",
        heading=HOSTILE,
        rows=(row(Place("XX", HOSTILE), HOSTILE_FACT),),
        missing=(Place("YY", HOSTILE),),
        unknown=(HOSTILE,),
        bloc=Place("b", HOSTILE),
        bloc_as_of="2025",
    ),
    "hostile_missing": NotFound(
        today=TODAY, question=HOSTILE, coverage=COVERAGE, missing=HOSTILE, nearest=(HOSTILE_FACT,)
    ),
    "hostile_pick": DidYouMean(today=TODAY, heard=HOSTILE, candidates=(Candidate(HOSTILE, "country", "X", HOSTILE),)),
    "hostile_quote": Quote(today=TODAY, cited=HOSTILE_FACT, texts=(HOSTILE,)),
    "hostile_memo": Memo(today=TODAY, cited=replace(HOSTILE_FACT, counter=(HOSTILE_FACT,))),
    "hostile_help": Help(today=TODAY, coverage=COVERAGE, problem=HOSTILE),
    "hostile_history": History(today=TODAY, country=Place("X", HOSTILE), steps=(Step(AGREED, HOSTILE_FACT),)),
    "hostile_profile": Profile(
        today=TODAY,
        id="h",
        name=HOSTILE,
        offices=(Office(Role(title=HOSTILE, article="a", as_of="2025-07-10", note=HOSTILE), HOSTILE_ARTICLE),),
    ),
    "long_found": Found(today=TODAY, question="long " * 800, lead="lead & lead " * 500, facts=(LONG,) * 3),
    "long_memo": Memo(today=TODAY, cited=LONG),
    "long_quote": Quote(today=TODAY, cited=LONG, texts=("x" * 9_000,)),
    "many_rows": RateTable(today=TODAY, kind="all", heading="all rates", rows=MANY),
    "many_sources": RateTable(
        today=TODAY,
        kind="all",
        heading="all rates",
        rows=tuple(
            replace(each, cited=replace(each.cited, article=article(f"a{n}", publisher=f"Paper {n}")))
            for n, each in enumerate(MANY)
        ),
    ),
    "many_steps": History(today=TODAY, country=VIETNAM, steps=tuple(Step(AGREED, replace(CLAIM)) for _ in range(40))),
    "many_names": DidYouMean(
        today=TODAY, heard="x", candidates=tuple(Candidate("n" * 200, "person", "c", "a" * 3_000) for _ in range(30))
    ),
}
ALL: dict[str, Answer] = {**ANSWERS, **HARD}
