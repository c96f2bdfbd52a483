"""What a fact is found and judged by: its terms, whom it concerns, the kinds of value it gives, its dates."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from bot.index.restore import lines

COLUMNS = "number, id, article, topic, modality, speaker, place, terms, aids, entities, kinds, days, measured, unstated"


@dataclass(frozen=True, slots=True)
class Card:
    """`terms` stand in the fact itself, `aids` are other words for it; `withheld` are details the source keeps back."""

    number: int
    id: str
    article: str
    topic: str
    modality: str
    speaker: str | None
    place: str | None
    terms: frozenset[str]
    aids: frozenset[str]
    entities: frozenset[str]  # "country:KR", "person:rubio", "speaker:rubio"
    kinds: frozenset[str]
    days: tuple[str, ...]
    measured: tuple[str, ...]  # "minutes: length of the meeting", unit and name of each figure
    withheld: tuple[str, ...]


def card_of(row: sqlite3.Row) -> Card:
    """The card of a row of `facts`, of which it needs `COLUMNS`."""
    return Card(
        number=row["number"],
        id=row["id"],
        article=row["article"],
        topic=row["topic"],
        modality=row["modality"],
        speaker=row["speaker"],
        place=row["place"],
        terms=frozenset(row["terms"].split()),
        aids=frozenset(row["aids"].split()),
        entities=frozenset(row["entities"].split()),
        kinds=frozenset(row["kinds"].split()),
        days=tuple(row["days"].split()),
        measured=lines(row["measured"]),
        withheld=lines(row["unstated"]),
    )
