"""A parsed tariff question and the names in it, to an Answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.answers import (
    Answer,
    Candidate,
    DidYouMean,
    History,
    NoRate,
    Place,
    RateFound,
    RateTable,
    Reading,
)
from bot.desk import rates
from bot.desk.selecting import ranked, within
from bot.index import Index
from bot.names import Ambiguous, Matched, Names, Resolution
from bot.names import Candidate as Near
from bot.questions.tariff import AllRates, HistoryOf, Ranking, Rates, TariffQuestion, Threshold

WORTH_ASKING = 70  # of 100: below this a likeness is chance, and asking "did you mean" would only puzzle


class Hearing:
    """How the names of one question were heard; each phrase is resolved once."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._heard: dict[str, Resolution] = {}

    def resolve(self, phrase: str) -> Resolution:
        """The resolution of a phrase."""
        if phrase not in self._heard:
            self._heard[phrase] = self._names.resolve(phrase, seats=True)
        return self._heard[phrase]

    def is_name(self, phrase: str) -> bool:
        """Whether the whole phrase is a name as it is written, or may be one of several."""
        found = self._heard.get(phrase) or self._names.resolve(phrase, seats=True, misspelt=False)
        if not isinstance(found, Matched | Ambiguous):
            return False
        self._heard[phrase] = found  # a name as it is written is that name for `resolve` too
        return True


def answer(index: Index, heard: Hearing, question: TariffQuestion, today: date) -> Answer | None:
    """The answer, or None when nothing in the question is a name we know."""
    match question:
        case Rates(names):
            return _rates(index, heard, names, today)
        case HistoryOf(name):
            return _one(index, heard, name, today, history=True)
        case Ranking() | Threshold() | AllRates():
            return _selection(index, question, today)
        case _:
            return None


def _rates(index: Index, heard: Hearing, names: tuple[str, ...], today: date) -> Answer | None:
    if len(names) == 1:
        return _one(index, heard, names[0], today)
    found = {name: heard.resolve(name) for name in names}
    places = [p for p in found.values() if isinstance(p, Matched) and p.kind != "person"]
    if not places and not any(isinstance(each, Ambiguous) for each in found.values()):
        return None
    for name, each in found.items():
        if isinstance(each, Ambiguous) and (back := _ask_back(name, each.candidates, today)):
            return back
    return _comparison(index, found, today)


def _one(index: Index, heard: Hearing, name: str, today: date, *, history: bool = False) -> Answer | None:
    resolution = heard.resolve(name)
    if not isinstance(resolution, Matched):
        return _ask_back(name, resolution.candidates, today) if resolution.candidates else None
    if resolution.kind == "person":
        return None
    place = Place(resolution.code, resolution.name)
    found: RateFound | RateTable | NoRate | History
    if resolution.kind == "bloc":
        found = rates.bloc_table(index, place, today)
    else:
        found = (rates.history_of if history else rates.rate_of)(index, place, today)
    told = readings(index, {name: resolution})
    return replace(found, readings=told) if told else found


def _comparison(index: Index, found: dict[str, Resolution], today: date) -> RateTable:
    countries: list[Place] = []
    as_of: str | None = None
    for each in found.values():
        if isinstance(each, Matched) and each.kind == "bloc":
            as_of, members = rates.members_of(index, each.code, today)
            countries += members
        elif isinstance(each, Matched) and each.kind == "country":
            countries.append(Place(each.code, each.name))
    rows, missing = rates.rows_for(index, countries, today)
    shown = [each.name for each in found.values() if isinstance(each, Matched)]
    return RateTable(
        today=today,
        kind="comparison",
        heading=f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else shown[0],
        rows=tuple(rows),
        missing=tuple(missing),
        unknown=tuple(name for name, each in found.items() if not isinstance(each, Matched)),
        bloc_as_of=as_of,
        readings=readings(index, found),
    )


def _selection(index: Index, question: Ranking | Threshold | AllRates, today: date) -> RateTable:
    rows = rates.everything(index, today)
    match question:
        case Ranking(end, count):
            return RateTable(
                today=today,
                kind=end,
                heading=f"{end} {count} rates" if count else f"{end} rates",
                rows=ranked(rows, end, count),
            )
        case Threshold(words=words):
            kept = tuple(row for row in rows if within(row, question))
            return RateTable(today=today, kind="threshold", heading=words, rows=kept)
        case AllRates():
            return RateTable(today=today, kind="all", heading="all rates", rows=tuple(rows))


def _ask_back(heard: str, candidates: tuple[Near, ...], today: date) -> DidYouMean | None:
    """The places among the candidates as a choice; None when there is none."""
    places = [
        Candidate(each.name, each.kind, each.code, ask=each.name)
        for each in candidates
        if each.kind in ("country", "bloc") and each.score >= WORTH_ASKING
    ]
    return DidYouMean(today=today, heard=heard, candidates=tuple(places)) if places else None


def readings(index: Index, found: dict[str, Resolution]) -> tuple[Reading, ...]:
    """What the reply must say about how names were read; nothing for a name written as it is."""
    told: list[Reading] = []
    for name, each in found.items():
        if isinstance(each, Matched) and each.how == "fuzzy":
            told.append(Reading(name, each.name, "spelling"))
        elif isinstance(each, Matched) and each.via:
            told.append(Reading(name, each.name, "seat of government" if index.is_seat(each.via) else "short name"))
    return tuple(told)
