"""Requests as nobody sends them: a good one with fields missing, null, of another kind, huge, hostile or deep."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

LIVE = ("<!channel>", "<!here>", "<@U0BEN>", "<!subteam^S1>", "<https://evil.example|https://gov.example>")
HOSTILE = [
    *LIVE,
    "U0ANN> <!channel> <@U0BEN",
    "ask|<!channel>",
    "tariff|<@U0BEN> Vietnam",
    "follow|<!here>|and <!channel>?",
    "x|y|z",
    "‮Vietnam⁦​\x00﻿",
    "\ud83d",
    '"* NEAR( -: ^ AND OR NOT ((',
    "'; DROP TABLE inbox; --",
    "javascript:alert(1)",
    "../../etc/passwd",
    "{}",
    "payload={}",
    "%s %d {0} {x}",
    "999999999999999999999.5",
    "-1",
    " ",
    "Ω" * 300,
]
KEYS = (
    "type event command team authorizations enterprise user view actions channel ts is_ext_shared_channel"
    " response_urls message bot_id subtype edited callback_id payload"
).split()
GONE = object()


def _deep(depth: int) -> Any:
    value: Any = "x"
    for number in range(depth):
        value = [value] if number % 2 else {"type": value}
    return value


words = st.one_of(
    st.sampled_from(HOSTILE), st.text(max_size=40), st.just("word " * 2_000), st.just("x" * 20_000), st.just("")
)
atoms = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), words)
odd = st.one_of(
    st.just(GONE),
    atoms,
    st.lists(atoms, max_size=3),
    st.dictionaries(st.one_of(st.sampled_from(KEYS), words.map(lambda text: text[:50])), atoms, max_size=3),
    st.sampled_from([5, 100, 400, 900]).map(_deep),
)


def spoilt(good: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """`good` with one to four places, however deep, spoilt; some of them fields that it should not have."""
    places = st.sampled_from(list(_places(good)))
    # a field that should not be there, beside any that should
    added = st.tuples(places, st.sampled_from(KEYS)).map(lambda pair: (*pair[0][:-1], pair[1]))
    changes = st.lists(st.tuples(st.one_of(places, added), odd), min_size=1, max_size=4)
    return st.builds(_spoil, st.just(good), changes)


def spoilt_form(good: dict[str, str]) -> st.SearchStrategy[dict[str, str]]:
    """The same of a form, whose fields are texts."""
    fields = st.dictionaries(st.sampled_from([*good, *KEYS, "payload", "ssl_check"]), words, max_size=4)
    lost = st.sets(st.sampled_from(list(good)), max_size=3)
    return st.builds(
        lambda new, without: {name: text for name, text in {**good, **new}.items() if name not in without}, fields, lost
    )


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _places(item, (*path, key))


def _spoil(good: dict[str, Any], changes: list[tuple[tuple[Any, ...], Any]]) -> dict[str, Any]:
    body = copy.deepcopy(good)
    for path, value in changes:
        _put(body, path, copy.deepcopy(value) if value is not GONE else GONE)
    return body


def _put(value: Any, path: tuple[Any, ...], new: Any) -> None:
    for key in path[:-1]:
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return  # an earlier change has taken the place away
    if isinstance(value, dict):
        value.pop(path[-1], None)
        if new is not GONE:
            value[path[-1]] = new
    elif isinstance(value, list) and isinstance(path[-1], int) and path[-1] < len(value):
        value[path[-1] : path[-1] + 1] = [] if new is GONE else [new]
