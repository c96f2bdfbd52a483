"""The form of the daily summary: opened with the values in force, checked field by field."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground import payloads
from bot.playground.checks import view_problem
from bot.playground.driver import Echo
from bot.playground.mishaps import Mishap
from handlers import modals
from tests.daily.days import subscribed
from tests.daily.test_policy import policy, stored
from tests.handlers.house import House
from tests.slack.office import ANN, BEN

FILLED: dict[str, Any] = {
    "active": {"selected_option": {"value": "on"}},
    "channel": {"selected_conversation": "C0TRADE"},
    "at": {"selected_time": "07:45"},
    "zone": {"value": "new york"},
    "days": {"selected_options": [{"value": "4"}, {"value": "0"}]},
    "quiet": {"selected_option": {"value": "skip"}},
}


async def opened(bot: House, text: str = "") -> dict[str, Any]:
    """The form that a bare command opens."""
    echo = await bot.people.command(text, ANN, bot.trade, command="/policy")
    assert (echo.status, echo.body, bot.privates) == (200, "", 0)
    (view,) = bot.workspace.views.values()
    return view


async def sent(bot: House, view: dict[str, Any], user: str = ANN, **changed: Any) -> Echo:
    """Send the form off with these values."""
    values = {name: {modals.VALUE: field} for name, field in {**FILLED, **changed}.items() if field is not None}
    return await bot.people.payload(payloads.view_submission(bot.workspace, view, user, values))


def _initial(view: dict[str, Any], name: str) -> Any:
    (block,) = [each for each in view["blocks"] if each.get("block_id") == name]
    values = [value for key, value in block["element"].items() if key.startswith("initial_")]
    return values[0] if values else None


@pytest.mark.parametrize("text", ["", "daily"])
async def test_a_bare_command_opens_the_form(bot: House, text: str) -> None:
    """For the channel where it was typed, with the usual values."""
    view = await opened(bot, text)
    assert (_initial(view, "channel"), _initial(view, "at"), _initial(view, "zone")) == ("C0TRADE", "08:00", "UTC")
    assert (len(_initial(view, "days")), _initial(view, "quiet")["value"]) == (7, "post")
    assert _initial(view, "active")["value"] == "on"


async def test_the_form_shows_what_is_in_force(bot: House) -> None:
    """What was set before stands in its fields."""
    subscribed(bot.database, bot.clock(), days="04", quiet="skip", at="06:30", active=False)
    view = await opened(bot)
    assert (_initial(view, "at"), _initial(view, "zone")) == ("06:30", "Asia/Seoul")
    assert [option["value"] for option in _initial(view, "days")] == ["0", "4"]
    assert (_initial(view, "quiet")["value"], _initial(view, "active")["value"]) == ("skip", "off")


async def test_what_is_saved_is_set_and_told(bot: House) -> None:
    """The form is replaced by the line that the command would give."""
    echo = await sent(bot, await opened(bot))
    assert echo.json["response_action"] == "update"
    assert view_problem(echo.json["view"]) is None
    assert "on Monday, Friday at 07:45 (America/New_York)" in str(echo.json["view"])
    found = stored(bot)
    assert found is not None
    assert (found.at, found.days, found.quiet, found.set_by) == ("07:45", "04", "skip", ANN)


async def test_it_can_be_switched_off_there(bot: House) -> None:
    """The values stay for another time."""
    subscribed(bot.database, bot.clock())
    echo = await sent(bot, await opened(bot), active={"selected_option": {"value": "off"}})
    assert "off" in str(echo.json["view"])
    found = stored(bot)
    assert found is not None
    assert (found.active, found.at) == (False, "08:00")


WRONG: list[tuple[str, Any, str]] = [
    ("zone", {"value": "Asia/Soul"}, "Did you mean Asia/Seoul"),
    ("zone", {"value": "USA"}, "several times"),
    ("zone", {"value": None}, "Name a city"),
    ("at", {"selected_time": None}, "Choose a time"),
    ("at", {"selected_time": "25:00"}, "Choose a time"),
    ("days", {"selected_options": []}, "at least one day"),
    ("days", {"selected_options": [{"value": "9"}, None]}, "at least one day"),
    ("quiet", {"selected_option": None}, "Choose one"),
    ("channel", {"selected_conversation": None}, "Choose a channel"),
    ("channel", {"selected_conversation": "D0ANN"}, "Choose a channel"),
    ("channel", {"selected_conversation": "C0LUNCH"}, "/invite @Policy Desk"),
    ("channel", {"selected_conversation": "C0GONE"}, "/invite @Policy Desk"),
    ("zone", None, "Name a city"),
]


@pytest.mark.parametrize(("field", "value", "said"), WRONG, ids=str)
async def test_a_wrong_field_says_so_beside_it(bot: House, field: str, value: Any, said: str) -> None:
    """Nothing is changed, and the form stays open with the error at its field."""
    echo = await sent(bot, await opened(bot), **{field: value})
    assert (echo.json["response_action"], list(echo.json["errors"])) == ("errors", [field])
    assert said in echo.json["errors"][field]
    assert bot.database.once(lambda connection: stored_any(connection)) == []


def stored_any(connection: Any) -> Any:
    """Every subscription."""
    from bot.state import subscriptions

    return subscriptions.every(connection)


async def test_a_stranger_cannot_send_it(bot: House) -> None:
    """A form sent off by somebody outside the channel changes nothing (F61)."""
    view = await opened(bot)
    bot.trade.members.discard(BEN)
    echo = await sent(bot, view, BEN)
    assert "Only members" in echo.json["errors"]["channel"]
    assert stored(bot) is None


@pytest.mark.parametrize("values", [{}, {"zone": None}, {"zone": {"value": 7}}, {"days": {"value": "x"}}], ids=str)
async def test_a_form_of_another_shape_is_refused(bot: House, values: dict[str, Any]) -> None:
    """Whatever is sent, there is an answer with errors and no fault."""
    view = {**await opened(bot), "state": {"values": values}}
    echo = await bot.people.payload({**payloads.view_submission(bot.workspace, view, ANN, values)})
    assert (echo.status, echo.json["response_action"]) == (200, "errors")


async def test_where_no_form_opens_the_words_are_told(bot: House) -> None:
    """Slack refuses the form or is out of reach: the person reads what can be typed."""
    bot.slack.mishaps.plan("views.open", Mishap("server_error"))
    assert "/policy daily on at 08:00 Seoul" in await policy(bot, "")
