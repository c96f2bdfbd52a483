"""`/tariff` understood, looked up and rendered, against the raw indexed query alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from bot.render.slack import render
from tests.benchmarks.ratio import Measured, in_turn
from tests.benchmarks.seeded import fresh_desk

QUERY = """
    SELECT facts.statement, rate_min, standing FROM measure_targets
    JOIN measures ON measures.fact = measure_targets.measure JOIN facts ON facts.id = measures.fact
    JOIN events ON events.measure = measures.fact WHERE country = ?"""
SPELLINGS = (
    "{}",
    "{} ",
    "tariff on {}",
    "{}?",
    "the US rate for {}",
    "{} tariffs",
    "{} rate",
    "{}!",
    "on {}",
    "for {}",
)
PLACES = (
    "Vietnam Thailand Laos Myanmar Cambodia Indonesia Malaysia Brunei Philippines Singapore Japan Korea vietnm Viet-Nam"
    " Siam Burma ROK Nippon Brazil ASEAN"
).split()


def measure() -> Iterator[Measured]:
    """200 distinct inputs, each answered once a round."""
    desk, where = fresh_desk()
    raw = sqlite3.connect(where.index)
    codes = ["VN", "TH", "LA", "MM", "KH", "ID", "MY", "BN", "PH", "SG"] * 20
    inputs = [spelling.format(place) for place in PLACES for spelling in SPELLINGS]

    def ours() -> None:
        for text in inputs:
            render(desk.tariff(text))

    def theirs() -> None:
        for code in codes:
            raw.execute(QUERY, (code,)).fetchall()

    mine, other = in_turn(ours, theirs, rounds=15)
    count = len(inputs)
    yield Measured(f"/tariff, mean of {count} inputs", mine / count, other / count, "the raw indexed query", None)
