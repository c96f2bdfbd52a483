"""Answers that nobody should give: hostile in every text, or far too long."""

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
from bot.facts import Passage
from tests.render.materials import AGREED, CLAIM, COVERAGE, TODAY, VIETNAM, article, cited, measure, row, threatened

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
