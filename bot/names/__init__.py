"""Text to country, bloc, person, organisation. Reading needs the names file only; building it needs the seeds."""

from bot.names.leftovers import is_plain
from bot.names.names import Names
from bot.names.near import nearest_word
from bot.names.result import Ambiguous, Candidate, Matched, Mention, Resolution, Unmatched
from bot.names.store import build, fingerprint, is_current

__all__ = [
    "Ambiguous",
    "Candidate",
    "Matched",
    "Mention",
    "Names",
    "Resolution",
    "Unmatched",
    "build",
    "fingerprint",
    "is_current",
    "is_plain",
    "nearest_word",
]
