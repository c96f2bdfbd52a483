"""Modals with buttons in them, and modals one upon another."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.playground import payloads, stack
from tests.playground.listener import Listener, listening
from tests.playground.test_drawing import OPTIONS, button, plain
from tests.playground.visitor import Json, Visitor


@pytest.fixture
async def listener(visitor: Visitor) -> AsyncIterator[Listener]:
    """What the bot would hear."""
    async with listening(visitor.site) as heard:
        yield heard


def view(title: str, **more: object) -> Json:
    """A modal with an input, a menu and a button."""
    typed = {"type": "input", "block_id": "in", "label": plain("Words"), "optional": True,
             "element": {"type": "plain_text_input", "action_id": "words"}}  # fmt: skip
    menu = {"type": "static_select", "action_id": "menu", "options": OPTIONS}
    pressed = {"type": "actions", "block_id": "act", "elements": [button("More", action_id="more"), menu]}
    return {"type": "modal", "title": plain(title), "submit": plain("Go"), "blocks": [typed, pressed], **more}


async def opened(visitor: Visitor, title: str = "First", method: str = "views.open", **more: object) -> Json:
    """Open a modal as the bot would; Slack's answer."""
    workspace = visitor.site.workspace
    headers = {"Authorization": f"Bearer {workspace.token}"}
    body = {"trigger_id": payloads.trigger(workspace), "view": view(title, **more)}
    async with visitor.session.post(f"{visitor.site.slack.url}{method}", json=body, headers=headers) as response:
        return dict(await response.json())


def titles(visitor: Visitor) -> list[str]:
    """The modals that are open, the topmost last."""
    workspace = visitor.site.workspace
    return [workspace.views[key]["title"]["text"] for key in workspace.modals]


async def test_a_button_in_a_modal_tells_the_bot_what_was_filled_in(visitor: Visitor, listener: Listener) -> None:
    """`block_actions` with the view and its values, signed; no channel, no message, no response URL."""
    key = (await opened(visitor))["view"]["id"]
    given = {"in": {"words": "typed"}, "act": {"menu": "1"}}
    pressed = {"view": key, "block": "act", "action": "more", "option": "", "values": given}
    assert await visitor.do("press", **pressed) == {"notice": None}
    (body,) = listener.heard
    assert (body["type"], body["container"]) == ("block_actions", {"type": "view", "view_id": key})
    assert body["actions"][0]["action_id"] == "more"
    values = body["view"]["state"]["values"]
    assert values["in"] == {"words": {"type": "plain_text_input", "value": "typed"}}
    assert values["act"] == {"menu": {"type": "static_select", "selected_option": OPTIONS[1]}}
    assert not {"channel", "message", "response_url"} & body.keys()
    assert "X-Slack-Signature" in listener.headers[0]


async def test_what_is_not_in_an_open_modal_cannot_be_pressed(visitor: Visitor, listener: Listener) -> None:
    """Neither another button, nor one of a modal that is closed."""
    key = (await opened(visitor))["view"]["id"]
    there = {"view": key, "block": "act", "action": "more", "option": "", "values": {}}
    await visitor.do("press", 404, **{**there, "action": "none"})
    await visitor.do("close", view=key)
    await visitor.do("press", 404, **there)
    await visitor.do("close", 404, view=key)
    assert listener.heard == []


async def test_an_answer_can_put_a_modal_upon_another(visitor: Visitor, listener: Listener) -> None:
    """`push` lays one on top that knows what is below; sent off, it gives way to that; `update` changes in place."""
    first = (await opened(visitor))["view"]["id"]
    listener.answer({"response_action": "push", "view": view("Second")})
    listener.answer({"response_action": "update", "view": view("Changed")})
    assert await visitor.do("submit", view=first, values={}) == {}
    assert titles(visitor) == ["First", "Second"]
    second = visitor.site.workspace.views[visitor.site.workspace.modals[-1]]
    assert (second["root_view_id"], second["previous_view_id"]) == (first, first)
    await visitor.do("submit", view=second["id"], values={})
    assert titles(visitor) == ["First", "Changed"]
    await visitor.do("submit", view=second["id"], values={})
    assert titles(visitor) == ["First"]


async def test_an_answer_can_close_them_all(visitor: Visitor, listener: Listener) -> None:
    """`clear` leaves none."""
    await opened(visitor)
    second = (await opened(visitor, "Second", "views.push"))["view"]["id"]
    listener.answer({"response_action": "clear"})
    await visitor.do("submit", view=second, values={})
    assert titles(visitor) == []


async def test_slack_allows_three(visitor: Visitor) -> None:
    """`views.push` goes as far as three, then it is refused; `views.open` begins anew."""
    await opened(visitor)
    answers = [await opened(visitor, "Next", "views.push") for _ in range(stack.MOST)]
    assert [each.get("error") for each in answers] == [None, None, "push_limit_reached"]
    await opened(visitor, "Anew")
    assert titles(visitor) == ["Anew"]


BAD = [
    {"response_action": "errors", "errors": {"none": "no such block"}},
    {"response_action": "update", "view": {"type": "modal"}},
    {"response_action": "push", "view": None},
]


@pytest.mark.parametrize("answer", BAD, ids=["errors", "update", "push"])
async def test_an_answer_that_slack_does_not_take_is_told(visitor: Visitor, listener: Listener, answer: Json) -> None:
    """In Slack's words; the modal stays as it is."""
    key = (await opened(visitor))["view"]["id"]
    listener.answer(answer)
    assert await visitor.do("submit", view=key, values={}) == modals_trouble()
    assert titles(visitor) == ["First"]


def modals_trouble() -> Json:
    """What Slack says when a modal could not be sent off."""
    return {"notice": "We had some trouble connecting. Try again?"}


async def test_what_is_wrong_stands_beside_its_field(visitor: Visitor, listener: Listener) -> None:
    """`errors` by block."""
    key = (await opened(visitor))["view"]["id"]
    listener.answer({"response_action": "errors", "errors": {"in": "Shorter, please"}})
    assert await visitor.do("submit", view=key, values={}) == {"errors": {"in": "Shorter, please"}}


async def test_the_bot_is_told_of_a_modal_that_was_closed(visitor: Visitor, listener: Listener) -> None:
    """Where it asks for that; the cross closes all that lie upon each other."""
    await opened(visitor, notify_on_close=True)
    second = (await opened(visitor, "Second", "views.push", notify_on_close=True))["view"]["id"]
    third = (await opened(visitor, "Third", "views.push"))["view"]["id"]
    await visitor.do("close", view=third)
    assert (titles(visitor), listener.heard) == (["First", "Second"], [])
    await visitor.do("close", view=second, every=True)
    told = [(each["type"], each["view"]["title"]["text"], each["is_cleared"]) for each in listener.heard]
    assert told == [("view_closed", "Second", True), ("view_closed", "First", True)]
    assert titles(visitor) == []
