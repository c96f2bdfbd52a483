"""Opening the desk for a command, with progress on the terminal when something has to be built first."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import click

from bot.errors import ConfigError
from bot.paths import paths

if TYPE_CHECKING:
    from bot.desk import Desk


def open_desk(today: Callable[[], date]) -> Desk:
    """The desk over the base that the settings name. Raises SeedError or BaseError."""
    from bot.base import open_base
    from bot.desk import Desk

    where = paths()
    base = open_base(where, progress)
    home = where.home_country
    if home and base.index.country_name(home) == home:
        raise ConfigError(f"POLICYDESK_HOME_COUNTRY={home[:20]} is no country's two-letter code; write it as KR")
    return Desk(base.index, base.names, today, where.articles, where.home_country)


def progress(line: str) -> None:
    """One line of progress on stderr, where a person is looking."""
    if sys.stderr.isatty():
        click.echo(f"policydesk: {line}", err=True)
