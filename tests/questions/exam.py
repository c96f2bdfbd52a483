"""Marks the desk's answers to a table of questions: right citation and words, or silence where there is no answer.

`python -m tests.questions.exam [TABLE] [--half tuned|held|all] [--misses]` prints the figures.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.desk import Desk
from bot.render.record import record

TABLE = Path(__file__).with_name("table.yaml")
SILENT = ("not_found", "help")


@dataclass(frozen=True, slots=True)
class Mark:
    """One question, whether it was answerable, and what was wrong with the answer (None: right)."""

    question: str
    answerable: bool
    wrong: str | None


def rows(path: Path = TABLE, half: str = "all") -> list[dict[str, Any]]:
    """The rows of a table; a question belongs to the tuned half when its hash is even, else to the half held back."""
    table: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [row for row in table if half in ("all", half_of(row["q"]))]


def half_of(question: str) -> str:
    """`tuned` or `held`, by the question's hash alone."""
    return "tuned" if hashlib.sha256(question.encode()).digest()[0] % 2 == 0 else "held"


def mark(desk: Desk, row: dict[str, Any]) -> Mark:
    """Ask one question and judge what came back."""
    got = record(row["q"], desk.ask(row["q"]))
    return Mark(row["q"], "facts" in row, _wrong(row, got))


def _wrong(row: dict[str, Any], got: dict[str, Any]) -> str | None:
    said = f"{got['status']}: {got['text']}"
    if row.get("not_found") or row.get("help"):
        return None if got["status"] in SILENT else f"not silent: {said}"
    if row.get("did_you_mean"):
        return None if got["status"] == "did_you_mean" else f"did not ask back: {said}"
    if got["status"] != "answered":
        return f"silent: {said}"
    if got["facts"][0]["id"] not in row["facts"]:
        return f"cites {got['facts'][0]['id']}: {said}"
    text = got["text"].casefold().replace(" %", "%")
    for needed in row.get("says", ()):
        if not any(each.casefold() in text for each in needed.split("|")):
            return f"does not say {needed}: {said}"
    if row.get("as_of") and not got["text"].startswith("As of"):
        return f"no As of: {said}"
    if row.get("disputed") and "den" not in text:
        return f"no denial: {said}"
    return None


def report(marks: Iterable[Mark]) -> dict[str, tuple[int, int]]:
    """How many were right of how many, answerable and unanswerable apart."""
    listed = list(marks)
    groups = {
        "right": [each for each in listed if each.answerable],
        "silent": [each for each in listed if not each.answerable],
    }
    return {name: (sum(each.wrong is None for each in group), len(group)) for name, group in groups.items()}


def main() -> None:
    """Print the figures, and the misses when asked."""
    from tests.benchmarks.seeded import fresh_desk

    parser = argparse.ArgumentParser()
    parser.add_argument("table", nargs="?", type=Path, default=TABLE)
    parser.add_argument("--half", default="all")
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    desk, _ = fresh_desk()
    marks = [mark(desk, row) for row in rows(asked.table, asked.half)]
    for each in marks if asked.misses else ():
        if each.wrong:
            print(f"- {each.question}\n    {each.wrong[:260]}")  # noqa: T201 - this is a report
    for name, (good, of) in report(marks).items():
        print(f"{name}: {good} of {of} = {100 * good / max(of, 1):.1f} %")  # noqa: T201 - this is a report


if __name__ == "__main__":
    main()
