"""Snapshots as readable JSON files: compared by default, rewritten only on purpose."""

from __future__ import annotations

import json
import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"


def assert_snapshot(name: str, value: object) -> None:
    """Compare with the stored snapshot; `POLICYDESK_UPDATE_SNAPSHOTS=1` rewrites it, never on a build server."""
    path = FOLDER / f"{name}.json"
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("POLICYDESK_UPDATE_SNAPSHOTS") == "1" and not os.environ.get("CI"):
        path.write_text(text, encoding="utf-8")
    assert path.is_file(), f"no snapshot {path.name}: write it with POLICYDESK_UPDATE_SNAPSHOTS=1"
    assert text == path.read_text(encoding="utf-8"), f"{path.name} has changed"
