"""`--today DATE`: the clock of a command, set for the whole program or for one command."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def today_option(command: Command) -> Command:
    """Add `--today` to a command."""
    return click.option("--today", metavar="DATE", help="Answer as of this day (YYYY-MM-DD).")(command)


def remember_today(context: click.Context, today: str | None) -> None:
    """Keep the group's `--today` for the command that follows; a wrong date is refused at once."""
    context.obj = parsed(today) if today else None


def clock(today: str | None) -> Callable[[], date]:
    """The clock to use: the command's `--today`, else the group's, else the machine's date."""
    day = given(today)
    if day is not None:
        return lambda: day
    return lambda: datetime.now().astimezone().date()


def given(today: str | None) -> date | None:
    """The day that the command's `--today` names, else the group's; None where neither does."""
    return parsed(today) if today else click.get_current_context().find_object(date)


def parsed(text: str, option: str = "--today") -> date:
    """The day of an option's value; a wrong one is refused in one line that names the option."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"'{text[:40]}' is no date; write it as 2026-11-22", param_hint=option) from None
