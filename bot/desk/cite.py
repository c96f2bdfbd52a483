"""From ids to cited facts: each with its article, its speaker's name, its standing, and what denies it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.answers import Cited
from bot.facts import Fact
from bot.index import Index
from bot.standing import state

OPPOSING = ("denies", "contradicts")


def cite(index: Index, ids: Sequence[str], today: date) -> tuple[Cited, ...]:
    """The facts with these ids, in that order, each with the facts that oppose it."""
    if not ids:
        return ()
    opposed = _opposed(index, ids)
    others = {other for several in opposed.values() for other in several}
    plain = {
        fact.id: _plain(index, article, fact, today)
        for article, fact in index.facts([*ids, *(other for other in sorted(others) if other not in ids)])
    }
    return tuple(
        _with_counter(plain[key], [plain[other] for other in opposed[key]]) if key in opposed else plain[key]
        for key in ids
        if key in plain
    )


def _opposed(index: Index, ids: Sequence[str]) -> dict[str, list[str]]:
    """The facts that oppose each of these, for those that any does."""
    opposed: dict[str, list[str]] = {}
    asked = frozenset(ids)
    rows = index.related(ids, OPPOSING)
    for fact, _, other in sorted(rows, key=lambda row: row[1] != "denies"):  # a denial comes first
        for one, against in ((fact, other), (other, fact)):
            if one in asked and against not in opposed.setdefault(one, []):
                opposed[one].append(against)
    return opposed


def _plain(index: Index, article: str, fact: Fact, today: date) -> Cited:
    speaker = index.speaker_name(fact.speaker) if fact.speaker else fact.unnamed
    return Cited(
        fact=fact,
        article=index.article(article),
        speaker=speaker,
        state=state(fact.measure, today) if fact.measure else None,
    )


def _with_counter(cited: Cited, counter: Iterable[Cited]) -> Cited:
    return Cited(
        fact=cited.fact, article=cited.article, speaker=cited.speaker, state=cited.state, counter=tuple(counter)
    )
