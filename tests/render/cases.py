"""Answers as the desk gives them, built by hand."""

from __future__ import annotations

from dataclasses import replace

from bot.actors import Role
from bot.answers import (
    Answer,
    Candidate,
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
    RateTable,
    Reading,
    Step,
)
from tests.render.hard import HARD
from tests.render.materials import (
    AP,
    ASEAN,
    CLAIM,
    COVERAGE,
    DENIAL,
    LOOSE,
    MEMBERS,
    SINGAPORE_RATE,
    TIMES,
    TODAY,
    VIETNAM,
    VIETNAM_FOUND,
    VIETNAM_RATE,
    event,
    row,
)

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

ALL: dict[str, Answer] = {**ANSWERS, **HARD}
