"""A large invented base from a seed: words as rare and as common as in a language (Zipf), real countries and people.

Among the facts stand planted ones, evenly from the oldest to the newest; a question about each knows the right answer.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path
from random import Random
from typing import Any

from sqlite_utils import Database

from bot.facts import Seeds
from bot.index import making, rows, schema
from bot.index.build import insert, labels
from bot.terms import terms

VOCABULARY = 50_000
PLANTED = 100
AT_ONCE = 10_000  # facts written at once
PER_ARTICLE = 40  # facts
FIRST_DAY = date(2000, 1, 1)
DAYS = 9_000
# Ranks that a planted fact's words are drawn from: one stands in up to half of all facts, one in few.
KEYS = ((5, 200), (200, 3_000), (2_000, 20_000))
TOPICS = ("trade talks", "diplomacy", "defence", "markets", "monetary policy", "energy", "industry")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the id of the planted fact that answers it (None: nobody knows whether one does)."""

    text: str
    fact: str | None


class Base:
    """Invents facts and questions about them; the same seed invents the same ones.

    `is_name` tells words that would be read as names: no question is asked with those.
    """

    def __init__(self, seeds: Seeds, countries: dict[str, str], is_name: Callable[[str], bool], seed: int = 1) -> None:
        self._random = Random(seed)
        self._seeds, self._names, self._is_name = seeds, countries, is_name
        # As in a language the commonest words are the shortest. So a question has as many words that might be misspelt
        # names as in the project's own table, one or two: names in small letters have five letters or more.
        self._words = sorted(islice(self._vocabulary(), VOCABULARY), key=len)
        self._weights = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
        concerned = {code for _, fact in seeds.facts for code in fact.countries}
        self._countries = sorted(
            concerned, key=lambda code: (-sum(code in fact.countries for _, fact in seeds.facts), code)
        )
        self._people = [person.id for person in seeds.people]
        self._aids = {key: terms(text) for key, text in labels(seeds, countries).items()}

    def write(self, path: Path, size: int, progress: Callable[[str], None]) -> list[Asked]:
        """Write an index of `size` facts to `path`; the questions, those about planted facts among the others."""
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        db = Database(connection)
        making.create(db)
        questions: list[Asked] = []
        with db.atomic():
            self._surroundings(db, size)
            for begin in range(0, size, AT_ONCE):
                questions += self._batch(connection, begin, min(size, begin + AT_ONCE), size)
                if begin % 200_000 == 0:
                    progress(f"{begin:,} of {size:,} facts invented ...")
            progress("indexing them ...")
            making.finish(db)
        connection.close()
        return questions

    def others(self, number: int) -> list[str]:
        """Questions beside those that `write` gave, to warm up with."""
        draw = self._random
        return [
            self._anything(
                draw.choices(self._words, cum_weights=self._weights, k=draw.randrange(3, 9)),
                draw.choice(self._countries),
            ).text
            for _ in range(number)
        ]

    def _vocabulary(self) -> Iterator[str]:
        """Words of two to four syllables that are their own terms."""
        seen: set[str] = set()
        while True:
            syllables = self._random.choices((2, 3, 4), (2, 5, 3))[0]
            word = "".join(
                self._random.choice("bdfghklmnprstvz") + self._random.choice("aeiou") for _ in range(syllables)
            )
            if word not in seen and terms(word) == [word]:
                seen.add(word)
                yield word

    def _surroundings(self, db: Database, size: int) -> None:
        """What facts refer to: real places and people, invented articles."""
        insert(db, rows.place_rows(self._seeds, self._names))
        insert(db, {"people": rows.people_rows(self._seeds.people)["people"]})
        model = rows.article_row(self._seeds.articles[0])
        invented = [
            model
            | {
                "id": f"article-{number}",
                "author": None,
                "published": _day((number + 1) * PER_ARTICLE - 1, size),
            }  # of its last fact
            for number in range(size // PER_ARTICLE + 1)
        ]
        insert(db, {"articles": invented})

    def _batch(self, connection: sqlite3.Connection, begin: int, end: int, size: int) -> Iterator[Asked]:
        tables: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        step = size // PLANTED
        for number in range(begin, end):
            words = self._random.choices(self._words, cum_weights=self._weights, k=self._random.randrange(60, 101))
            countries = self._some(self._countries, 2)
            if number % step == step // 2:
                keys = [self._words[self._random.randrange(*ranks)] for ranks in KEYS]
                words[:3] = keys = [self._askable(each, ranks) for each, ranks in zip(keys, KEYS, strict=True)]
                yield self._about(number, keys, words[3:6], countries[0])
            elif number % step == 0:
                yield self._anything(words[: self._random.randrange(3, 9)], countries[0])
            self._fact(tables, number, words, countries, size)
        for table, batch in tables.items():
            marks = ",".join("?" * len(schema.TABLES[table][0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", batch)

    def _askable(self, word: str, ranks: tuple[int, int]) -> str:
        while self._is_name(word):
            word = self._words[self._random.randrange(*ranks)]
        return word

    def _some(self, keys: Sequence[str], most: int) -> list[str]:
        """One or more of the keys; the first are the commonest."""
        return list(dict.fromkeys(keys[int(len(keys) * self._random.random() ** 3)] for _ in range(most)))

    def _about(self, number: int, keys: list[str], more: list[str], country: str) -> Asked:
        """A question about a planted fact, with up to two common words beside its own."""
        words = [*keys, *(each for each in more[: self._random.randrange(3)] if not self._is_name(each))]
        self._random.shuffle(words)
        form = self._random.choice(("When did {}{} happen?", "Where was {}{}?", "Why {}{}?", "{}{}", "Tell me of {}{}"))
        return Asked(form.format(" ".join(words), self._named(country)), f"fact-{number}")

    def _anything(self, words: list[str], country: str) -> Asked:
        """A question in words that one fact happens to have, common ones mostly; one in ten has a slip of the pen."""
        kept = [word for word in dict.fromkeys(words) if not self._is_name(word)]
        while len(kept) < 3:
            kept.append(self._askable(self._random.choice(self._words), (0, VOCABULARY)))
        if self._random.random() < 0.1:
            kept[0] = kept[0][:2] + kept[0][3:]
        return Asked(f"What is known of {' '.join(kept)}{self._named(country)}?", None)

    def _named(self, country: str) -> str:
        """Nine of ten questions in the project's own table name somebody."""
        return f" in {self._names[country]}" if self._random.random() < 0.9 else ""

    def _fact(
        self, tables: dict[str, list[tuple[Any, ...]]], number: int, words: list[str], countries: list[str], size: int
    ) -> None:
        """The rows of one fact, in the shape that the builder gives them."""
        key, day = f"fact-{number}", _day(number, size)
        people = self._some(self._people, 1) if number % 2 else []
        said, others = words[: len(words) // 3], words[len(words) // 3 :]
        aids = [*others, *(term for each in (*countries, *people) for term in self._aids[each])]
        entities = [*(f"country:{code}" for code in countries), *(f"person:{each}" for each in people)]
        speaker = people[0] if people and number % 3 == 0 else None
        entities += [f"speaker:{speaker}"] if speaker else []
        tables["facts"].append(
            (
                number + 1,
                key,
                f"article-{number // PER_ARTICLE}",
                TOPICS[number % len(TOPICS)],
                f"{' '.join(said)}.".capitalize(),
                "stated" if speaker else "reported",
                speaker,
                None,
                "Vientiane",
                said[-1],
                "" if number % 3 else f"names of the {others[0]}",
                "date place reason" + (" person" if people else "") + (" stated" if speaker else " reported"),
                day,
                "",
                " ".join(others),
                " ".join(entities),
                " ".join(dict.fromkeys(said)),
                " ".join(dict.fromkeys(aids)),
                f"{number:016x}",
            )
        )
        tables["passages"].append((key, "from here", "to there", "what"))
        tables["dates"].append((key, "held", day, None, "stated", None, None))
        tables["fact_countries"] += [(key, code) for code in countries]
        tables["fact_people"] += [(key, each) for each in people]


def _day(number: int, size: int) -> str:
    """Facts are as old as they stand early."""
    return (FIRST_DAY + timedelta(days=number * DAYS // size)).isoformat()
