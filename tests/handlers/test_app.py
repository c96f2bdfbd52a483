"""Putting the app together."""

from __future__ import annotations

import pytest

from bot.config import Settings
from bot.errors import ConfigError
from bot.state import Database
from handlers.app import create_app
from handlers.service import World
from tests.handlers.stubs import BrokenDesk
from tests.slack.office import SECRET, TOKEN, FakeClock


def test_the_token_in_the_environment_gives_no_warning(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An operator who sets SLACK_BOT_TOKEN is not told that it is ignored; it is not."""
    monkeypatch.setenv("SLACK_BOT_TOKEN", TOKEN)
    settings = Settings.model_validate({"bot_token": TOKEN, "signing_secret": SECRET})
    bot = create_app(settings, BrokenDesk(), Database.open("sqlite://"), World(FakeClock()))
    assert (caplog.records, bot.client.token) == ([], TOKEN)


def test_the_client_does_not_try_again_by_itself() -> None:
    """The SDK's retries would post twice after a dropped connection (F28)."""
    settings = Settings.model_validate({"bot_token": TOKEN, "signing_secret": SECRET})
    bot = create_app(settings, BrokenDesk(), Database.open("sqlite://"), World(FakeClock()))
    assert (bot.client.retry_handlers, bot.client.base_url) == ([], "https://slack.com/api/")


def test_without_a_token_there_is_no_app() -> None:
    """ConfigError names the variable."""
    with pytest.raises(ConfigError, match="SLACK_BOT_TOKEN"):
        create_app(Settings.load({}), BrokenDesk(), Database.open("sqlite://"), World(FakeClock()))
