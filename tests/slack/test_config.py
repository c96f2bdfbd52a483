"""The settings: one line that helps for everything that can be wrong with them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot import paths
from bot.config import VARIABLES, Settings
from bot.errors import ConfigError
from bot.paths import CHECKOUT

BOT, APP, SECRET = "xoxb-1-a", "xapp-1-a", "0123456789abcdef" * 2
FULL = {"SLACK_BOT_TOKEN": BOT, "SLACK_SIGNING_SECRET": SECRET}


@pytest.mark.parametrize(
    ("env", "mode"),
    [
        ({}, "none"),
        ({"SLACK_BOT_TOKEN": " "}, "none"),
        (FULL, "http"),
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP}, "socket"),
        ({**FULL, "SLACK_APP_TOKEN": APP}, "socket"),
    ],
)
def test_the_tokens_decide_how_slack_is_reached(env: dict[str, str], mode: str) -> None:
    """Socket Mode when the app token is set, else HTTP; without tokens, neither."""
    assert Settings.load(env).mode == mode


WRONG: list[tuple[dict[str, str], str, str]] = [
    ({**FULL, "SLACK_BOT_TOKEN": "xoxp-1-user"}, "SLACK_BOT_TOKEN is malformed", "OAuth & Permissions"),
    ({**FULL, "SLACK_SIGNING_SECRET": "short"}, "SLACK_SIGNING_SECRET is malformed", "Signing Secret"),
    ({**FULL, "SLACK_SIGNING_SECRET": SECRET.upper()}, "SLACK_SIGNING_SECRET is malformed", "Signing Secret"),
    ({**FULL, "SLACK_APP_TOKEN": "xoxb-1-a"}, "SLACK_APP_TOKEN is malformed", "App-Level Tokens"),
    ({"SLACK_SIGNING_SECRET": SECRET}, "SLACK_BOT_TOKEN is missing", "OAuth & Permissions"),
    ({"SLACK_BOT_TOKEN": BOT}, "SLACK_APP_TOKEN is missing", "SLACK_SIGNING_SECRET"),
    ({**FULL, "PORT": "many"}, "PORT is malformed", "3000"),
    ({**FULL, "PORT": "70000"}, "PORT is malformed", "65535"),
    ({**FULL, "SLACK_API_URL": "slack.com"}, "SLACK_API_URL is malformed", "https://"),
    ({**FULL, "POLICYDESK_ALLOWED_BOTS": "U1, B2"}, "POLICYDESK_ALLOWED_BOTS is malformed", "bot ids"),
    ({**FULL, "POLICYDESK_DAILY_CHANNEL": "#trade"}, "POLICYDESK_DAILY_CHANNEL is malformed", "Channel ID"),
    ({**FULL, "POLICYDESK_DAILY_AT": "24:00"}, "POLICYDESK_DAILY_AT is malformed", "08:00"),
    ({**FULL, "POLICYDESK_DAILY_ZONE": "Seoul"}, "POLICYDESK_DAILY_ZONE is malformed", "Asia/Seoul"),
    ({**FULL, "POLICYDESK_DAILY_WINDOW": "48"}, "POLICYDESK_DAILY_WINDOW is malformed", "0 to 20"),
    ({**FULL, "POLICYDESK_DAILY_EDITORS": "ann, U2"}, "POLICYDESK_DAILY_EDITORS is malformed", "member ID"),
    ({**FULL, "POLICYDESK_LOG_LEVEL": "LOUD"}, "POLICYDESK_LOG_LEVEL is malformed", "WARNING"),
]


@pytest.mark.parametrize(("env", "problem", "help_with"), WRONG, ids=[case[1] for case in WRONG])
def test_a_wrong_setting_is_named_in_one_line(env: dict[str, str], problem: str, help_with: str) -> None:
    """The line names the variable, what is wrong and where to find it, and shows no secret."""
    with pytest.raises(ConfigError) as caught:
        Settings.load(env)
    line = str(caught.value)
    assert line.startswith(problem)
    assert help_with in line
    assert "\n" not in line
    assert [value for value in env.values() if len(value) > 6 and value in line] == []


def test_secrets_do_not_print() -> None:
    """Neither `repr` nor `str` shows a secret."""
    settings = Settings.load({**FULL, "SLACK_APP_TOKEN": APP})
    assert [secret for secret in (BOT, APP, SECRET) if secret in f"{settings!r} {settings}"] == []


def test_settings_are_frozen() -> None:
    """Nothing changes them afterwards."""
    with pytest.raises(ValidationError):
        Settings.load(FULL).port = 1


def test_values_are_read() -> None:
    """Numbers, lists and levels come out as such; what is not set has its default."""
    given = {**FULL, "PORT": "8080", "POLICYDESK_ALLOWED_BOTS": "B1, B2,", "POLICYDESK_LOG_LEVEL": "debug"}
    settings = Settings.load(given)
    assert (settings.port, settings.allowed_bots, settings.log_level) == (8080, frozenset({"B1", "B2"}), "DEBUG")
    assert (settings.host, settings.api_url) == ("127.0.0.1", "https://slack.com/api/")


def test_a_dotenv_file_is_read_and_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`.env` in the working folder fills what the environment does not set."""
    (tmp_path / ".env").write_text(f"SLACK_BOT_TOKEN={BOT}\nSLACK_SIGNING_SECRET={SECRET}\nPORT=1\n")
    monkeypatch.chdir(tmp_path)
    for variable in VARIABLES:
        monkeypatch.delenv(variable.name, raising=False)
    monkeypatch.setenv("PORT", "2")
    settings = Settings.load(paths.environment())
    assert (settings.mode, settings.port) == ("http", 2)


def test_the_example_names_every_variable_and_explains_it() -> None:
    """.env.example lists what config and paths read, no more and no less, each under a comment, with no value."""
    text = (CHECKOUT / ".env.example").read_text()
    folders = set(re.findall(r'"(POLICYDESK_[A-Z_]+)"', Path(paths.__file__).read_text()))
    assert re.findall(r"^([A-Z_]+)=(.+)$", text, re.MULTILINE) == []
    listed = re.findall(r"^([A-Z_]+)=$", text, re.MULTILINE)
    assert sorted(listed) == sorted({variable.name for variable in VARIABLES} | folders)
    lines = text.splitlines()
    bare = [n for n, line in enumerate(lines) if line.endswith("=") and not lines[n - 1].startswith(("#", "HOST="))]
    assert bare == []


def test_the_example_itself_loads() -> None:
    """Copied as it is, it means: no Slack."""
    text = (CHECKOUT / ".env.example").read_text()
    assert Settings.load(dict(re.findall(r"^([A-Z_]+)=(.*)$", text, re.MULTILINE))).mode == "none"
