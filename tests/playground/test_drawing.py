"""Each kind of block becomes HTML that a screen reader can read and in which no text acts."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.answers import Answer
from bot.desk import Desk
from bot.playground import Workspace
from bot.playground.blocks import _KINDS
from bot.playground.page.drawing import KINDS, Drawing
from bot.render.slack import parts

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> \u202ebidi\u200b <!channel> {{ 7 * 7 }}"


def plain(text: str) -> dict[str, str]:
    """A plain text object."""
    return {"type": "plain_text", "text": text}


def marked(text: str) -> dict[str, str]:
    """A mrkdwn object."""
    return {"type": "mrkdwn", "text": text}


def button(text: str, **more: Any) -> dict[str, Any]:
    """A button."""
    return {"type": "button", "text": plain(text), "action_id": "a", "value": "v", **more}


def pressed(kind: str, **more: Any) -> dict[str, Any]:
    """An `actions` block with one element of this kind."""
    return {"type": "actions", "elements": [{"type": kind, "action_id": "e", "placeholder": plain("Pick"), **more}]}


OPTIONS = [{"text": plain("one"), "value": "1"}, {"text": plain("two"), "value": "2"}]


def rich(*elements: dict[str, Any]) -> dict[str, Any]:
    """A rich_text block with one section."""
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


BLOCKS: list[tuple[dict[str, Any], tuple[str, ...]]] = [
    ({"type": "header", "text": plain("Vietnam &amp; Laos")}, ("<h3", "Vietnam &amp; Laos</h3>")),
    ({"type": "section", "text": marked("*20 %*")}, ("<strong>20 %</strong>",)),
    ({"type": "section", "fields": [marked("*A*\nx"), plain("*B*")]}, ("<strong>A</strong><br>x", ">*B*<")),
    ({"type": "section", "text": plain("t"), "accessory": button("Go")}, ("data-press", ">Go</button>")),
    ({"type": "context", "elements": [marked("_small_")]}, ("<em>small</em>",)),
    ({"type": "context", "elements": [{"type": "image", "image_url": "https://x.org/a.png", "alt_text": "flag"}]},
     ("[image: flag]",)),
    ({"type": "actions", "block_id": "b", "elements": [button("One"), button("Two", action_id="c", style="primary")]},
     ('data-block="b" data-action="a"', 'class="button primary"', ">Two</button>")),
    ({"type": "actions", "elements": [{"type": "static_select", "action_id": "s", "placeholder": plain("Pick"),
                                       "options": OPTIONS}]}, ('aria-label="Pick"', '<option value="1">two</option>')),
    ({"type": "actions", "elements": [{"type": "overflow", "action_id": "o", "options": OPTIONS}]},
     ('aria-label="More actions"', 'data-option="0"')),
    ({"type": "actions", "elements": [{"type": "datepicker", "action_id": "d", "initial_date": "2026-11-22"}]},
     ('type="date"', 'value="2026-11-22"')),
    (pressed("static_select", option_groups=[{"label": plain("Asia"), "options": OPTIONS},
                                             {"label": plain("Europe"), "options": OPTIONS}]),
     ('<optgroup label="Europe">', '<option value="3">two</option>')),
    (pressed("multi_static_select", options=OPTIONS, initial_options=OPTIONS[:1]),
     ("multiple", '<option value="0" selected>one</option>')),
    (pressed("checkboxes", options=[{**OPTIONS[0], "text": marked("*one*"), "description": plain("why")}]),
     ('type="checkbox"', "<strong>one</strong>", ">why</span>")),
    (pressed("radio_buttons", options=OPTIONS, initial_option=OPTIONS[1]), ('type="radio"', 'value="1"', " checked>")),
    (pressed("timepicker", initial_time="08:00"), ('type="time"', 'value="08:00"')),
    (pressed("users_select", initial_user="U1"), ('<option value="U1" selected>@Ann</option>',)),
    (pressed("multi_users_select", initial_users=["U1"]), ("multiple", '<option value="U1" selected>@Ann</option>')),
    (pressed("button", text=plain("Go"), confirm={"title": plain("Sure?"), "text": marked("*really*"),
                                                  "confirm": plain("Yes"), "deny": plain("No")}),
     ("<template data-confirm>", "Sure?</h2>", "<strong>really</strong>", 'data-answer="yes">Yes<')),
    (pressed("overflow", options=[{**OPTIONS[0], "url": "https://a.org/"}]), ('href="https://a.org/"', "data-press")),
    ({"type": "section", "text": plain("t"), "accessory": {"type": "image", "alt_text": "flag"}}, ("[image: flag]",)),
    ({"type": "actions", "elements": [{"type": "hologram"}]}, ("Unknown element: hologram",)),
    ({"type": "actions", "elements": [button("Open", url="https://a.org/")]}, ('href="https://a.org/"', "noopener")),
    ({"type": "table", "column_settings": [{"align": "left"}, {"align": "right"}],
      "rows": [[{"type": "raw_text", "text": "Country"}, {"type": "raw_text", "text": "Rate"}],
               [{"type": "raw_text", "text": "Laos &amp; co"}, {"type": "raw_text", "text": "40 %"}]]},
     ('<th scope="col" class="right" dir="auto">Rate</th>', "Laos &amp;amp; co", 'role="region"')),
    ({"type": "divider"}, ("<hr",)),
    (rich({"type": "text", "text": "x", "style": {"bold": True}}, {"type": "user", "user_id": "U1"},
          {"type": "link", "url": "https://a.org", "text": "there"}),
     ("<strong>x</strong>", ">@Ann<", ">there</a>")),
    ({"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "ordered", "elements": [
        {"type": "rich_text_section", "elements": [{"type": "text", "text": "first"}]}]}]}, ("<ol>", "first")),
    ({"type": "markdown", "text": "# A\n**x** [y](https://a.org)"}, ("A</h3>", "<strong>x</strong>", ">y</a>")),
    ({"type": "image", "image_url": "https://x.org/a.png", "alt_text": "a flag"}, ("[image: a flag]", "open it</a>")),
    ({"type": "input", "block_id": "b", "label": plain("Country"),
      "element": {"type": "plain_text_input", "action_id": "a"}},
     ('<label for="b.a">Country', '<input type="text"', 'id="b.a"')),
    ({"type": "input", "block_id": "b", "label": plain("Days"), "dispatch_action": True,
      "element": {"type": "checkboxes", "action_id": "a", "options": OPTIONS}},
     ("<fieldset", "<legend>Days", "data-choose")),
    ({"type": "input", "block_id": "b", "label": plain("Why"), "hint": plain("In short"),
      "element": {"type": "plain_text_input", "multiline": True, "action_id": "a", "initial_value": "so"}},
     ("<textarea", ">so</textarea>", "In short")),
    ({"type": "input", "block_id": "b", "label": plain("What"), "element": {"type": "file_input", "action_id": "a"}},
     ("Unknown input: file_input",)),
    ({"type": "hologram", "x": "<b>"}, ("cannot draw a block of type “hologram”", "&lt;b&gt;")),
]  # fmt: skip


@pytest.fixture
def drawing() -> Drawing:
    """Draws for a workspace with Ann in it."""
    workspace = Workspace(lambda: datetime(2026, 11, 22, tzinfo=UTC), "xoxb-1-made-up")
    workspace.add_user("U1", "Ann")
    return Drawing(workspace, "Policy Desk")


@pytest.mark.parametrize(("block", "expected"), BLOCKS, ids=[block["type"] for block, _ in BLOCKS])
def test_a_block_is_drawn(drawing: Drawing, block: dict[str, Any], expected: tuple[str, ...]) -> None:
    """Each kind of block and element has its HTML; what is not known is shown as such."""
    html = drawing.block(block)
    assert [part for part in expected if part not in html] == []


def test_a_modal_of_hostile_text_is_inert(drawing: Drawing) -> None:
    """Its title, its buttons and its id as well (F43-F47)."""
    view = {
        "id": "V1",
        "title": plain("t"),
        "submit": plain("s"),
        "close": plain("c"),
        "blocks": [b for b, _ in BLOCKS],
    }
    html = drawing.draw("modal.html", view=hostile(view))
    assert "<script" not in html
    assert "<img" not in html
    assert "\u202e" not in html


def test_every_kind_that_slack_takes_has_a_template() -> None:
    """The page draws each block that the local Slack lets the bot post."""
    assert set(_KINDS) <= KINDS


def hostile(value: Any) -> Any:
    """The same block with every text in it hostile."""
    if isinstance(value, dict):
        kept = ("type", "style")
        return {key: item if key in kept else hostile(item) for key, item in value.items()}
    if isinstance(value, list):
        return [hostile(item) for item in value]
    return HOSTILE if isinstance(value, str) else value


@pytest.mark.parametrize("block", [block for block, _ in BLOCKS], ids=[block["type"] for block, _ in BLOCKS])
def test_hostile_text_is_inert_in_every_field(drawing: Drawing, block: dict[str, Any]) -> None:
    """No field of any block brings a tag, an attribute, a template or a hidden letter of its own (F43-F47)."""
    html = drawing.block(hostile(block))
    assert "<script" not in html
    assert "<img" not in html
    assert 'href="<' not in html
    assert "\u202e" not in html
    assert "49" not in html


@pytest.mark.parametrize(
    "odd",
    [
        *(None, 7, "text", [], {}, {"type": None}, {"type": "../page"}, {"type": ["section"]}, {"type": "table"}),
        *({"type": "section", "fields": 3}, {"type": "table", "rows": 1}, {"type": "actions", "elements": None}),
    ],
)
def test_an_odd_block_is_never_a_fault(drawing: Drawing, odd: object) -> None:
    """A block of another shape than Slack's is drawn or shown as unknown."""
    assert isinstance(str(drawing.block(odd)), str)
    assert "alert" not in drawing.blocks([odd])


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://u@evil.example/"])
def test_a_button_with_an_address_that_is_not_safe_is_no_link(drawing: Drawing, url: str) -> None:
    """Such a button can be pressed, and opens nothing (F45)."""
    html = drawing.block({"type": "actions", "elements": [button("Open", url=url)]})
    assert "href" not in html
    assert ">Open</button>" in html


def answers(desk: Desk) -> list[Answer]:
    """One answer of each kind that people meet first."""
    tariffs = ("Vietnam", "ASEAN", "Congo", "all", "history Vietnam", "Brazil", "", "zzz", "over 30")
    asks = ("who is Wang Yi", "How long did Rubio and Lavrov meet?", "When does Vietnam's rate take effect?")
    return [*map(desk.tariff, tariffs), *map(desk.ask, asks)]


def test_nothing_that_the_bot_says_is_unknown(drawing: Drawing, desk: Desk) -> None:
    """Every block of the bot's replies is drawn."""
    for answer in answers(desk):
        for message in parts(answer):
            html = drawing.blocks(list(message.blocks))
            assert 'class="unknown"' not in html
            assert len(html) > 40
