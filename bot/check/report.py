"""The check as a whole: every article read, its facts proved, its coverage told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.check import coverage, names, proofs, statements
from bot.check.copied import copied, runs
from bot.check.names import Names
from bot.check.texts import Reading, read
from bot.facts import Seeds


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a check found. Lines are `article: what`, or `article: fact: what`; both empty when all is well.

    `problems` are facts that their passages do not prove, `uncovered` what in the texts no fact carries.
    `counts` says how much was looked at: articles, facts, measures, figures, dates, passages, texts read.
    """

    problems: tuple[str, ...]
    uncovered: tuple[str, ...]
    counts: dict[str, int]


def check(seeds: Seeds, articles: Path | None) -> Report:
    """Proves the seeds in the texts of a folder; without one nothing but counting can be done (`texts` is 0)."""
    if articles is None:
        return Report(problems=(), uncovered=(), counts=_counts(seeds, 0))
    words = names.of(seeds)
    problems: list[str] = []
    uncovered: list[str] = []
    readings: list[Reading] = []
    for article in seeds.articles:
        reading, faults = read(seeds, article, articles)
        if reading:
            readings.append(reading)
            faults += _problems(reading, words)
            uncovered += [f"{article.id}: {line}" for line in _uncovered(reading, words)]
        problems += [f"{article.id}: {line}" for line in faults]
    problems += _copied(seeds, readings)
    return Report(problems=tuple(problems), uncovered=tuple(uncovered), counts=_counts(seeds, len(readings)))


def _problems(reading: Reading, words: Names) -> Iterator[str]:
    for placed in reading.placed:
        found = (
            *proofs.of_passages(reading, placed),
            *proofs.of_figures(placed),
            *proofs.of_measure(placed, words),
            *proofs.of_dates(reading, placed),
            *proofs.of_people(reading, placed, words),
            *statements.of_statement(reading, placed, words),
        )
        yield from (f"{placed.fact.id}: {line}" for line in found)


def _uncovered(reading: Reading, words: Names) -> Iterator[str]:
    yield from coverage.of_numbers(reading, words)
    yield from coverage.of_dates(reading)
    yield from coverage.of_sentences(reading)
    yield from coverage.of_people(reading, words)
    yield from coverage.of_unknown_names(reading, words)


def _copied(seeds: Seeds, readings: list[Reading]) -> Iterator[str]:
    known = frozenset(run for reading in readings for run in runs(reading.text))
    things: list[tuple[str, Any]] = [(article.id, article) for article in seeds.articles]
    things += [(f"{owner}: {fact.id}", fact) for owner, fact in seeds.facts]
    things += [(person.id, person) for person in seeds.people]
    things += [(body.id, body) for body in seeds.organisations]
    for name, thing in things:
        yield from (f"{name}: {line}" for line in copied(thing, known))


def _counts(seeds: Seeds, texts: int) -> dict[str, int]:
    facts = [fact for _, fact in seeds.facts]
    return {
        "articles": len(seeds.articles),
        "facts": len(facts),
        "measures": sum(fact.measure is not None for fact in facts),
        "figures": sum(len(fact.figures) for fact in facts),
        "dates": sum(len(fact.dates) for fact in facts),
        "passages": sum(len(fact.where) for fact in facts),
        "texts": texts,
    }
