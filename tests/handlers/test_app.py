"""Putting the app together."""

from __future__ import annotations

import pytest

from bot.config import Settings
from bot.errors import ConfigError
from handlers.app import create_app
from tests.handlers.stubs import BrokenDesk
from tests.slack.office import SECRET, TOKEN, FakeClock


def test_the_token_in_the_environment_gives_no_warning(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An operator who sets SLACK_BOT_TOKEN is not told that it is ignored; it is not."""
    monkeypatch.setenv("SLACK_BOT_TOKEN", TOKEN)
    settings = Settings.model_validate({"bot_token": TOKEN, "signing_secret": SECRET})
    app = create_app(settings, BrokenDesk(), FakeClock())
    assert (caplog.records, app.client.token) == ([], TOKEN)


def test_the_client_does_not_try_again_by_itself() -> None:
    """The SDK's retries would post twice after a dropped connection (F28)."""
    settings = Settings.model_validate({"bot_token": TOKEN, "signing_secret": SECRET})
    app = create_app(settings, BrokenDesk(), FakeClock())
    assert (app.client.retry_handlers, app.client.base_url) == ([], "https://slack.com/api/")


def test_without_a_token_there_is_no_app() -> None:
    """ConfigError names the variable."""
    with pytest.raises(ConfigError, match="SLACK_BOT_TOKEN"):
        create_app(Settings.load({}), BrokenDesk(), FakeClock())
