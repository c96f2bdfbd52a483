"""Modals on the page: opened by the bot, filled in, sent off signed, or closed."""

from __future__ import annotations

from bot.playground import payloads
from bot.playground.page import modals
from bot.playground.page.chosen import state
from tests.playground.test_drawing import OPTIONS, plain
from tests.playground.visitor import Json, Visitor


def view() -> Json:
    """A modal with one input of each kind."""
    kinds: list[Json] = [
        {"type": "plain_text_input"},
        {"type": "static_select", "options": OPTIONS},
        {"type": "checkboxes", "options": OPTIONS},
        {"type": "datepicker"},
        {"type": "radio_buttons", "options": OPTIONS},
        {"type": "conversations_select"},
        {"type": "timepicker"},
    ]
    blocks = [
        {
            "type": "input",
            "block_id": f"b{n}",
            "label": plain(each["type"]),
            "optional": True,
            "element": {**each, "action_id": "a"},
        }
        for n, each in enumerate(kinds)
    ]
    return {"type": "modal", "title": plain("A modal"), "submit": plain("Send off"), "blocks": blocks}


def test_the_values_of_a_modal_have_slacks_shape() -> None:
    """By block and action, options whole, null where nothing was given."""
    given: Json = {"b0": {"a": "x"}, "b1": {"a": "1"}, "b2": {"a": ["0", "7"]}, "b3": {"a": ""}}
    given |= {"b4": {"a": "0"}, "b5": {"a": "C0TRADE"}, "b6": {"a": "08:00"}}
    assert state(view()["blocks"], given) == {
        "b0": {"a": {"type": "plain_text_input", "value": "x"}},
        "b1": {"a": {"type": "static_select", "selected_option": OPTIONS[1]}},
        "b2": {"a": {"type": "checkboxes", "selected_options": [OPTIONS[0]]}},
        "b3": {"a": {"type": "datepicker", "selected_date": None}},
        "b4": {"a": {"type": "radio_buttons", "selected_option": OPTIONS[0]}},
        "b5": {"a": {"type": "conversations_select", "selected_conversation": "C0TRADE"}},
        "b6": {"a": {"type": "timepicker", "selected_time": "08:00"}},
    }
    assert state(view()["blocks"], {"b0": 7})["b0"]["a"]["value"] is None


async def opened(visitor: Visitor) -> str:
    """Open the modal as the bot would; its id."""
    workspace = visitor.site.workspace
    headers = {"Authorization": f"Bearer {workspace.token}"}
    body = {"trigger_id": payloads.trigger(workspace), "view": view()}
    async with visitor.session.post(f"{visitor.site.slack.url}views.open", json=body, headers=headers) as response:
        return str((await response.json())["view"]["id"])


async def test_a_modal_is_shown_sent_off_and_closed(visitor: Visitor) -> None:
    """The page is told of it; sending it off reaches the bot signed, and closes it."""
    key = await opened(visitor)
    async for change in visitor.stream():
        assert f'data-view="{key}"' in change["modal"]
        break
    assert await visitor.do("submit", view=key, values={}) == {}
    assert visitor.site.workspace.modals == []


async def test_a_modal_can_be_closed(visitor: Visitor) -> None:
    """Without sending anything off; one that is gone cannot be sent off."""
    key = await opened(visitor)
    await visitor.do("close", view=key)
    assert visitor.site.workspace.modals == []
    await visitor.do("submit", 404, view="V9999", values={})


def test_what_must_be_filled_in_is_asked_for_before_the_bot_is() -> None:
    """As Slack does: a field that is not optional and has nothing in it."""
    strict = view()
    for block in strict["blocks"]:
        block["optional"] = block["block_id"] not in ("b0", "b2")
    assert modals.missing(strict, state(strict["blocks"], {"b0": {"a": "x"}})) == ["b2"]
    assert modals.missing(strict, state(strict["blocks"], {"b0": {"a": ""}, "b2": {"a": ["0"]}})) == ["b0"]
