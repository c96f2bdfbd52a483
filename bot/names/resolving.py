"""The whole text as one name: as written, then with title, form of state or addition put aside, then as misspelt."""

from __future__ import annotations

import re

from bot.names.codes import as_capitals, flag_code
from bot.names.entries import Entries, Entry
from bot.names.fold import LONGEST_NAME, SHORTEST_FOLDED, clean, fold
from bot.names.forms import lookups, spelt_out, told_apart_by_form, without_form_of_state
from bot.names.guessing import guess
from bot.names.namesakes import titled
from bot.names.readings import candidate, outcome
from bot.names.result import Ambiguous, Candidate, Matched, Resolution, Unmatched
from bot.names.script import has_east_asian
from bot.names.spelling import Spellings
from bot.names.territories import belongs_to
from bot.names.words import ORDINARY_WORDS

_MORE_THAN_ENOUGH = 4 * LONGEST_NAME
_IN_BRACKETS = re.compile(r"^(.+?)\s*[(\[](.+?)[)\]]\s*$")
_ADDITION = re.compile(r"^(.+?),\s*(.+)$")
_LESS = re.compile(r"^(.+?),?\s+(?:excluding|excl\.?|except|without)\s+(.+)$", re.IGNORECASE)
_FEW_READERS = frozenset({"other", "gathered"})
_MISREAD_BYTES = re.compile("[ÃÂÐÑ][\u0080-\u00bf\u2010-\u2122]?")


def resolve(entries: Entries, spellings: Spellings, text: str, *, seats: bool, misspelt: bool = True) -> Resolution:
    """What the whole text names. See `Names.resolve`."""
    text = clean(text.strip()[:_MORE_THAN_ENOUGH])
    if not text or len(text) > LONGEST_NAME:
        return Unmatched()
    flag = flag_code(text)
    folded = fold(flag or text)
    found = as_written(entries, folded, seats=seats)
    if found is None and (capitals := as_capitals(folded)):
        found = as_written(entries, capitals, seats=False)
    if found is None:
        found = titled(entries, folded) or in_parts(entries, text) or without_form(entries, folded)
    if found is None and _MISREAD_BYTES.search(text) and (mended := mend(text)) != text:
        return resolve(entries, spellings, mended, seats=seats, misspelt=misspelt)
    if isinstance(found, Matched) and (rivals := look_alikes(entries, spellings, folded, found)):
        return Ambiguous(rivals)
    if found is None and not misspelt:
        return Unmatched()
    return found or guess(spellings, text, spelt_out(folded), seats=seats)


def as_written(entries: Entries, folded: str, *, seats: bool = False) -> Resolution | None:
    """The name looked up under its forms, most literal first."""
    if not folded:
        return None
    forms = lookups(folded)
    found = entries.look_up(forms)
    for form in forms:
        if form in found:
            return outcome(sensible(form, found[form]), seats=seats)
    return None


def look_alikes(entries: Entries, spellings: Spellings, folded: str, found: Matched) -> tuple[Candidate, ...]:
    """Rivals of a name found only in a language few read, where it is a slip away from another country in English.

    "Nigera" is Niger in one language and, far more likely, a misspelt Nigeria.
    """
    known = entries.look_up([folded]).get(folded, [])
    if not known or any(entry.english or entry.origin not in _FEW_READERS for entry in known):
        return ()
    near = spellings.near_english(folded, 1)
    others = [candidate(hit.entry, hit.score) for hit in near if hit.entry.kind == "country"]
    if not any(other.code != found.code for other in others):
        return ()
    own = Candidate("country", found.code, found.name)
    return (own, *(other for other in others if other.code != found.code))


def sensible(form: str, entries: list[Entry]) -> list[Entry]:
    """The entries without those that only in another language read an ordinary English word as a name."""
    return [entry for entry in entries if entry.english] if form in ORDINARY_WORDS else entries


def without_form(entries: Entries, folded: str) -> Resolution | None:
    """The name without "Republic of" and the like, unless that is what tells two countries apart."""
    core = without_form_of_state(folded)
    found = as_written(entries, core) if len(core) >= (2 if has_east_asian(core) else SHORTEST_FOLDED) else None
    if not isinstance(found, Matched) or found.kind != "country":
        return None
    return None if told_apart_by_form(folded, core, found.code) else found


def in_parts(entries: Entries, text: str) -> Resolution | None:
    """A name with an addition: a second name for the same country, or the country that a territory belongs to."""
    for pattern in (_IN_BRACKETS, _ADDITION, _LESS):
        match = pattern.match(text)
        if match is None:
            continue
        first, second = (_country(entries, part) for part in match.groups())
        if first is None or second is None:
            continue
        if pattern is _LESS:
            return first if belongs_to(second.code, first.code) else None
        if first.code == second.code or belongs_to(first.code, second.code):
            return first
    return None


def _country(entries: Entries, part: str) -> Matched | None:
    part = re.sub(r"^(?:formerly|former|ex|now)[\s-]+", "", part, flags=re.IGNORECASE)
    folded = fold(part)
    found = as_written(entries, folded) or without_form(entries, folded)
    return found if isinstance(found, Matched) and found.kind == "country" else None


def mend(text: str) -> str:
    """UTF-8 that was read as Latin-1 or Windows-1252, put right: "CÃ´te" is "Côte". Other text as it is."""
    for encoding in ("cp1252", "latin-1"):
        try:
            return text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return text
