"""Learns the wording of facts from questions: how much each word speaks for a fact, or for what is left open beside it.

`python -m tests.questions.learning SEEDS FILE ...` reads lines `FACT, OTHER FACT | QUESTION` (the facts that answer,
best first) and `- | QUESTION` (near misses, which no fact answers), and writes the folder `wording` of the seeds anew.

It is a multinomial logistic regression (C. Bishop, Pattern Recognition and Machine Learning, 4.3.4) with two classes a
fact, what it gives and what is left open beside it, by Adam (D. Kingma and J. Ba, 2015) in batches. It begins with the
logarithms of how much oftener a word stands in a class than in all questions; points exist only where a word was seen
with the fact, so that the files stay small and can be read. A near miss belongs beside the fact that those first points
hold likeliest.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from bot.base import open_base
from bot.desk.namesakes import read_as_each
from bot.names import Names
from bot.paths import Paths
from bot.questions.question import MASK, understand
from bot.questions.wording import SMALL, parts_of, size_of, within
from bot.seeds import load
from bot.terms import plain_words, term_of, words
from tests.questions.learnt import HALF, SCALE, Learnt

Floats: TypeAlias = NDArray[np.float32]

EPOCHS, BATCH, RATE, SLOWEST = 8, 512, 0.05, 0.1
FILL = 4.0  # questions that stand for what all others are asked, where few were asked of one class
BEGIN = 0.5  # how much of those logarithms it begins with: words are not independent of each other
OFTEN = 3  # questions of a kind that must have a word for the two to have points of their own


@dataclass(frozen=True, slots=True)
class Sample:
    """A question: the facts that answer it, best first (none: a near miss), the kind of value, its parts, and the word
    that stands for each term."""

    facts: tuple[str, ...]
    kind: str
    parts: tuple[str, ...]
    words: Mapping[str, str]

    def all_parts(self) -> Iterable[str]:
        """Its parts, and each within the kind of value; how it opens is told by the kind already."""
        return chain(self.parts, (within(self.kind, part) for part in self.parts if part[0] not in "?^"))


def samples(lines: Iterable[str], names: Names, about: Mapping[str, AbstractSet[str]]) -> list[Sample]:
    """The questions of a file. `about` has the persons of each fact: a shared name is read as one of them."""
    found = []
    for line in lines:
        facts, _, text = (part.strip() for part in line.partition("|"))
        text = text.split("|")[0].strip()
        if facts in ("", "?") or not text:
            continue
        ids = () if facts == "-" else tuple(each.strip() for each in facts.split(","))
        told = about.get(ids[0], frozenset()) if ids else frozenset()
        question = understand(text, names)
        question = max(read_as_each(question) or [question], key=lambda each: len(told & set(each.codes("person"))))
        there = plain_words(words(MASK.sub(" ", question.masked)))
        said = {term_of(word): word for word in reversed(there)}
        found.append(Sample(ids, question.ask, tuple(parts_of(question)), said))
    return found


def learn(asked: Sequence[Sample], epochs: int = EPOCHS) -> Learnt:
    """The points that the questions teach."""
    facts = tuple(dict.fromkeys(each.facts[0] for each in asked if each.facts))
    often = Counter(part for each in asked for part in each.all_parts())
    kept = [part for part, count in often.items() if count >= OFTEN or "?" not in part[1:]]
    rows = {part: row for row, part in enumerate(kept, 1)}  # row 0 is the length
    vectors = [_vector(each, rows) for each in asked]
    given = [place for place, each in enumerate(asked) if each.facts]
    columns = {fact: column for column, fact in enumerate(facts)}
    answered = np.array([columns[asked[place].facts[0]] for place in given])
    first = _first(_counts([vectors[place] for place in given], answered, len(rows) + 1, len(facts)))
    target = np.empty(len(asked), dtype=np.int64)
    target[given] = answered
    for place, each in enumerate(asked):
        if not each.facts:
            target[place] = len(facts) + _nearest(vectors[place], *first)
    counts = _counts(vectors, target, len(rows) + 1, 2 * len(facts))
    points, begins = _fitted(vectors, target, *_begun(counts, len(facts), kept), epochs)
    spelt = {term: word for each in reversed(asked) for term, word in each.words.items()}
    return Learnt(facts, rows, begins, points, spelt)


@dataclass(frozen=True, slots=True)
class Vector:
    """A question as numbers: its rows, and how much each counts."""

    rows: NDArray[np.int64]
    values: Floats


def _vector(asked: Sample, rows: dict[str, int]) -> Vector:
    there = [part for part in asked.all_parts() if part in rows]
    size = sum(size_of(part) for part in asked.parts if part in rows)
    values = [size / SCALE, *(HALF if part[0] in SMALL or "?" in part[1:] else 1.0 for part in there)]
    return Vector(np.array([0, *(rows[part] for part in there)]), np.array(values, dtype=np.float32))


def _counts(vectors: Sequence[Vector], target: NDArray[np.int64], rows: int, classes: int) -> Floats:
    """How many questions of each class have each part; row 0 has how many there are."""
    counts = np.zeros((rows, classes), dtype=np.float32)
    for vector, column in zip(vectors, target, strict=True):
        counts[vector.rows, column] += 1
    return counts


def _logarithms(counts: Floats, wider: Floats) -> tuple[Floats, Floats]:
    """The share of each part in each class, and that of a part which it has not, filled in with a `wider` share."""
    asked = counts[0]
    return (counts + FILL * wider) / (asked + FILL), FILL / (asked + FILL)


def _first(counts: Floats) -> tuple[Floats, Floats]:
    """Points of what is given alone, by which near misses are put beside a fact."""
    everywhere = (counts.sum(axis=1, keepdims=True) + 0.5) / counts[0].sum()
    shares, absent = _logarithms(counts, everywhere)
    points = np.log(shares / everywhere) - np.log(absent)
    points[0] = SCALE * np.log(absent)
    return points, np.log(counts[0] + 1)


def _nearest(vector: Vector, points: Floats, begins: Floats) -> int:
    return int((vector.values @ points[vector.rows] + begins).argmax())


def _begun(counts: Floats, facts: int, parts: Sequence[str]) -> tuple[Floats, Floats, NDArray[np.bool_]]:
    """With what points learning begins, and where there are any."""
    everywhere = (counts.sum(axis=1, keepdims=True) + 1e-6) / counts[0].sum()
    given, no_given = _logarithms(counts[:, :facts], everywhere)
    beside, _ = _logarithms(counts[:, facts:], given)
    no_beside = FILL * no_given / (counts[0, facts:] + FILL)
    absent = np.concatenate([no_given, no_beside])
    there = counts > 0
    there[:, facts:] |= there[:, :facts]
    points = np.where(there, np.log(np.hstack([given, beside]) / everywhere) - np.log(absent), 0.0)
    points[[row for row, part in enumerate(parts, 1) if "?" in part[1:]]] = 0.0
    points[0], there[0] = SCALE * np.log(absent), True
    return (BEGIN * points).astype(np.float32), (BEGIN * np.log(counts[0] + 1)).astype(np.float32), there


def _fitted(
    vectors: Sequence[Vector],
    target: NDArray[np.int64],
    points: Floats,
    begins: Floats,
    there: NDArray[np.bool_],
    epochs: int,
) -> tuple[Floats, Floats]:
    """The points after learning; the rate falls to a tenth."""
    draw = np.random.default_rng(0)
    drift, spread = np.zeros_like(points), np.zeros_like(points)
    batches = [
        batch
        for _ in range(epochs)
        for batch in np.array_split(draw.permutation(len(vectors)), max(1, len(vectors) // BATCH))
    ]
    for number, batch in enumerate(batches):
        rows, values = _together([vectors[place] for place in batch])
        scores = values @ points[rows] + begins
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        shares[np.arange(len(batch)), target[batch]] -= 1
        shares /= len(batch)
        slope = (values.T @ shares) * there[rows]
        drift[rows] = 0.9 * drift[rows] + 0.1 * slope
        spread[rows] = 0.99 * spread[rows] + 0.01 * slope**2
        rate = RATE * (1 - (1 - SLOWEST) * number / len(batches))
        points[rows] -= rate * drift[rows] / (np.sqrt(spread[rows]) + 1e-8)
        begins -= rate * shares.sum(axis=0)
        if number % 100 == 0:
            print(f"\r{100 * number // len(batches)} %", end="", file=sys.stderr)  # noqa: T201 - it takes a minute
    return points, begins


def _together(vectors: Sequence[Vector]) -> tuple[NDArray[np.int64], Floats]:
    """The rows that some of the questions have, and a table of what counts in each question."""
    rows, places = np.unique(np.concatenate([each.rows for each in vectors]), return_inverse=True)
    values = np.zeros((len(vectors), len(rows)), dtype=np.float32)
    values[np.repeat(np.arange(len(vectors)), [len(each.rows) for each in vectors]), places] = np.concatenate(
        [each.values for each in vectors]
    )
    return rows, values


def main() -> None:
    """Read questions, write the wording of every article."""
    parser = argparse.ArgumentParser()
    parser.add_argument("seeds", type=Path)
    parser.add_argument("files", nargs="+", type=Path)
    read = parser.parse_args()
    seeds = load(read.seeds)
    about = {fact.id: frozenset({*fact.people, fact.speaker or ""}) for _, fact in seeds.facts}
    lines = [line for path in read.files for line in path.read_text(encoding="utf-8").splitlines()]
    with TemporaryDirectory() as folder:
        names = open_base(Paths(seeds=read.seeds, data=Path(folder), articles=None, home_country=None)).names
        learn(samples(lines, names, about)).write(read.seeds)


if __name__ == "__main__":
    main()
