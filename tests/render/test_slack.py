"""Answers as Slack messages."""

from __future__ import annotations

import json

import pytest

from bot.render.limits import faults
from bot.render.message import Block, Message
from bot.render.plain import plain
from bot.render.slack import messages, render
from tests.render.cases import ALL, ANSWERS
from tests.render.snapshot import assert_snapshot


def buttons(message: Message) -> dict[str, str]:
    """What each button sends, by its action."""
    rows = [block["elements"] for block in message.blocks if block["type"] == "actions"]
    return {button["action_id"]: button["value"] for row in rows for button in row}


def is_source(block: Block) -> bool:
    """Whether a block is a citation."""
    return str(block["block_id"]).startswith("source")


@pytest.mark.parametrize("name", ANSWERS)
def test_messages_stay_as_they_were(name: str) -> None:
    """A change of what people see is made on purpose; ids are the same on every run."""
    message = render(ANSWERS[name])
    assert_snapshot(name, {"text": message.text, "blocks": message.blocks})


@pytest.mark.parametrize("name", ALL)
def test_no_message_breaks_a_limit(name: str) -> None:
    """(F37, F38) Whatever the answer, Slack takes every message of it."""
    sent = [*messages(ALL[name]), render(ALL[name])]
    assert [fault for message in sent for fault in faults(message)] == []


@pytest.mark.parametrize("name", ANSWERS)
def test_the_notification_carries_the_fact(name: str) -> None:
    """The text fallback is the short answer itself."""
    assert render(ANSWERS[name]).text.replace("&amp;", "&") == plain(ANSWERS[name])


def test_the_rate_stands_in_large_letters_and_its_source_right_after_the_details() -> None:
    """Figure and standing first, then details, then their citation before anything else."""
    blocks = render(ANSWERS["vietnam"]).blocks
    assert blocks[0]["type"] == "header"
    assert blocks[0]["text"]["text"] == "Vietnam: 20 % · agreed in a deal, not confirmed in force"
    assert [is_source(block) for block in blocks[:4]] == [False, False, False, True]
    details = json.dumps(blocks[2]["fields"])
    assert all(label in details for label in ("Agreed", "Takes effect", "Scope", "Stacking", "not stated"))


def test_the_age_and_the_lack_of_newer_news_are_said() -> None:
    """An old press report is called one."""
    shown = json.dumps(render(ANSWERS["vietnam"]).blocks)
    assert "500 days old" in shown
    assert "Nothing newer on Vietnam in the base" in shown
    assert "Press report, no official text" in shown


def test_the_buttons_of_a_rate_lead_on() -> None:
    """Each button sends an input or a fact's id."""
    assert buttons(render(ANSWERS["vietnam"])) == {
        "answer:history": "tariff|history Vietnam",
        "answer:compare:asean": "tariff|ASEAN",
        "passage": "vietnam-rate",
        "memo": "vietnam-rate",
        "share": "tariff|Vietnam",
    }


def test_candidates_are_buttons() -> None:
    """A country asks for its tariff, a person for an answer."""
    sent = buttons(render(ANSWERS["did_you_mean"]))
    assert sent == {"answer:pick:1": "tariff|Thailand", "answer:pick:2": "ask|Lee"}


def test_what_is_not_in_the_base_offers_the_list() -> None:
    """No rate for Brazil, but the list of those there are."""
    assert buttons(render(ANSWERS["brazil"])) == {"answer:list": "tariff|all"}


@pytest.mark.parametrize("name", ["korea_disputed", "quote_absent", "not_found", "history"])
def test_a_denial_stands_right_after_the_fact_and_its_source(name: str) -> None:
    """Whoever reads a disputed claim reads its denial next, with a source of its own."""
    blocks = render(ANSWERS[name]).blocks
    place = next(n for n, block in enumerate(blocks) if "Denied" in json.dumps(block))
    assert is_source(blocks[place - 1])
    assert "Donald Trump said" in json.dumps(blocks[place - 1])
    assert is_source(blocks[place + 1])


def test_rows_of_one_source_cite_it_once_right_under_the_table() -> None:
    """The table's source follows it; dates due and conditions follow that."""
    blocks = render(ANSWERS["asean"]).blocks
    assert [block["type"] for block in blocks[:2]] == ["header", "table"]
    assert is_source(blocks[2])
    assert not is_source(blocks[3])
    rates = [row[1]["text"] for row in blocks[1]["rows"][1:]]
    assert rates == ["40 %", "40 %", "36 %", "36 %", "32 %", "25 %", "25 %", "20 %", "20 %", "10 %"]
    assert "1 Aug 2025 passed 478 days ago" in json.dumps(blocks)


def test_a_row_from_another_source_says_so_beside_it() -> None:
    """Rows of different articles are not lumped together."""
    blocks = render(ANSWERS["comparison"]).blocks
    row = next(row for row in blocks[1]["rows"] if row[0]["text"] == "Vietnam")
    assert "The Korea Times, 6 or 7 Mar 2025" in row[3]["text"]
    assert "Source for Vietnam: The Korea Times" in json.dumps(blocks)


def test_without_the_text_a_quote_shows_first_and_last_words() -> None:
    """What is not at hand is not made up."""
    shown = json.dumps(render(ANSWERS["quote_absent"]).blocks)
    assert ">South Korea's average tariff ... four times higher" in shown
    assert "not at hand" in shown


def test_a_memo_is_one_block_to_copy_with_footnotes() -> None:
    """Sentence, standing and full citation can be copied in one go."""
    code = render(ANSWERS["memo_disputed"]).blocks[1]["text"]["text"]
    assert code.startswith("```")
    assert code.endswith("```")
    assert "[1] Donald Trump said. The Korea Times, [headline missing]" in code
    assert "; but " in code


@pytest.mark.parametrize("name", ["many_rows", "many_steps", "long_found"])
def test_an_answer_of_several_messages_says_so_in_the_first(name: str) -> None:
    """Nothing is dropped silently."""
    parts = messages(ALL[name])
    first = render(ALL[name])
    assert len(parts) > 1
    assert f"Part 1 of {len(parts)}" in json.dumps(first.blocks[-1])
