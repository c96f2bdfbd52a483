"""Measures to rows: the rate, its targets and the events of its history."""

from __future__ import annotations

from typing import Any

from bot.facts import Measure


def measure_rows(fact: str, measure: Measure) -> dict[str, list[dict[str, Any]]]:
    """The rows of a fact's measure: the measure, whom it meets or spares, and its history."""
    targets = [
        {"measure": fact, "country": code, "excluded": excluded}
        for excluded, codes in ((0, measure.targets), (1, measure.excluded))
        for code in codes
    ]
    return {"measures": [_measure_row(fact, measure)], "measure_targets": targets, "events": _events(fact, measure)}


def _events(fact: str, measure: Measure) -> list[dict[str, Any]]:
    return [
        {
            "measure": fact,
            "standing": event.standing,
            "date": event.date,
            "basis": event.basis,
            "before": event.before,
            "until": event.until,
            "why": event.why,
            "text": event.text,
            "fact": event.fact or fact,
        }
        for event in measure.events
    ]


def _measure_row(fact: str, measure: Measure) -> dict[str, Any]:
    rate, effective = measure.rate, measure.effective
    return {
        "fact": fact,
        "imposing": measure.imposing,
        "rate_min": rate.min if rate else None,
        "rate_max": rate.max if rate else None,
        "rate_text": rate.text if rate else None,
        "rate_kind": measure.rate_kind,
        "scope": measure.scope,
        "stacking": measure.stacking,
        "legal_basis": measure.legal_basis,
        "condition": measure.condition,
        "caveat": measure.caveat,
        "effective_name": effective.name if effective else None,
        "effective": effective.date if effective else None,
        "effective_until": effective.until if effective else None,
        "effective_basis": effective.basis if effective else None,
        "effective_why": effective.why if effective else None,
        "effective_text": effective.text if effective else None,
    }
