"""A daily summary of 10,000 changed facts, against the one SELECT that reads the rows it uses.

The digest compares the marks, counts by topic, picks the weightiest, looks through the dates and cites what is shown.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from rich.console import Console

from bot.desk.daily import material
from bot.digest import Before, Digest, digest
from bot.digest.changes import WEIGHT
from bot.facts import Dated, Event, Fact, Measure, Rate
from bot.index import Index
from bot.index.build import build
from bot.names.harvest import english_names
from bot.names.plain import plain_names
from bot.paths import CHECKOUT
from bot.render import daily
from bot.seeds import load
from tests.benchmarks.ratio import Measured, in_turn

SIZE = 10_000
RATED = 12  # of the facts are measures, as in the project's own seeds
DAY = date(2026, 11, 24)
# What the digest must see of every fact. The dates near the day, and what it cites, are read beside this.
SELECT = "SELECT number, id, topic, modality, kinds, mark FROM facts ORDER BY number"

_say = Console(stderr=True, highlight=False, width=140).print


def measure() -> Iterator[Measured]:
    """Every fact changed since the channel was told last; then a day on which nothing did."""
    path = Path(tempfile.mkdtemp()) / "invented.sqlite"
    _build(path)
    index, raw = Index.open(path), sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    marks = {each.id: each.mark for each in index.marks()}
    changed = Before(DAY - timedelta(days=1), dict.fromkeys(marks, "0" * 16), _unknown)
    same = Before(DAY - timedelta(days=1), marks, _unknown)
    made = _fresh(path, changed)
    assert sum(number for _, number in made.counts) == SIZE
    assert len(made.changes) + len(made.further) + made.unshown == SIZE
    _say(f"  the one SELECT: {SELECT}")
    for what, before in (("10,000 changed facts", changed), ("10,000 facts, none changed", same)):
        ours, theirs = in_turn(lambda: _fresh(path, before), lambda: raw.execute(SELECT).fetchall(), rounds=15)  # noqa: B023 - called at once
        yield Measured(f"a digest of {what}", ours, theirs, "one SELECT of the rows it uses", 3)
    ours, theirs = in_turn(lambda: daily.drawn(made), lambda: raw.execute(SELECT).fetchall(), rounds=15)
    yield Measured("its post and thread, drawn", ours, theirs, "the same SELECT", None)
    index.close()


def _unknown(_mark: str) -> None:
    """What was told is not kept."""


def _fresh(path: Path, before: Before) -> Digest:
    """Built from the file, nothing kept from the time before."""
    index = Index.open(path)
    made = digest(material(index, DAY), DAY, before)
    index.close()
    return made


def _build(path: Path) -> None:
    seeds, countries = load(CHECKOUT / "seeds"), plain_names(english_names())
    home = seeds.articles[0].id
    codes = sorted(countries)[:RATED]
    facts = tuple((home, _fact(number, codes, seeds.facts[number % len(seeds.facts)][1])) for number in range(SIZE))
    build(path, replace(seeds, facts=facts), countries)


def _fact(number: int, codes: list[str], model: Fact) -> Fact:
    """A fact shaped as one of the project's own; half of them speak of a date, within 500 days of now."""
    when = DAY + timedelta(days=number % 1_000 - 500)
    dates = (Dated(name="planned", date=when.isoformat(), basis="stated"),) if number % 2 else ()
    topic = tuple(WEIGHT)[number % len(WEIGHT)]
    made = replace(model, id=f"fact-{number}", topic=topic, dates=dates, relations=(), measure=None)
    if number >= RATED:
        return made
    rate = Rate(min=number, max=number, text=f"{number} percent")
    event = Event(standing="threatened", date="2025-07-09", basis="stated")
    return replace(made, measure=Measure(imposing="US", targets=(codes[number],), events=(event,), rate=rate))
