"""Entries under one form turned into an outcome: what a name found as written means."""

from __future__ import annotations

from collections.abc import Iterable

from bot.names.entries import Entry
from bot.names.result import Ambiguous, Candidate, Matched, Resolution, Unmatched

_KINDS: dict[str, str] = {"surname": "person", "seat": "country"}


def candidate(entry: Entry, score: float = 100.0) -> Candidate:
    """The entry as something to offer."""
    return Candidate(
        _KINDS.get(entry.kind, entry.kind),  # type: ignore[arg-type] # kinds come from the file
        entry.code,
        entry.name,
        score,
        entry.via,
    )


def outcome(entries: Iterable[Entry], *, seats: bool) -> Resolution | None:
    """A country or bloc before a person, before a seat of government; null where none of these is meant.

    A name listed as no country (a city, a region, a phrase) is an Unmatched of its own: no guess follows it.
    """
    by_kind: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        by_kind.setdefault(entry.kind, {}).setdefault(entry.code, entry)
    places = {**by_kind.get("country", {}), **by_kind.get("bloc", {})}
    people = by_kind.get("person") or by_kind.get("surname") or {}
    if places or people:
        return one_of(list((places or people).values()))
    if "seat" in by_kind:
        found = list(by_kind["seat"].values())
        return one_of(found) if seats else Unmatched(tuple(map(candidate, found)))
    return Unmatched() if by_kind else None


def one_of(entries: list[Entry]) -> Resolution:
    """A match where there is one, a question where there are several."""
    if len(entries) > 1:
        return Ambiguous(tuple(candidate(entry) for entry in entries))
    only = candidate(entries[0])
    return Matched(only.kind, only.code, only.name, "exact", 100.0, only.via)  # type: ignore[arg-type] # kinds come from the file
