"""How a name was read, as a JSON record (the contract of `policydesk resolve`) and as one line."""

from __future__ import annotations

from typing import Any

from bot.names import Ambiguous, Matched, Resolution


def record_of(heard: str, found: Resolution) -> dict[str, Any]:
    """The record of one resolution; keys are the contract's, `candidates` are inputs that would be understood."""
    candidates: list[dict[str, str]] = []
    if not isinstance(found, Matched):
        candidates = [{"kind": each.kind, "code": each.code, "name": each.name} for each in found.candidates]
    matched = found if isinstance(found, Matched) else None
    return {
        "input": heard,
        "status": "matched" if matched else "ambiguous" if isinstance(found, Ambiguous) else "none",
        "kind": matched.kind if matched else None,
        "code": matched.code if matched else None,
        "name": matched.name if matched else None,
        "how": matched.how if matched else None,
        "score": round(matched.score, 1) if matched else None,
        "candidates": candidates,
    }


def line_of(heard: str, found: Resolution) -> str:
    """One line for a person."""
    if isinstance(found, Matched):
        how = found.how if found.via is None else f"{found.how}, {found.via}"
        return f"{heard}: {found.name} ({found.kind} {found.code}; {how})"
    names = ", ".join(each.name for each in found.candidates)
    if isinstance(found, Ambiguous):
        return f"{heard}: one of {names}"
    return f"{heard}: not a name the base knows" + (f"; nearest: {names}" if names else "")
