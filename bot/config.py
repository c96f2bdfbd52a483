"""The settings for Slack: read once, checked, frozen, with secrets masked. Folders are the business of `bot.paths`.

Everything comes from the mapping given to `Settings.load`: `bot.paths.environment()` is the one in force.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from zoneinfo import available_timezones

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, ValidationInfo, field_validator

from bot.errors import ConfigError

Mode = Literal["socket", "http", "none"]
LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]
APP = "api.slack.com/apps > your app > "


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of the environment: the field it fills, the form of its value, and where the value is found."""

    name: str
    field: str
    form: str
    where: str


VARIABLES: tuple[Variable, ...] = (
    Variable(
        "SLACK_BOT_TOKEN",
        "bot_token",
        "it starts with xoxb-",
        APP + "OAuth & Permissions > Bot User OAuth Token (after Install to Workspace)",
    ),
    Variable(
        "SLACK_SIGNING_SECRET",
        "signing_secret",
        "it has 32 characters 0-9 a-f",
        APP + "Basic Information > App Credentials > Signing Secret",
    ),
    Variable(
        "SLACK_APP_TOKEN",
        "app_token",
        "it starts with xapp-",
        APP + "Basic Information > App-Level Tokens (scope connections:write)",
    ),
    Variable("HOST", "host", "an address of this machine", "your own choice; 127.0.0.1 if not set"),
    Variable("PORT", "port", "a number from 0 to 65535", "your own choice; 3000 if not set"),
    Variable(
        "SLACK_API_URL", "api_url", "it starts with http:// or https://", "leave it out, except for a local Slack"
    ),
    Variable(
        "POLICYDESK_ALLOWED_BOTS",
        "allowed_bots",
        "bot ids such as B012AB3CD, with commas between",
        "Slack > the other bot's profile > Copy bot ID",
    ),
    Variable(
        "DATABASE_URL",
        "database_url",
        "it starts with sqlite:/// or postgresql://",
        "your own choice; a SQLite file in POLICYDESK_DATA if not set",
    ),
    Variable(
        "POLICYDESK_LEASE",
        "lease",
        "a number of seconds from 1 to 600",
        "your own choice; 30 if not set",
    ),
    Variable(
        "POLICYDESK_DAILY_CHANNEL",
        "daily_channel",
        "a channel's id such as C012AB3CD",
        "Slack > the channel's name > About > Channel ID",
    ),
    Variable("POLICYDESK_DAILY_AT", "daily_at", "a time of day such as 08:00", "your own choice; 08:00 if not set"),
    Variable("POLICYDESK_DAILY_ZONE", "daily_zone", "an IANA zone such as Asia/Seoul", "your choice; UTC if not set"),
    Variable("POLICYDESK_DAILY_WINDOW", "daily_window", "hours from 0 to 20", "your own choice; 6 if not set"),
    Variable(
        "POLICYDESK_DAILY_EDITORS",
        "daily_editors",
        "ids of people such as U012AB3CD, with commas between",
        "Slack > a person's profile > Copy member ID; every member of the channel if not set",
    ),
    Variable("POLICYDESK_LOG_LEVEL", "log_level", "DEBUG, INFO, WARNING or ERROR", "your own choice; INFO if not set"),
    Variable("POLICYDESK_LOG_FORMAT", "log_format", "text or json", "your own choice; text if not set"),
)
_FIELDS = {variable.field: variable for variable in VARIABLES}


class Settings(BaseModel):
    """The settings in force. `load` makes one; its secrets print as stars."""

    model_config = ConfigDict(frozen=True)

    bot_token: SecretStr | None = None
    signing_secret: SecretStr | None = None
    app_token: SecretStr | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=3000, ge=0, le=65535)
    api_url: str = Field(default="https://slack.com/api/", pattern=r"^https?://\S+$")
    allowed_bots: frozenset[str] = frozenset()
    database_url: SecretStr | None = None
    lease: float = Field(default=30.0, ge=1, le=600)
    daily_channel: str | None = Field(default=None, pattern=r"^[CG][A-Z0-9]+$")
    daily_at: str = Field(default="08:00", pattern=r"^([01]\d|2[0-3]):[0-5]\d$")
    daily_zone: str = "UTC"
    daily_window: float = Field(default=6.0, ge=0, le=20)
    daily_editors: frozenset[str] = frozenset()
    log_level: LogLevel = "INFO"
    log_format: Literal["text", "json"] = "text"

    @classmethod
    def load(cls, env: Mapping[str, str]) -> Settings:
        """Read the variables (an empty value counts as not set).

        Raises ConfigError, one line, that names the variable, what is wrong and where its value is found; the
        line never shows a secret.
        """
        given = {v.field: env[v.name].strip() for v in VARIABLES if env.get(v.name, "").strip()}
        try:
            settings = cls.model_validate(given)
        except ValidationError as fault:
            raise ConfigError(_malformed(_FIELDS[str(fault.errors()[0]["loc"][0])])) from None
        settings._complete()
        return settings

    @property
    def mode(self) -> Mode:
        """`socket` when the app token is set, `http` when the signing secret is, `none` without a bot token."""
        if self.bot_token is None:
            return "none"
        return "socket" if self.app_token is not None else "http"

    def _complete(self) -> None:
        if self.bot_token is None and (self.app_token or self.signing_secret):
            raise ConfigError(_missing("bot_token"))
        if self.bot_token is not None and not (self.app_token or self.signing_secret):
            raise ConfigError(_missing("app_token") + "; or set SLACK_SIGNING_SECRET to be called over HTTP")

    @field_validator("bot_token", "app_token", "signing_secret", mode="after")
    @classmethod
    def _form(cls, value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        pattern = _FORMS[info.field_name or ""]
        if value is not None and not pattern.fullmatch(value.get_secret_value()):
            raise ValueError("malformed")
        return value

    @field_validator("database_url", mode="after")
    @classmethod
    def _database(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not value.get_secret_value().startswith(("sqlite://", "postgresql", "postgres://")):
            raise ValueError("malformed")
        return value

    @field_validator("allowed_bots", "daily_editors", mode="before")
    @classmethod
    def _ids(cls, value: object, info: ValidationInfo) -> object:
        if not isinstance(value, str):
            return value
        ids = frozenset(part.strip() for part in value.split(",") if part.strip())
        if not all(re.fullmatch(_IDS[info.field_name or ""], each) for each in ids):
            raise ValueError("malformed")
        return ids

    @field_validator("daily_zone", mode="after")
    @classmethod
    def _zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("malformed")
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value


_FORMS = {
    "bot_token": re.compile(r"xoxb-[A-Za-z0-9-]+"),
    "app_token": re.compile(r"xapp-[A-Za-z0-9-]+"),
    "signing_secret": re.compile(r"[0-9a-f]{32}"),
}
_IDS = {"allowed_bots": r"B[A-Z0-9]+", "daily_editors": r"[UW][A-Z0-9]+"}


def _malformed(variable: Variable) -> str:
    return f"{variable.name} is malformed: {variable.form}. Where to find it: {variable.where}"


def _missing(field: str) -> str:
    variable = _FIELDS[field]
    return f"{variable.name} is missing: {variable.form}. Where to find it: {variable.where}"
