"""The local Slack keeps Slack's limits: the largest that is allowed passes, one more is refused."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.checks import blocks_problem, length, message_problem, view_problem

Json = dict[str, Any]


def _section(letters: int) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": "x" * letters}}


def _header(letters: int, kind: str = "plain_text") -> Json:
    return {"type": "header", "text": {"type": kind, "text": "x" * letters}}


def _fields(number: int, letters: int = 1) -> Json:
    return {"type": "section", "fields": [{"type": "mrkdwn", "text": "x" * letters}] * number}


def _button(**changed: Any) -> Json:
    return {"type": "button", "text": {"type": "plain_text", "text": "Press"}, "action_id": "a", **changed}


def _actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def _numbered(number: int) -> Json:
    return _actions(*(_button(action_id=f"a{n}") for n in range(number)))


def _table(rows: int, cells: int, text: str = "x") -> Json:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": text}] * cells] * rows}


def _context(number: int, letters: int = 1) -> Json:
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": "x" * letters}] * number}


def _confirm(**changed: Any) -> Json:
    words = {name: {"type": "plain_text", "text": "x"} for name in ("title", "text", "confirm", "deny")}
    return _button(confirm={**words, **changed})


def _plain(letters: int) -> Json:
    return {"type": "plain_text", "text": "x" * letters}


def _menu(kind: str, number: int) -> Json:
    return {"type": kind, "action_id": "m", "options": [{"text": _plain(75), "value": str(n)} for n in range(number)]}


def _input(element: Json) -> Json:
    return {"type": "input", "label": _plain(1), "element": element}


def _named(name: str) -> Json:
    return {"type": "divider", "block_id": name}


ALLOWED: dict[str, list[Json]] = {
    "section of 3000": [_section(3000)],
    "header of 150": [_header(150)],
    "10 fields of 2000": [_fields(10, 2000)],
    "50 blocks": [_named(f"b{n}") for n in range(50)],
    "25 buttons": [_numbered(25)],
    "value of 2000": [_actions(_button(value="x" * 2000))],
    "table of 100 x 20": [_table(100, 20)],
    "10 context elements": [_context(10)],
    "image in a context": [{"type": "context", "elements": [{"type": "image", "image_url": "u", "alt_text": "a"}]}],
    "button beside a section": [{**_section(1), "accessory": _button()}],
    "a question before a click": [_actions(_confirm(title=_plain(100), text=_plain(300), confirm=_plain(30)))],
    "menu of 100": [_actions(_menu("static_select", 100))],
    "menu in groups": [
        _actions(
            {"type": "static_select", "option_groups": [{"label": _plain(75), "options": _menu("x", 2)["options"]}]}
        )
    ],
    "overflow of 5": [_actions(_menu("overflow", 5))],
    "10 checkboxes": [_input(_menu("checkboxes", 10))],
    "markdown of 12,000": [{"type": "markdown", "text": "x" * 6000}] * 2,
    "rich text": [{"type": "rich_text", "elements": []}],
}
REFUSED: dict[str, list[Any]] = {
    "section of 3001": [_section(3001)],
    "empty section text": [_section(0)],
    "section without text": [{"type": "section"}],
    "header of 151": [_header(151)],
    "header with markup": [_header(5, "mrkdwn")],
    "11 fields": [_fields(11)],
    "field of 2001": [_fields(1, 2001)],
    "51 blocks": [_named(f"b{n}") for n in range(51)],
    "26 buttons": [_numbered(26)],
    "two buttons of one id": [_actions(_button(), _button())],
    "value of 2001": [_actions(_button(value="x" * 2001))],
    "action id of 256": [_actions(_button(action_id="x" * 256))],
    "label of 76": [_actions(_button(text={"type": "plain_text", "text": "x" * 76}))],
    "label with markup": [_actions(_button(text={"type": "mrkdwn", "text": "x"}))],
    "button to a script": [_actions(_button(url="javascript:alert(1)"))],
    "button in pink": [_actions(_button(style="pink"))],
    "table of 101 rows": [_table(101, 1)],
    "table of 21 columns": [_table(1, 21)],
    "empty cell": [_table(1, 1, "")],
    "two tables": [_table(1, 1), _table(1, 1)],
    "11 context elements": [_context(11)],
    "two blocks of one id": [_named("b"), _named("b")],
    "block id of 256": [_named("x" * 256)],
    "unknown block": [{"type": "hologram"}],
    "question with a long title": [_actions(_confirm(title=_plain(101)))],
    "question with a long text": [_actions(_confirm(text=_plain(301)))],
    "question with a long answer": [_actions(_confirm(deny=_plain(31)))],
    "question without an answer": [_actions(_confirm(deny=None))],
    "question in pink": [_actions(_confirm(style="pink"))],
    "menu of 101": [_actions(_menu("static_select", 101))],
    "menu without options": [_actions({"type": "static_select"})],
    "overflow of 6": [_actions(_menu("overflow", 6))],
    "11 radio buttons": [_actions(_menu("radio_buttons", 11))],
    "long placeholder": [_actions({**_menu("static_select", 1), "placeholder": _plain(151)})],
    "unknown element": [_actions({"type": "hologram"})],
    "text input among buttons": [_actions({"type": "plain_text_input"})],
    "button as an input": [_input(_button())],
    "input without an element": [{"type": "input", "label": _plain(1)}],
    "markdown of 12,001": [{"type": "markdown", "text": "x" * 6000}, {"type": "markdown", "text": "x" * 6001}],
    "no object": ["section"],
}


@pytest.mark.parametrize("blocks", ALLOWED.values(), ids=ALLOWED.keys())
def test_what_slack_takes_passes(blocks: list[Json]) -> None:
    """The largest of each kind is taken (F37)."""
    assert blocks_problem(blocks) is None


@pytest.mark.parametrize("blocks", REFUSED.values(), ids=REFUSED.keys())
def test_what_slack_refuses_is_refused_with_the_place(blocks: list[Any]) -> None:
    """One more is refused, and the place is named (F37)."""
    assert "[json-pointer:/blocks" in str(blocks_problem(blocks))


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ({}, "no_text"),
        ({"text": "", "blocks": []}, "no_text"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"text": "x", "blocks": [_section(3001)]}, "invalid_blocks"),
        ({"text": "x", "blocks": "none"}, "invalid_blocks"),
        ({"text": "x", "blocks": [_section(3000)] * 5}, "msg_blocks_too_long"),
    ],
)
def test_a_message_is_refused_with_slacks_code(message: Json, code: str) -> None:
    """Each limit has its own code (F38)."""
    assert (message_problem(message) or ("", ""))[0] == code


def test_a_message_of_all_letters_allowed_passes() -> None:
    """40,000 letters of text, 12,000 in blocks (F38)."""
    assert message_problem({"text": "x" * 40_000, "blocks": [_section(3000)] * 4}) is None


def test_letters_are_counted_in_every_text() -> None:
    """Sections, fields, labels and cells count."""
    assert length([_section(10), _fields(2, 5), _actions(_button()), _table(2, 2)]) == 10 + 10 + 5 + 4


def test_views_have_limits_of_their_own() -> None:
    """100 blocks, a title of 24 letters, 3,000 letters of private metadata."""
    view: Json = {
        "type": "modal",
        "title": {"type": "plain_text", "text": "x" * 24},
        "blocks": [{"type": "divider"}] * 100,
    }
    assert view_problem(view) is None
    assert view_problem({**view, "title": {"type": "plain_text", "text": "x" * 25}}) is not None
    assert view_problem({**view, "blocks": [{"type": "divider"}] * 101}) is not None
    assert view_problem({**view, "private_metadata": "x" * 3001}) is not None
    assert view_problem({**view, "submit": _plain(25)}) is not None
    assert view_problem({**view, "blocks": [_table(1, 1)]}) is not None
    assert view_problem({**view, "blocks": "none"}) is not None
    assert view_problem("modal") is not None


def test_a_home_is_no_modal() -> None:
    """It has no title to fill, nothing to send off, and cannot be shown in the other's place."""
    home: Json = {"type": "home", "blocks": [{"type": "divider"}]}
    assert view_problem(home, "home") is None
    assert view_problem(home, "modal") is not None
    assert view_problem({**home, "type": "modal"}, "home") is not None
    assert view_problem({**home, "submit": {"type": "plain_text", "text": "Send"}}, "home") is not None


def test_a_modal_that_asks_has_a_button_to_send_it_off() -> None:
    """Slack takes no input without one."""
    asking = {"type": "modal", "title": _plain(1), "blocks": [_input({"type": "plain_text_input"})]}
    assert view_problem(asking) is not None
    assert view_problem({**asking, "submit": _plain(24)}) is None
