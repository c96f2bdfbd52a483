"""Splitting before Slack refuses."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.render import elements, limits
from bot.render.fit import fit
from bot.render.limits import faults
from bot.render.message import Block, Message
from bot.render.slack import messages
from tests.render.cases import ALL


def section(text: str, name: str = "s") -> Block:
    """A section of mrkdwn."""
    return {"type": "section", "block_id": name, "text": {"type": "mrkdwn", "text": text}}


def source(name: str) -> Block:
    """A citation."""
    return {"type": "context", "block_id": name, "elements": [{"type": "mrkdwn", "text": f"Source {name}"}]}


def words(count: int) -> str:
    """`count` characters of words."""
    return ("seven77 " * count)[:count]


def header(text: str) -> Block:
    """A header."""
    return {"type": "header", "block_id": "h", "text": {"type": "plain_text", "text": text}}


def fields(count: int) -> Block:
    """A section with fields."""
    return {"type": "section", "block_id": "f", "fields": [{"type": "mrkdwn", "text": f"f{n}"} for n in range(count)]}


def table(rows: int) -> Block:
    """A table with a heading row."""
    cells = [[{"type": "raw_text", "text": f"r{n}"}, {"type": "raw_text", "text": "x"}] for n in range(rows)]
    return {"type": "table", "block_id": "t", "rows": cells}


def buttons(count: int) -> Block:
    """A row of buttons."""
    label = {"type": "plain_text", "text": "b"}
    made = [{"type": "button", "text": label, "action_id": f"a{n}", "value": "v"} for n in range(count)]
    return {"type": "actions", "block_id": "a", "elements": made}


LONG_VALUE = {**buttons(1), "elements": [{**buttons(1)["elements"][0], "value": "v" * 2_001}]}
BROKEN: dict[str, Callable[[], list[Block]]] = {
    "a section of 3,001 characters": lambda: [section(words(3_001))],
    "a section of one word of 3,001 letters": lambda: [section("x" * 3_001)],
    "51 blocks": lambda: [section("x", f"s{n}") for n in range(51)],
    "11 fields": lambda: [fields(11)],
    "a header of 151 characters": lambda: [header(words(151))],
    "101 rows": lambda: [table(101)],
    "two tables": lambda: [table(3), {**table(3), "block_id": "t2"}],
    "26 buttons": lambda: [buttons(26)],
    "11 context elements": lambda: [{**source("c"), "elements": source("c")["elements"] * 11}],
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_breaks_a_limit_is_split_before_sending(name: str) -> None:
    """(F37) The fault is seen, the parts have none, and no word is lost."""
    blocks = BROKEN[name]()
    whole = Message("text", tuple(blocks))
    assert faults(whole)
    parts = fit(whole)
    assert [faults(part) for part in parts] == [[] for _ in parts]
    assert _letters(blocks) <= _letters([block for part in parts for block in part.blocks])


def _letters(blocks: list[Block]) -> int:
    return sum(json.dumps(blocks).count(letter) for letter in ("seven77", "xx", "f1", "r9", "a2"))


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("no text", Message(" ", ())),
        ("same action twice", Message("t", (buttons(1), {**buttons(1), "block_id": "b"}))),
        ("same block id twice", Message("t", (section("a"), section("b")))),
        ("no block id", Message("t", (section("a", ""),))),
        ("long value", Message("t", (LONG_VALUE,))),
        ("unknown block", Message("t", ({"type": "video", "block_id": "v"},))),
        ("empty section", Message("t", (section(""),))),
        ("21 columns", Message("t", ({**table(1), "rows": [table(1)["rows"][0] * 11]},))),
    ],
)
def test_faults_are_named(name: str, fault: Message) -> None:
    """Also what slackblocks does not check: ids, the whole message, the fallback."""
    assert faults(fault), name


def test_over_13000_characters_is_split_between_facts() -> None:
    """(F38) Each part has whole facts, each with its citation."""
    facts = [block for n in range(12) for block in (section(words(2_000), f"s{n}"), source(f"source{n}"))]
    parts = fit(Message("text", tuple(facts)))
    assert len(parts) > 1
    assert all(part.blocks[-1]["block_id"].startswith("source") for part in parts)
    assert [block for part in parts for block in part.blocks] == facts


def test_a_long_text_keeps_its_citation_in_every_part() -> None:
    """(F39) A fact too long for one message is cut at a word and cited in each."""
    parts = fit(Message("text", (section(words(30_000)), source("source1"))))
    assert len(parts) > 2
    assert all(part.blocks[-1]["block_id"] == "source1" for part in parts)
    texts = [block["text"]["text"] for part in parts for block in part.blocks if block["type"] == "section"]
    assert all(text.strip().endswith("seven77") for text in texts[:-1])
    assert " ".join(" ".join(texts).split()) == words(30_000).strip()


def test_a_split_table_keeps_heading_and_source() -> None:
    """(F39) Each part of a long table has its heading row and its citation."""
    parts = messages(ALL["many_rows"])
    tables = [part for part in parts if any(block["type"] == "table" for block in part.blocks)]
    assert len(tables) > 1
    for part in tables:
        rows = next(block["rows"] for block in part.blocks if block["type"] == "table")
        assert rows[0][0]["text"] == "Country"
        assert any(block["block_id"].startswith("source") for block in part.blocks)
    count = sum(len(b["rows"]) - 1 for part in tables for b in part.blocks if b["type"] == "table")
    assert count == 130


def test_a_message_that_fits_is_left_alone() -> None:
    """Splitting changes nothing that need not change."""
    message = Message("text", (section("a", "1"), source("source2")))
    assert fit(message) == [message]


@settings(deadline=None)  # the two cores are shared: time is not what is promised here
@given(st.lists(st.tuples(st.integers(1, 9_000), st.booleans()), min_size=1, max_size=60))
def test_whatever_the_lengths_the_parts_fit(shape: list[tuple[int, bool]]) -> None:
    """(F37, F38) No mix of long and short blocks breaks a limit after splitting."""
    blocks = [
        source(f"source{n}") if cites else section("&amp; " * (length // 6 + 1), f"s{n}")
        for n, (length, cites) in enumerate(shape)
    ]
    parts = fit(Message("text " * 2_000, tuple(blocks)))
    assert [fault for part in parts for fault in faults(part)] == []
    shown = " ".join(block["text"]["text"] for part in parts for block in part.blocks if block["type"] == "section")
    assert shown.replace("&amp;", "").strip() == ""


@pytest.mark.parametrize("text", ['"' * 2_900, "\\" * 2_900, "\n" * 2_900, "é…한" * 900, "x", '"'])
def test_what_a_message_holds_at_most_is_never_less_than_what_it_holds(text: str) -> None:
    """(F38) The quick look spares the exact one only where the exact one would find room too."""
    for blocks in (
        [elements.section(text, "a")],
        [elements.section(text, "a")] * 4,
        [elements.table((text,), [], "t")],
    ):
        assert limits.at_most(blocks) >= limits.size(blocks)


@pytest.mark.parametrize("name", ALL)
def test_no_page_is_larger_than_the_quick_look_says(name: str) -> None:
    """(F38) The same for every page, hostile and overlong ones too."""
    for message in messages(ALL[name]):
        assert limits.at_most(message.blocks) >= limits.size(message.blocks)
