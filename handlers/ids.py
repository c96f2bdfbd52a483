"""Slack's ids and times: what comes in their place in any other form is no id, and goes nowhere."""

from __future__ import annotations

import re

_USER = re.compile(r"[UW][A-Z0-9]{1,30}", re.ASCII)
_CHANNEL = re.compile(r"[CDG][A-Z0-9]{1,30}", re.ASCII)
_OTHER = re.compile(r"[A-Za-z0-9]{1,40}", re.ASCII)
_TIME = re.compile(r"[0-9]{1,12}\.[0-9]{1,9}", re.ASCII)


def user_id(value: object) -> str | None:
    """The id of a person, if it is one."""
    return _matching(_USER, value)


def channel_id(value: object) -> str | None:
    """The id of a channel, a group or a direct conversation, if it is one."""
    return _matching(_CHANNEL, value)


def other_id(value: object) -> str | None:
    """The id of an event, a team or a bot, if it is one."""
    return _matching(_OTHER, value)


def time_id(value: object) -> str | None:
    """The `ts` of a message or of a click, if it is one: seconds since 1970 with a fraction."""
    return _matching(_TIME, value)


def _matching(form: re.Pattern[str], value: object) -> str | None:
    return value if isinstance(value, str) and form.fullmatch(value) else None
