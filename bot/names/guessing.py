"""Guarded guesses: a misspelt name is taken only when it is near to one thing and clearly farther from any other."""

from __future__ import annotations

from bot.names.readings import candidate
from bot.names.result import Ambiguous, Candidate, Matched, Resolution, Unmatched
from bot.names.spelling import OFFERED, Hit, Spellings, edits_allowed
from bot.names.words import ORDINARY_WORDS

CLEARLY_FARTHER = 1.0  # edits by which the next thing must be farther
_NOT_OFFERED = frozenset({"city", "region", "nothing", "organisation"})


def guess(spellings: Spellings, text: str, folded: str, *, seats: bool) -> Resolution:
    """The thing meant by a name that stands nowhere as written; rivals to ask back; or near ones to offer."""
    if not _could_be_a_name(text, folded):
        return Unmatched()
    hits = spellings.near(folded, edits_allowed(len(folded), english=True) + 1)
    close = [hit for hit in hits if hit.believed(len(folded))]
    if not close:
        return Unmatched(_offers(hits))
    best = close[0]
    rivals = [hit for hit in hits if hit.cost < best.cost + CLEARLY_FARTHER]
    if any(hit.entry.kind in _NOT_OFFERED for hit in rivals):
        return Unmatched(_offers(hits))
    if len(rivals) > 1:
        return Ambiguous(_offers(rivals))
    if best.entry.kind == "seat" and not seats:
        return Unmatched(_offers(rivals))
    only = candidate(best.entry, best.score)
    return Matched(only.kind, only.code, only.name, "fuzzy", best.score, only.via)  # type: ignore[arg-type] # kinds come from the file


def _could_be_a_name(text: str, folded: str) -> bool:
    """Mostly letters, at most one digit, and no ordinary word."""
    letters = sum(map(str.isalpha, text))
    digits = sum(map(str.isdigit, text))
    return letters > 3 and digits < 2 and letters * 3 >= len(text) * 2 and folded not in ORDINARY_WORDS


def _offers(hits: list[Hit]) -> tuple[Candidate, ...]:
    return tuple(candidate(hit.entry, hit.score) for hit in hits if hit.entry.kind not in _NOT_OFFERED)[:OFFERED]
