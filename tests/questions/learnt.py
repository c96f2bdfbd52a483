"""What was learned from questions, and how it is written as the wording of the seeds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import yaml
from numpy.typing import NDArray

from bot.questions.wording import SMALL

Floats: TypeAlias = NDArray[np.float32]

HALF = 0.5  # how fast points of small words and of words within a kind are learned, beside others
SCALE = 5.0  # the length of a question counts in fives, so that it is learned as fast as a word
LEAST = 0.05  # points of which less changes nothing
HEAD = (
    "# How much each word of a question speaks for a fact, or for what its source leaves open. See seeds/README.md.\n"
)


@dataclass(frozen=True, slots=True)
class Learnt:
    """Points of each class, a column: first what each fact gives, then what is left open beside each.

    `parts` has the row of each part of a question, from 1; row 0 is the length of a question. `spelt` has a word for
    each term.
    """

    facts: tuple[str, ...]
    parts: Mapping[str, int]
    begins: Floats
    points: Floats
    spelt: Mapping[str, str]

    def lines(self, fact: str) -> Iterator[str]:
        """The lines of a fact in a file of wording."""
        yield f"fact {fact}"
        for sign, column in (("+", self.facts.index(fact)), ("-", len(self.facts) + self.facts.index(fact))):
            of_kind: dict[str, dict[str, float]] = defaultdict(dict)
            for part, row in self.parts.items():
                raw = float(self.points[row, column]) * (HALF if part[0] in SMALL or "?" in part[1:] else 1.0)
                kind, _, word = part.rpartition("?") if "?" in part[1:] else ("", "", part)
                if abs(raw) >= LEAST or (raw and sign == "+" and not kind):  # a word of those who ask for it stays
                    of_kind[kind][self.spelt.get(word, word)] = raw
            plain = of_kind.pop("", {})
            kinds = {part[1:]: points for part, points in plain.items() if part[0] == "?"}
            yield _line(sign, [self.begins[column], self.points[0, column] / SCALE], plain)
            for kind in sorted({*kinds, *of_kind}):
                yield _line(f"{sign}{kind}", [kinds.get(kind, 0.0)], of_kind.get(kind, {}))

    def write(self, seeds: Path) -> None:
        """Write a file for each article, in place of those that are there."""
        folder = seeds / "wording"
        folder.mkdir(exist_ok=True)
        for old in folder.glob("*.txt"):
            old.unlink()
        for path in sorted(seeds.glob("*.yaml")):
            article = yaml.safe_load(path.read_text(encoding="utf-8"))
            told = [fact["id"] for fact in article.get("facts", ()) if fact["id"] in self.facts]
            if told:
                blocks = ("\n".join(self.lines(fact)) for fact in told)
                (folder / f"{path.stem}.txt").write_text(HEAD + "\n".join(f"\n{each}" for each in blocks) + "\n")


def _line(sign: str, first: list[float], points: Mapping[str, float]) -> str:
    words = sorted(
        ((word, more) for word, more in points.items() if word[0] != "?"), key=lambda each: (-each[1], each[0])
    )
    return " ".join([sign, *(f"{each:.2f}" for each in first), *(f"{word}:{more:.1f}" for word, more in words)])
