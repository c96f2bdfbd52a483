"""Questions in free words: on the real base, and on large invented ones against the naive full-text query.

The naive query asks the same full-text table for any of the question's words, the best twelve by bm25.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory

from rich.console import Console

from bot.answers import Found
from bot.desk import Desk
from bot.index import Index
from bot.index.fts import any_of
from bot.names import Names
from bot.names.harvest import english_names
from bot.names.plain import plain_names
from bot.paths import CHECKOUT
from bot.seeds import load
from bot.terms import terms
from tests.benchmarks.ratio import Measured
from tests.benchmarks.seeded import fresh_desk
from tests.benchmarks.synthetic import PLANTED, Asked, Base
from tests.questions.exam import rows

NAIVE = "SELECT rowid FROM facts_fts WHERE facts_fts MATCH ? ORDER BY bm25(facts_fts) LIMIT 12"
ON_SEEDS = 3e-3  # seconds
SLOWEST = 75e-3  # seconds
TODAY = date(2026, 11, 22)
WARMING = 1_000  # other questions first: words that are met again are stemmed once, in a service that has run a while
BLOCK = 50  # questions asked of one side before the other has its turn: the first after a turn finds cold caches

_say = Console(stderr=True, highlight=False).print


def measure() -> Iterator[Measured]:
    """The real base, then 100,000 invented facts."""
    yield from _on_seeds()
    yield from _on_invented(100_000, 1 / 50)


def measure_million() -> Iterator[Measured]:
    """1,000,000 invented facts: about four minutes. The naive query runs for every third question, to save time."""
    yield from _on_invented(1_000_000, 1 / 300, every=3)


def _on_seeds() -> Iterator[Measured]:
    """Every question of the project's table, five times after a round to warm up."""
    desk, _ = fresh_desk()
    questions = [row["q"] for row in rows()]
    for question in questions:
        desk.ask(question)
    times = [_seconds(partial(desk.ask, text)) for _ in range(5) for text in questions]
    what = f"a question on the real base, {len(questions)} questions"
    yield Measured(f"{what}, mean", mean(times), ON_SEEDS, "the bound", 1)
    yield Measured(f"{what}, median", median(times), ON_SEEDS, "the bound", 1)


def _on_invented(size: int, goal: float, every: int = 1) -> Iterator[Measured]:
    """Every question once, none asked before."""
    seeded, _ = fresh_desk()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "invented.sqlite"
        base = Base(load(CHECKOUT / "seeds"), plain_names(english_names()), lambda word: bool(seeded.names.find(word)))
        questions = base.write(path, size, lambda line: _say(f"  {line}"))
        desk = _desk(path, seeded.names, base.others(WARMING))
        assert len({each.text for each in questions}) == len(questions), "a question is asked twice"
        ours, naive, slowest = _in_blocks(desk, path, questions, every)
        desk.index.close()
    what = f"a question on {size:,} facts"
    yield Measured(f"{what}, median of {len(questions)}", ours, naive, "bm25 of any of its words", goal)
    yield Measured(f"{what}, slowest", slowest, SLOWEST, "the bound", 1)


def _desk(path: Path, names: Names, warming: Sequence[str]) -> Desk:
    desk = Desk(Index.open(path), names, lambda: TODAY)
    for text in warming:
        desk.ask(text)
    return desk


def _in_blocks(desk: Desk, path: Path, questions: Sequence[Asked], every: int) -> tuple[float, float, float]:
    """Median seconds of ours and of the naive query, and our slowest. Every planted fact must be the answer."""
    raw = sqlite3.connect(path)
    ours: list[float] = []
    naive: list[float] = []
    right = 0
    remaining = iter(questions)
    while block := list(islice(remaining, BLOCK)):
        for asked in block:
            begun = time.perf_counter()
            answer = desk.ask(asked.text)
            ours.append(time.perf_counter() - begun)
            right += isinstance(answer, Found) and answer.facts[0].fact.id == asked.fact
        for asked in block[::every]:
            naive.append(_seconds(partial(_naive, raw, any_of(terms(asked.text)))))
        _say(f"  {len(ours)} of {len(questions)} questions asked, {right} answered from their planted fact ...")
    raw.close()
    assert right == PLANTED, f"only {right} of {PLANTED} planted facts were found"
    return median(ours), median(naive), max(ours)


def _naive(raw: sqlite3.Connection, query: str) -> list[tuple[int]]:
    return raw.execute(NAIVE, (query,)).fetchall()


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
