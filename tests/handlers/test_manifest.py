"""The manifest describes the app as it is: its commands, events and scopes are those of the handlers."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.config import Settings
from bot.paths import CHECKOUT
from bot.playground.conversations import LISTING, READING
from bot.playground.methods import METHODS
from bot.state import Database
from handlers.app import create_app
from handlers.service import World
from tests.handlers.stubs import BrokenDesk
from tests.slack.office import MANIFEST, SECRET, TOKEN, FakeClock

SOURCES = sorted((CHECKOUT / "handlers").rglob("*.py"))
DELIVERED_BY: dict[str, set[str]] = {
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set(),
    "message.im": {"im:history"},
    "tokens_revoked": set(),
}
# threads are read where the bot is mentioned, which may be any channel; so is the history, for what was posted;
# members are looked up of channels only
READ_BY = {
    "conversations.replies": set(READING.values()),
    "conversations.history": set(READING.values()),
    "conversations.members": {LISTING["public"], LISTING["private"]},
}


def _manifest() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(MANIFEST.read_text())
    return loaded


def _app() -> AsyncApp:
    settings = Settings.model_validate({"bot_token": TOKEN, "signing_secret": SECRET})
    return create_app(settings, BrokenDesk(), Database.open("sqlite://"), World(FakeClock())).app


def _named(pattern: str) -> set[str]:
    return {found for source in SOURCES for found in re.findall(pattern, Path(source).read_text())}


def test_the_commands_are_those_of_the_handlers() -> None:
    """Each command in the manifest has a listener, and the other way round; each has a hint."""
    commands = _manifest()["features"]["slash_commands"]
    assert {command["command"] for command in commands} == _named(r'app\.command\("([^"]+)"\)')
    assert [command for command in commands if not command.get("usage_hint")] == []


def test_the_events_are_those_of_the_handlers() -> None:
    """The bot gets the events it listens to and no others."""
    events = _manifest()["settings"]["event_subscriptions"]["bot_events"]
    assert {event.split(".")[0] for event in events} == _named(r'app\.event\("([^"]+)"')
    assert [event for event in events if event not in DELIVERED_BY] == []


def test_the_scopes_are_no_wider_than_used() -> None:
    """Commands, events and the methods that are called ask for exactly the scopes of the manifest."""
    manifest = _manifest()
    called = {
        name.replace("_", ".", 1) for name in _named(r"client\.((?:chat|conversations|users|views|reactions)_\w+)")
    }
    assert called <= METHODS.keys()
    needed = {METHODS[name].scope for name in called} - {None}
    needed |= {scope for name in called for scope in READ_BY.get(name, set())}
    for event in manifest["settings"]["event_subscriptions"]["bot_events"]:
        needed |= DELIVERED_BY[event]
    assert {"commands", *needed} == set(manifest["oauth_config"]["scopes"]["bot"])


def test_buttons_are_switched_on() -> None:
    """Interactivity is on, and direct messages can be written."""
    manifest = _manifest()
    assert manifest["settings"]["interactivity"]["is_enabled"] is True
    assert manifest["features"]["app_home"]["messages_tab_read_only_enabled"] is False


def test_the_texts_are_within_slacks_limits() -> None:
    """A name of 35 letters, a description of 140, hints and descriptions of commands as Slack allows."""
    shown = _manifest()["display_information"]
    assert (len(shown["name"]) <= 35, len(shown["description"]) <= 140) == (True, True)
    for command in _manifest()["features"]["slash_commands"]:
        assert (len(command["command"]) <= 32, len(command["description"]) <= 2000) == (True, True)
        assert len(command["usage_hint"]) <= 1000


def test_tariff_is_asked_first() -> None:
    """Every listener passed over costs time, so the command stands first."""
    first = _app()._async_listeners[0]  # the order is Bolt's private matter, and ours to guard
    assert first.ack_function.__module__ == "handlers.tariff"
