"""Small invented bases, and what a channel was told of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from bot.desk.cite import cite
from bot.desk.daily import material
from bot.digest import Before, Digest, digest
from bot.facts import Article, Dated, Event, Fact
from bot.index import Index
from bot.render.pages.daily import told
from tests.index_of import index_in
from tests.samples import SEEDS, article, fact, rate

MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
ARTICLES = (article("march", "2025-03-06"), article("july", "2025-07-10"), article("august", "2025-08-05"))


def base(folder: Path, *facts: tuple[str, Fact], articles: tuple[Article, ...] = ARTICLES) -> Index:
    """An index of these facts, each with its article's id (`march`, `july` or `august`)."""
    folder.mkdir(exist_ok=True)
    return index_in(folder, replace(SEEDS, articles=articles, facts=facts))


def dated(key: str, when: str, name: str = "exercise planned", **changes: Any) -> Fact:
    """A fact that speaks of one date."""
    until = changes.pop("until", None)
    return fact(key, dates=(Dated(name=name, date=when, until=until, basis="stated"),), **changes)


def agreed(key: str, code: str, percent: float, **changes: Any) -> Fact:
    """A measure agreed in a deal."""
    return rate(key, code, percent, Event(standing="agreed", date=None, before="2025-08-05", basis="stated"), **changes)


def told_of(index: Index, day: date, leaving: Iterable[str] = ()) -> Before:
    """What a channel was told on a day from this base, but for the facts to be left out."""
    left = set(leaving)
    marks = {each.id: each.mark for each in index.marks() if each.id not in left}
    ids = {mark: key for key, mark in marks.items()}
    tellings = {mark: told(cited, mark) for mark, key in ids.items() for cited in cite(index, [key], day)}
    return Before(day, marks, tellings.get)


def summary(index: Index, day: date, before: Before | None = None) -> Digest:
    """The digest of a base for a day."""
    return digest(material(index, day), day, before)


def ids(changes: Iterable[Any]) -> list[str]:
    """The ids of changes, or of cited facts."""
    return [getattr(each, "cited", each).fact.id for each in changes]
