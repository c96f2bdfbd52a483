"""What is logged."""

from __future__ import annotations

import asyncio
import json
import logging
import sys

import pytest

from bot.logs import Json, Text, about


def _record(message: str, *args: object, fault: Exception | None = None) -> logging.LogRecord:
    trace = None
    if fault is not None:
        try:
            raise fault
        except type(fault):
            trace = sys.exc_info()
    return logging.LogRecord("policydesk", logging.WARNING, "x.py", 1, message, args, trace)


@pytest.mark.parametrize("form", [Text(), Json()], ids=["text", "json"])
@pytest.mark.parametrize(
    "secret",
    ["xoxb-123-abc", "xapp-1-A0-9f", "xoxe.xoxp-1-Mi0", "postgresql://desk:pa55@db/x", "Authorization: Bearer q1w2e3"],
)
def test_no_secret_is_ever_logged(form: logging.Formatter, secret: str) -> None:
    """Tokens and passwords are starred out in messages, arguments and tracebacks."""
    line = form.format(_record("refused %s", secret, fault=ValueError(f"with {secret}")))
    assert not any(piece in line for piece in ("123-abc", "9f", "Mi0", "pa55", "q1w2e3"))
    assert "***" in line


async def test_lines_carry_the_id_of_their_request() -> None:
    """Also those of tasks that the request has begun, and no others."""

    async def later() -> str:
        return Text().format(_record("done"))

    with about("3f2a9c01"):
        task = asyncio.create_task(later())
    assert "[3f2a9c01]: done" in await task
    assert "[-]: done" in Text().format(_record("done"))


def test_a_line_for_machines_is_one_object() -> None:
    """Time, level, logger, id and message; the trace of a fault in the same line."""
    with about("Ev1"):
        told = json.loads(Json().format(_record("broke\nhere", fault=KeyError("x"))))
    assert (told["level"], told["logger"], told["id"], told["message"]) == (
        "WARNING",
        "policydesk",
        "Ev1",
        "broke\nhere",
    )
    assert told["trace"].endswith("KeyError: 'x'")
    assert told["time"].endswith("+00:00")
