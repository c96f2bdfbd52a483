"""Slack's limits on whole messages and views. A check gives the first thing wrong, as Slack words it, or None."""

from __future__ import annotations

from typing import Literal

from bot.playground.blocks import check_block
from bot.playground.shapes import Json, Wrong, an_array, an_object, need, short, text

ViewKind = Literal["modal", "home"]
MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100
POST_TEXT, UPDATE_TEXT = 40_000, 4_000
ALL_TEXT = 13_200  # letters over all blocks of a message
MARKDOWN = 12_000  # letters over all `markdown` blocks of a message
ONLY_IN_MESSAGES = ("table", "markdown")


def message_problem(message: Json, most_text: int = POST_TEXT) -> tuple[str, str] | None:
    """Slack's error code for this message and what is wrong, or None when it may be posted."""
    words, blocks = message.get("text") or "", message.get("blocks") or []
    if not words and not blocks and not message.get("attachments"):
        return "no_text", "no text, no blocks"
    if len(words) > most_text:
        return "msg_too_long", f"text must be at most {most_text} characters"
    if wrong := blocks_problem(blocks):
        return "invalid_blocks", wrong
    if length(blocks) > ALL_TEXT:
        return "msg_blocks_too_long", f"blocks must have at most {ALL_TEXT} characters"
    return None


def blocks_problem(blocks: object, most: int = MESSAGE_BLOCKS) -> str | None:
    """What is wrong with these blocks, if anything: `must have 0 to 50 items [json-pointer:/blocks]`."""
    try:
        listed = an_array(blocks, "/blocks", 0, most)
        for number, block in enumerate(listed):
            check_block(block, f"/blocks/{number}")
        ids = [block["block_id"] for block in listed if block.get("block_id")]
        need(len(set(ids)) == len(ids), "block_id must be unique", "/blocks")
        need(sum(block["type"] == "table" for block in listed) <= 1, "only one table allowed", "/blocks")
        marked = sum(len(block["text"]) for block in listed if block["type"] == "markdown")
        need(marked <= MARKDOWN, f"markdown must have at most {MARKDOWN} characters", "/blocks")
    except Wrong as wrong:
        return str(wrong)
    return None


def view_problem(value: object, kind: ViewKind = "modal") -> str | None:
    """What is wrong with this view of a modal, or of the app's home, if anything."""
    try:
        view = an_object(value, "/view")
        need(view.get("type") == kind, f"must be {kind}", "/view/type")
        if kind == "modal":
            _modal(view)
        else:
            need(not view.keys() & {"submit", "close"}, "not allowed in a home", "/view")
        short(view, "private_metadata", 3000, "/view")
        short(view, "callback_id", 255, "/view")
        for number, block in enumerate(an_array(view.get("blocks"), "/view/blocks", 0, VIEW_BLOCKS)):
            named = an_object(block, f"/view/blocks/{number}").get("type")
            need(named not in ONLY_IN_MESSAGES, f"unsupported type: {named}", f"/view/blocks/{number}/type")
    except Wrong as wrong:
        return str(wrong)
    return blocks_problem(view["blocks"], VIEW_BLOCKS)


def _modal(view: Json) -> None:
    text(view.get("title"), "/view/title", 24, plain=True)
    for name in ("submit", "close"):
        if view.get(name) is not None:
            text(view[name], f"/view/{name}", 24, plain=True)
    asks = any(isinstance(block, dict) and block.get("type") == "input" for block in view.get("blocks") or ())
    need(not asks or bool(view.get("submit")), "missing required field: submit", "/view/submit")


def length(value: object) -> int:
    """The number of letters in every text under a block or a list of blocks."""
    if isinstance(value, list):
        return sum(length(item) for item in value)
    if isinstance(value, dict):
        return sum(len(v) if k == "text" and isinstance(v, str) else length(v) for k, v in value.items())
    return 0
