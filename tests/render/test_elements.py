"""Our own blocks against those that slackblocks builds and checks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from slackblocks import (
    ActionsBlock,
    Button,
    ColumnSettings,
    ContextBlock,
    HeaderBlock,
    PlainText,
    RawText,
    SectionBlock,
    TableBlock,
    Text,
)
from slackblocks.blocks import Block as SlackBlock

from bot.render import elements
from bot.render.message import Block
from bot.render.pages import page
from bot.render.slack import draw, messages
from bot.render.text import clean
from tests.render.cases import ALL


def mrkdwn(text: Block) -> Text:
    """A text object as slackblocks has it; raises where it is none or over a limit."""
    assert text["type"] == "mrkdwn"
    return Text(text["text"], verbatim=text["verbatim"])


def button(of: Block) -> Button:
    """A button as slackblocks has it."""
    return Button(PlainText(of["text"]["text"]), of["action_id"], value=of["value"])


def table(of: Block) -> TableBlock:
    """A table as slackblocks has it."""
    cells: list[list[Any]] = [[RawText(cell["text"]) for cell in row] for row in of["rows"]]
    return TableBlock(cells, [ColumnSettings(**each) for each in of["column_settings"]], of["block_id"])


def section(of: Block) -> SectionBlock:
    """A section as slackblocks has it."""
    if "text" in of:
        return SectionBlock(mrkdwn(of["text"]), of["block_id"])
    return SectionBlock(block_id=of["block_id"], fields=[mrkdwn(each) for each in of["fields"]])


BUILD: dict[str, Callable[[Block], SlackBlock]] = {
    "header": lambda of: HeaderBlock(PlainText(of["text"]["text"]), of["block_id"]),
    "section": section,
    "context": lambda of: ContextBlock([mrkdwn(each) for each in of["elements"]], of["block_id"]),
    "table": table,
    "actions": lambda of: ActionsBlock([button(each) for each in of["elements"]], of["block_id"]),
}


def assert_as_slackblocks(blocks: Iterable[Block]) -> None:
    """slackblocks takes everything in these blocks, and builds the same JSON from it, letter by letter."""
    for block in blocks:
        assert json.dumps(BUILD[block["type"]](block)._resolve()) == json.dumps(block)


@pytest.mark.parametrize("name", ALL)
def test_slackblocks_builds_the_same_blocks_for_every_page(name: str) -> None:
    """(F37) What we build by hand is what a library that knows Slack's rules accepts and would have built."""
    assert_as_slackblocks(draw(page(ALL[name])))
    assert_as_slackblocks(block for message in messages(ALL[name]) for block in message.blocks)


@pytest.mark.parametrize("text", ["", "\u200b \u202e", "x" * 3_001])
def test_a_text_that_slack_refuses_is_never_sent(text: str) -> None:
    """(F37) An empty or far too long text is a fault in our own log, not a silence at Slack."""
    with pytest.raises(ValueError, match="Slack takes no text"):
        elements.section(elements.inert(text), "text.1.0")


@pytest.mark.parametrize("limit", [1, 2, 3, 10, 75])
@pytest.mark.parametrize("text", [",;: " * 40, "&<>" * 40, "word & word " * 20, " plain ", "a" * 200])
def test_a_text_within_a_limit_is_clean_and_fits_when_escaped(text: str, limit: int) -> None:
    """(F38) Cutting leaves nothing that a second cleaning or the escaping would make longer or other."""
    short = elements.within(text, limit)
    assert len(elements.escape(short)) <= limit
    assert clean(short) == short
