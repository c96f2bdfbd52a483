"""A refusal and an unknown outcome are told apart."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from slack_sdk.errors import SlackApiError

from handlers.wire.refusals import code


def _answer(data: object) -> SlackApiError:
    return SlackApiError("no", SimpleNamespace(data=data))  # type: ignore[no-untyped-call]  # the SDK's is untyped


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (_answer({"ok": False, "error": "not_in_channel"}), "not_in_channel"),
        (_answer({"ok": False}), None),
        (_answer("upstream failure"), None),
        (_answer(None), None),
        (TimeoutError(), None),
    ],
    ids=["refused", "no code", "text", "nothing", "time-out"],
)
def test_only_slacks_own_code_is_a_refusal(error: BaseException, expected: str | None) -> None:
    """Without a code nobody knows whether Slack took it (F28, F29, F40)."""
    assert code(error) == expected
