"""The modal of the daily summary: drawn with the current values, read back with an error beside each wrong field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.questions.policy import Country, clock, problem
from bot.questions.zones import zone
from bot.state.subscriptions import Subscription
from bot.when import WEEKDAYS

NAME = "daily"
VALUE = "value"
CHANNEL = re.compile(r"[CG][A-Z0-9]+")
STATES = {"on": "On", "off": "Off"}
QUIET = {"post": "A short post", "skip": "No post"}
DAYS = {str(number): name for number, name in enumerate(WEEKDAYS)}
View = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Filled:
    """What the modal says, and what is wrong with it, a line for each field."""

    active: bool
    channel: str
    at: str
    zone: str
    days: str
    quiet: str
    errors: dict[str, str]


def modal(known: Subscription, channel: str | None) -> View:
    """The modal, with the values in force; `channel` is where it was called, None where that is no channel."""
    place = {"type": "conversations_select", "action_id": VALUE, "filter": {"include": ["public", "private"]}}
    blocks = [
        _input(
            "active",
            "Daily summary",
            _choice("radio_buttons", STATES, ["on" if known.active or not known.set_at else "off"]),
        ),
        _input("channel", "Channel", {**place, **({"initial_conversation": channel} if channel else {})}),
        _input("at", "Time", {"type": "timepicker", "action_id": VALUE, "initial_time": known.at}),
        _input(
            "zone",
            "Time zone",
            {"type": "plain_text_input", "action_id": VALUE, "initial_value": known.zone, "max_length": 60},
            "A city, such as Seoul, or an IANA zone, such as Asia/Seoul",
        ),
        _input("days", "Days", _choice("checkboxes", DAYS, list(known.days))),
        _input("quiet", "On a day without news", _choice("radio_buttons", QUIET, [known.quiet])),
    ]
    return {
        **_frame("Daily summary"),
        "callback_id": NAME,
        "submit": _plain("Save"),
        "close": _plain("Cancel"),
        "blocks": blocks,
    }


def done(said: str) -> View:
    """What stands in place of the modal once it is saved."""
    text = {"type": "mrkdwn", "text": said}
    return {**_frame("Daily summary"), "close": _plain("Close"), "blocks": [{"type": "section", "text": text}]}


def filled(view: View, country: Country) -> Filled:
    """Read what was sent off; whatever its shape, it never raises."""
    active, quiet = _chosen(view, "active"), _chosen(view, "quiet")
    channel, at = _text(view, "channel", "selected_conversation"), clock(_text(view, "at", "selected_time"))
    typed = _text(view, "zone", "value")
    named = zone(typed, country) if typed else None
    days = "".join(sorted(day for day in _several(view, "days") if day in DAYS))
    errors: dict[str, str] = {}
    if not CHANNEL.fullmatch(channel):
        errors["channel"] = "Choose a channel."
    if at is None:
        errors["at"] = "Choose a time of day, such as 08:00."
    if not isinstance(named, str):
        errors["zone"] = problem(typed, named) if named else "Name a city, such as Seoul."
    if not days:
        errors["days"] = "Choose at least one day."
    if quiet not in QUIET:
        errors["quiet"] = "Choose one."
    return Filled(active != "off", channel, at or "", named if isinstance(named, str) else "", days, quiet, errors)


def _frame(title: str) -> View:
    return {"type": "modal", "title": _plain(title)}


def _plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


def _input(name: str, label: str, element: View, hint: str | None = None) -> View:
    told = {"hint": _plain(hint)} if hint else {}
    return {"type": "input", "block_id": name, "label": _plain(label), "element": element, **told}


def _choice(kind: str, options: dict[str, str], chosen: list[str]) -> View:
    drawn = {value: {"text": _plain(label), "value": value} for value, label in options.items()}
    given = [drawn[each] for each in chosen if each in drawn]
    initial = {"initial_options": given} if kind == "checkboxes" else {"initial_option": given[0]}
    return {"type": kind, "action_id": VALUE, "options": list(drawn.values()), **initial}


def _field(view: View, name: str) -> View:
    found: Any = view
    for key in ("state", "values", name, VALUE):
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else {}


def _text(view: View, name: str, key: str) -> str:
    value = _field(view, name).get(key)
    return value.strip() if isinstance(value, str) else ""


def _chosen(view: View, name: str) -> str:
    option = _field(view, name).get("selected_option")
    value = option.get("value") if isinstance(option, dict) else None
    return value if isinstance(value, str) else ""


def _several(view: View, name: str) -> list[str]:
    options = _field(view, name).get("selected_options")
    listed = options if isinstance(options, list) else []
    return [str(each.get("value")) for each in listed if isinstance(each, dict)]
