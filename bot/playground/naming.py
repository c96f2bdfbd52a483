"""Slack names each block and each element that the app left without a name."""

from __future__ import annotations

from typing import Any

from bot.playground.shapes import Json
from bot.playground.workspace import Workspace


def with_names(workspace: Workspace, holder: Json) -> Json:
    """The message or view, its blocks and what can be pressed in them named."""
    blocks = holder.get("blocks")
    return {**holder, "blocks": [_block(workspace, each) for each in blocks]} if blocks else holder


def _block(workspace: Workspace, block: Json) -> Json:
    named = {**block, "block_id": block.get("block_id") or workspace.serial("b")}
    if block["type"] == "actions":
        named["elements"] = [_element(workspace, each) for each in block["elements"]]
    for part in ("element", "accessory"):
        if part in block:
            named[part] = _element(workspace, block[part])
    return named


def _element(workspace: Workspace, element: Any) -> Any:
    if not isinstance(element, dict) or element.get("type") == "image":
        return element
    return {**element, "action_id": element.get("action_id") or workspace.serial("a")}
