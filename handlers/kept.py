"""What a reply is about, kept with it as Slack's metadata: a follow-up is understood after a restart too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.answers import Answer, Found, History, Memo, NoRate, Profile, Quote, RateFound, RateTable

EVENT = "policydesk_reply"
KINDS = ("tariff", "ask")
LONGEST = 400  # letters of a question: the desk reads no more, and Slack bounds the metadata of a message
MOST = 8  # facts


@dataclass(frozen=True, slots=True)
class Kept:
    """The question that a reply answered, `kind` tariff where it told rates and ask otherwise, ids of its facts."""

    question: str
    kind: str
    facts: tuple[str, ...]

    def payload(self) -> dict[str, Any]:
        """As Slack keeps it."""
        return {"question": self.question[:LONGEST], "kind": self.kind, "facts": list(self.facts[:MOST])}


def metadata(key: str, kept: Kept | None) -> dict[str, Any]:
    """What goes with a message: the key of the work it comes from, and what it is about, if anything."""
    return {"event_type": EVENT, "event_payload": {"key": key, **(kept.payload() if kept else {})}}


def key_of(metadata: object) -> str | None:
    """The key of the work that a message of ours came from, out of its metadata."""
    payload = metadata.get("event_payload") if isinstance(metadata, dict) else None
    key = payload.get("key") if isinstance(payload, dict) else None
    return key if isinstance(key, str) else None


def about(question: str, answer: Answer) -> Kept:
    """What to keep with the answer to a question."""
    rates = isinstance(answer, RateFound | RateTable | History | NoRate)
    return Kept(question, "tariff" if rates else "ask", facts(answer))


def facts(answer: Answer) -> tuple[str, ...]:
    """The ids of the facts that an answer tells, best first; none where it tells that the base does not know."""
    match answer:
        case RateFound():
            cited = [answer.current]
        case RateTable():
            cited = [row.cited for row in answer.rows]
        case History():
            cited = [step.cited for step in answer.steps]
        case Found() | Profile():
            cited = list(answer.facts)
        case Quote() | Memo():
            cited = [answer.cited]
        case _:
            cited = []
    return tuple(dict.fromkeys(each.fact.id for each in cited))


def read(metadata: object) -> Kept | None:
    """What was kept, from a message's metadata; None where it is not ours or not of our shape."""
    if not isinstance(metadata, dict) or metadata.get("event_type") != EVENT:
        return None
    payload = metadata.get("event_payload")
    if not isinstance(payload, dict) or payload.get("kind") not in KINDS:
        return None
    question, ids = payload.get("question"), payload.get("facts")
    if not isinstance(question, str) or not isinstance(ids, list):
        return None
    return Kept(question, payload["kind"], tuple(each for each in ids if isinstance(each, str)))
