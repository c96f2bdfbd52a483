"""Near misses made from answerable questions: one word or name put in place of another, so that no fact answers.

`python -m tests.questions.swapped TABLE ... [--half tuned|held|all] [--shown N]` prints how many are met with silence.
Some swaps leave the answer standing, so the figure is no share of faults: it is for comparing one rule with another.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.desk import Desk
from bot.questions.generic import GENERIC
from bot.questions.question import understand
from bot.render.record import record
from bot.terms import term_of, words
from tests.questions.exam import rows

# Words of public affairs; those that some fact has are left out.
ABSENT = (
    "soybeans immigration vaccine wheat fisheries aviation pension festival football lumber tourism hospital railway "
    "climate wages copyright drought museum refugees bridge passports espionage coffee pharmaceuticals drones"
).split()


def swapped(desk: Desk, questions: Sequence[str], seed: int = 9) -> Iterator[tuple[str, str]]:
    """The kind of each near miss ("known", "absent", "person") and its text; the same for the same seed."""
    draw = random.Random(seed)
    telling = {text: list(_telling(desk, text)) for text in questions if text.isascii()}
    known = sorted({word for found in telling.values() for word in found if desk.index.frequency(term_of(word))})
    absent = [word for word in ABSENT if not desk.index.frequency(term_of(word))]
    people = sorted({each for text in questions for each in _people(desk, text)})
    for text, found in telling.items():
        for kind, instead in (("known", known), ("absent", absent)):
            if found:
                yield kind, _put(text, draw.choice(found), draw.choice(instead))
        if named := _people(desk, text):
            yield "person", _put(text, draw.choice(named), draw.choice(people))


def _telling(desk: Desk, text: str) -> Iterator[str]:
    """The words of a question that say what it is about."""
    question = understand(text, desk.names)
    for word in words(re.sub(r"@\d+@", " ", question.masked)):
        if word.isalpha() and term_of(word) in question.focus and term_of(word) not in GENERIC:
            yield word


def _people(desk: Desk, text: str) -> list[str]:
    return [each.text for each in understand(text, desk.names).mentions if each.kind == "person"]


def _put(text: str, word: str, instead: str) -> str:
    return re.sub(rf"\b{re.escape(word)}\b", instead, text, count=1, flags=re.IGNORECASE)


def main() -> None:
    """Print the figures, and some of the questions that were answered."""
    from tests.benchmarks.seeded import fresh_desk

    parser = argparse.ArgumentParser()
    parser.add_argument("tables", nargs="+", type=Path)
    parser.add_argument("--half", default="tuned")
    parser.add_argument("--shown", type=int, default=0)
    asked = parser.parse_args()
    desk, _ = fresh_desk()
    texts = [row["q"] for table in asked.tables for row in rows(table, asked.half) if "facts" in row]
    answered: dict[str, list[bool]] = {}
    for kind, text in swapped(desk, texts):
        if text in texts:
            continue
        got = record(text, desk.ask(text))
        answered.setdefault(kind, []).append(got["status"] == "answered")
        if answered[kind][-1] and sum(answered[kind]) <= asked.shown:
            print(f"- {kind}: {text}\n    {str(got['text'])[:200]}")  # noqa: T201 - this is a report
    for kind, each in answered.items():
        print(f"{kind}: silent {len(each) - sum(each)} of {len(each)}")  # noqa: T201 - this is a report


if __name__ == "__main__":
    main()
