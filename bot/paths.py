"""Where things lie: seeds, built files, article texts. Separate from `config`, so that the command line starts fast."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders the bot reads and writes, and the country that "us" and "our" mean to the team."""

    seeds: Path
    data: Path
    articles: Path | None
    home_country: str | None

    @property
    def index(self) -> Path:
        """The built index of facts: safe to delete."""
        return self.data / "index.sqlite"

    @property
    def names(self) -> Path:
        """The built table of names: safe to delete."""
        return self.data / "names.sqlite"


def environment(env: Mapping[str, str] | None = None, dotenv: Path | None = Path(".env")) -> dict[str, str]:
    """The settings in force: `.env` in the working folder, overridden by the environment."""
    values: dict[str, str] = {}
    if dotenv is not None and dotenv.is_file():
        from dotenv import dotenv_values

        values.update({key: value for key, value in dotenv_values(dotenv).items() if value is not None})
    values.update(os.environ if env is None else env)
    return values


def paths(env: Mapping[str, str] | None = None) -> Paths:
    """Read `POLICYDESK_SEEDS`, `_DATA`, `_ARTICLES` and `_HOME_COUNTRY`; an empty value counts as not set."""
    values = environment() if env is None else env
    articles = values.get("POLICYDESK_ARTICLES")
    return Paths(
        seeds=Path(values.get("POLICYDESK_SEEDS") or CHECKOUT / "seeds"),
        data=Path(values.get("POLICYDESK_DATA") or "data"),
        articles=Path(articles) if articles else None,
        home_country=values.get("POLICYDESK_HOME_COUNTRY") or None,
    )
