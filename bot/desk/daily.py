"""What the base gives to a daily summary."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.answers import Cited, RateTable
from bot.desk.cite import cite
from bot.desk.coverage import coverage
from bot.desk.rates import everything
from bot.digest import Material
from bot.index import Index


def material(index: Index, day: date) -> Material:
    """The base as `bot.digest` sees it on a day."""
    rates = RateTable(today=day, kind="all", heading="all rates", rows=tuple(everything(index, day)))

    def cited(ids: Sequence[str]) -> tuple[Cited, ...]:
        return cite(index, ids, day)

    def before(of: Cited) -> list[str]:
        return earlier(index, of, day)

    return Material(
        marks=index.marks(),
        dates=index.dated,
        coverage=coverage(index),
        newest=index.span()[2] or None,
        rates=rates,
        disputed=index.disputed(),
        cite=cited,
        earlier=before,
    )


def earlier(index: Index, of: Cited, day: date) -> list[str]:
    """Ids of the measures that this one stands in for, from older articles, the newest first.

    They are laid by the same country on the goods of the same ones, of the same scope.
    """
    found = cite(index, index.measures_on(of.measure.targets), day) if of.measure.targets else ()
    older = [each for each in found if _subject(each) == _subject(of) and _written(each) < _written(of)]
    return [each.fact.id for each in sorted(older, key=_written, reverse=True)]


def _subject(cited: Cited) -> tuple[str, frozenset[str], str | None]:
    return cited.measure.imposing, frozenset(cited.measure.targets), cited.measure.scope


def _written(cited: Cited) -> str:
    return cited.article.published.date
