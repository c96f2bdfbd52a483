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
    articles = index.articles()
    newest = max((each.published.latest or each.published.date for each in articles), default=None)

    def cited(ids: Sequence[str]) -> tuple[Cited, ...]:
        return cite(index, ids, day)

    return Material(
        marks=index.marks(),
        dates=index.dated(),
        coverage=coverage(index),
        newest=newest,
        rates=rates,
        disputed=index.disputed(),
        cite=cited,
    )
