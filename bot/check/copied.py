"""Runs of words shared with an article: facts are in our own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

RUN = 12
_WORD = re.compile(r"[\w']+")


def runs(text: str) -> dict[tuple[str, ...], int]:
    """Every run of twelve words of a text, case folded -> where it begins, counted in words."""
    words = [word.casefold() for word in _WORD.findall(text.replace("\u2019", "'"))]
    return {tuple(words[at : at + RUN]): at for at in range(len(words) - RUN + 1)}


def copied(thing: Any, known: frozenset[tuple[str, ...]]) -> Iterator[str]:
    """The first five words of each text within a dataclass value that shares a run with what is known."""
    for text in _texts(asdict(thing)):
        if any(run in known for run in runs(text)):
            yield f'shares {RUN} words in a row with an article: "{" ".join(text.split()[:5])} ..."'


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
