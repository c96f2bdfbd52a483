"""One thing that `policydesk doctor` looked at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, whether all is well, and what there is to say; when it is bad, with what to do."""

    what: str
    well: bool
    text: str
